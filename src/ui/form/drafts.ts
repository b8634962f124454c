import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FieldPath, FieldValue } from '../../core/index.ts';

/** What is typed into a control while the state holds `base`. */
interface Draft {
  readonly typed: unknown;
  readonly base: FieldValue;
  /** Not (all of) it is accepted, so the state does not hold it. */
  readonly wrong: boolean;
}

type Drafts = Readonly<Partial<Record<FieldPath, Draft | undefined>>>;

/**
 * Unfinished entries outlive the section that shows them: what a user typed is never lost, it
 * waits until it is right, discarded, or until the value behind it changes.
 */
const drafts = createStore<Drafts>(() => ({}));

/** Forgets what was typed into the field. */
export const dropDraft = (path: FieldPath): void => {
  if (drafts.getState()[path]) drafts.setState({ [path]: undefined });
};

/** The draft of a field as long as the state still holds the value it began from. */
export const useDraft = <D>(
  path: FieldPath,
  value: FieldValue,
): readonly [D | undefined, (typed: D, base: FieldValue, wrong: boolean) => void] => {
  const draft = useStore(drafts, (all) => all[path]);
  const write = (typed: D, base: FieldValue, wrong: boolean) =>
    drafts.setState({ [path]: { typed, base, wrong } });
  // Only the control of this field writes here, so what comes back is what it wrote.
  return [draft && Object.is(draft.base, value) ? (draft.typed as D) : undefined, write];
};

/** Names of the fields whose entry is not accepted yet, joined by spaces: stable while they are. */
export const useWrongDrafts = (): string =>
  useStore(drafts, (all) =>
    Object.entries(all)
      .filter(([, draft]) => draft?.wrong)
      .map(([path]) => path)
      .join(' '),
  );
