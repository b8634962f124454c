import { type FieldPath, isFieldPath, valueAt } from '../../core/index.ts';
import type { Draft } from './draft.ts';
import { present } from './history.ts';
import type { State } from './store.ts';

/** The entries that are not accepted, except those whose field has changed since. */
export const openDrafts = ({
  drafts,
  history,
}: Pick<State, 'drafts' | 'history'>): readonly (readonly [FieldPath, Draft])[] =>
  Object.entries(drafts).flatMap(([path, draft]): (readonly [FieldPath, Draft])[] =>
    draft?.wrong && isFieldPath(path) && Object.is(draft.base, valueAt(present(history), path))
      ? [[path, draft]]
      : [],
  );
