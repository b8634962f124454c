import { type Given, notify, setPage, setView } from '../state/index.ts';
import { longestFile } from './source-file.ts';
import { strings } from './strings.ts';

/** Sets the files under review; files that are already under review may belong to them. */
export const give = (next: (before: Given | undefined) => Given | undefined): void =>
  setPage(({ given }) => ({ given: next(given) ?? given }));

/** Removes the files under review. */
export const forgetGiven = (): void => setPage({ given: undefined });

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Largest archive that is read, in bytes. */
const longestGiven = 50_000_000;

const read = async (files: readonly File[]): Promise<void> => {
  const isArchive = files.some(({ name }) => /\.zip$/iu.test(name));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > (isArchive ? longestGiven : 10 * longestFile)) {
    notify(strings.tooLarge, { tone: 'warning' });
    return;
  }
  const { givenFiles } = await import('./roles.ts');
  const loaded = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
  );
  give((before) => givenFiles(loaded, before));
  setView({ dialog: 'import' });
};

const unreadable = (): void => notify(strings.unreadable, { tone: 'warning' });

/** Reads dropped or chosen files and opens the import dialog with them. */
export const giveFiles = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  await read(files).catch(unreadable);
};

/** Reads a drop: the relevant files of its folders, or its files. */
export const giveDrop = async (transfer: DataTransfer): Promise<void> => {
  // Entries are available only during the drop event; reading them may take longer.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const files = [...transfer.files];
  const folders = entries.filter((entry) => entry.isDirectory);
  const [first] = folders;
  if (first === undefined) return giveFiles(files);
  try {
    const [{ readFolders }, { givenFolder }] = await Promise.all([
      import('./dropped-folder.ts'),
      import('./roles.ts'),
    ]);
    const found = await readFolders(entries);
    give(() => givenFolder(first.name, found.files, found.seen));
    setView({ dialog: 'import' });
  } catch {
    unreadable();
  }
};
