import { useCallback } from 'react';
import type { FieldPath, FieldValue } from '../../../core/index.ts';
import {
  type DraftContent,
  decisionKey,
  dropDraft,
  openDrafts,
  useAppState,
  useWorkload,
  writeDraft,
} from '../../state/index.ts';

export { dropDraft };

/**
 * The draft of a field, valid as long as the configuration still holds the value that the draft
 * started from.
 */
export const useDraft = <D extends DraftContent>(
  path: FieldPath,
  value: FieldValue,
): readonly [D | undefined, (typed: D, base: FieldValue, wrong: boolean) => void] => {
  const key = decisionKey(useWorkload(), path);
  const draft = useAppState((state) => state.drafts[key]);
  const write = useCallback(
    (typed: D, base: FieldValue, wrong: boolean) => writeDraft(path, { typed, base, wrong }),
    [path],
  );
  // The draft has this field's type: only its control writes here, and storage checks restored
  // drafts by field kind.
  return [draft && Object.is(draft.base, value) ? (draft.typed as D) : undefined, write];
};

/**
 * The fields with an invalid entry in the form of a workload, joined by spaces, so that equal results
 * are the same string.
 */
export const useWrongDrafts = (workload: string): string =>
  useAppState((state) =>
    openDrafts(state)
      .filter(([decision]) => decision.workload === workload)
      .map(([{ path }]) => path)
      .join(' '),
  );
