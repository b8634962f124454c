import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { notify, setView } from '../state/index.ts';
import { type Given, readFiles, rolesOf, type SourceFile } from './source-file.ts';
import { strings } from './strings.ts';

/** What the user dropped, chose or pasted; no part of the configuration until it is applied. */
const given = createStore<{ readonly given: Given | undefined }>(() => ({ given: undefined }));

/** The files under review. */
export const useGiven = (): Given | undefined => useStore(given, (state) => state.given);

/** Takes texts for review; a workspace root joins the member that waits for it. */
export const give = (files: readonly SourceFile[]): void =>
  given.setState((state) => ({ given: rolesOf(files, state.given) ?? state.given }));

/** Puts the files under review away. */
export const forgetGiven = (): void => given.setState({ given: undefined });

/** Reads what was dropped or chosen and opens the import with it. */
export const giveFiles = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  const texts = await readFiles(files);
  if (!texts) return notify(strings.tooLarge, { tone: 'warning' });
  give(texts);
  setView({ dialog: 'import' });
};
