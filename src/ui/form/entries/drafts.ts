import { useCallback } from 'react';
import type { FieldPath, FieldValue } from '../../../core/index.ts';
import {
  type DraftContent,
  dropDraft,
  openDrafts,
  useAppState,
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
  const draft = useAppState((state) => state.drafts[path]);
  const write = useCallback(
    (typed: D, base: FieldValue, wrong: boolean) => writeDraft(path, { typed, base, wrong }),
    [path],
  );
  // The draft has this field's type: only its control writes here, and storage checks restored
  // drafts by field kind.
  return [draft && Object.is(draft.base, value) ? (draft.typed as D) : undefined, write];
};

/**
 * Paths of the fields with an invalid entry, joined by spaces, so that equal results are the same
 * string.
 */
export const useWrongDrafts = (): string =>
  useAppState((state) =>
    openDrafts(state)
      .map(([path]) => path)
      .join(' '),
  );
