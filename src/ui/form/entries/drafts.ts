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

/** The draft of a field as long as the configuration still holds the value it began from. */
export const useDraft = <D extends DraftContent>(
  path: FieldPath,
  value: FieldValue,
): readonly [D | undefined, (typed: D, base: FieldValue, wrong: boolean) => void] => {
  const draft = useAppState((state) => state.drafts[path]);
  const write = useCallback(
    (typed: D, base: FieldValue, wrong: boolean) => writeDraft(path, { typed, base, wrong }),
    [path],
  );
  // Only the control of this field writes here, and storage checks the shape by the kind of field.
  return [draft && Object.is(draft.base, value) ? (draft.typed as D) : undefined, write];
};

/** Names of the fields whose entry is not accepted yet, joined by spaces: stable while they are. */
export const useWrongDrafts = (): string =>
  useAppState((state) =>
    openDrafts(state)
      .map(([path]) => path)
      .join(' '),
  );
