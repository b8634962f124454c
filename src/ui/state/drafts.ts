import type { FieldPath } from '../../core/index.ts';
import type { Draft } from './draft.ts';
import { decisionKey } from './shown.ts';
import { currentWorkload, store } from './store.ts';
import { editedNow } from './work.ts';

/** Stores the text typed into a field of the shown workload while the field does not accept it. */
export const writeDraft = (path: FieldPath, draft: Draft): void => {
  const key = decisionKey(currentWorkload(), path);
  store.setState(({ drafts, work }) => ({
    drafts: { ...drafts, [key]: draft },
    work: draft.wrong ? editedNow(work) : work,
  }));
};

/** Removes the draft of the field of the shown workload. */
export const dropDraft = (path: FieldPath): void => {
  const key = decisionKey(currentWorkload(), path);
  if (store.getState().drafts[key]) {
    store.setState(({ drafts: { [key]: _, ...others } }) => ({ drafts: others }));
  }
};

/** Keeps the drafts of a workload under its new name. */
export const moveDrafts = (from: string, to: string): void =>
  store.setState(({ drafts }) => ({
    drafts: Object.fromEntries(
      Object.entries(drafts).map(([key, draft]) => [
        key.startsWith(`${from}:`) ? `${to}${key.slice(from.length)}` : key,
        draft,
      ]),
    ),
  }));
