import { type Given, notify, setPage, setView } from '../state/index.ts';
import type { FolderHandle, GivenNode } from './folder-node.ts';
import { startReading } from './reading.ts';
import { type GivenFile, longestFile } from './source-file.ts';
import { strings } from './strings.ts';

/** Sets the files under review; files that are already under review may belong to them. */
export const give = (next: (before: Given | undefined) => Given | undefined): void =>
  setPage(({ given }) => ({ given: next(given) ?? given }));

/** Removes the files under review. */
export const forgetGiven = (): void => setPage({ given: undefined });

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Largest archive that is read, in bytes. */
const longestGiven = 50_000_000;

/** Opens an archive in the worker, with progress and a way to cancel. */
const readArchive = async ({ name, bytes }: GivenFile): Promise<void> => {
  const { signal, report, end } = startReading();
  try {
    const [{ askArchive }, { givenArchive }] = await Promise.all([
      import('./ask-importer.ts'),
      import('./roles.ts'),
    ]);
    const opened = await askArchive(bytes, { signal, onProgress: report });
    signal.throwIfAborted();
    give(() => givenArchive(name, opened));
  } catch (reason) {
    if (!signal.aborted) throw reason;
  } finally {
    end();
  }
};

const read = async (files: readonly File[]): Promise<void> => {
  const isArchive = files.some(({ name }) => /\.zip$/iu.test(name));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > (isArchive ? longestGiven : 10 * longestFile)) {
    notify(strings.tooLarge, { tone: 'warning' });
    return;
  }
  const { givenFiles, isArchiveFile } = await import('./roles.ts');
  const loaded = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
  );
  const archive = 'Worker' in globalThis ? loaded.find(isArchiveFile) : undefined;
  setView({ dialog: 'import' });
  if (archive) await readArchive(archive);
  else give((before) => givenFiles(loaded, before));
};

const unreadable = (): void => notify(strings.unreadable, { tone: 'warning' });

/** Reads dropped or chosen files and opens the import dialog with them. */
export const giveFiles = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  await read(files).catch(unreadable);
};

/** Reads the files of a folder, with progress and a way to cancel, and opens the import dialog. */
const giveNodes = async (
  name: string,
  nodesOf: (module: typeof import('./folder-node.ts')) => readonly GivenNode[],
): Promise<void> => {
  const { signal, report, end } = startReading();
  setView({ dialog: 'import' });
  try {
    const [module, { readFolder }, { givenFolder }] = await Promise.all([
      import('./folder-node.ts'),
      import('./read-folder.ts'),
      import('./roles.ts'),
    ]);
    const found = await readFolder(nodesOf(module), { signal, onProgress: report });
    signal.throwIfAborted();
    give(() => givenFolder(name, found));
  } catch {
    if (!signal.aborted) unreadable();
  } finally {
    end();
  }
};

/** Reads a folder that the user picked with the File System Access API. */
export const giveHandle = (handle: FolderHandle): Promise<void> =>
  giveNodes(handle.name, ({ handleNode }) => [handleNode(handle)]);

/** Reads a folder whose files were chosen with `webkitdirectory`. */
export const giveFolderFiles = async (files: FileList): Promise<void> => {
  const [first] = files;
  if (first === undefined) return;
  const name = first.webkitRelativePath.split('/')[0] ?? '';
  await giveNodes(name, ({ filesNodes }) => filesNodes(files));
};

/** What a drop carries; a browser hands it over only during the event. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
}

/** Reads a drop: the relevant files of its folders, or its files. */
export const giveDrop = async ({ entries, files }: Dropped): Promise<void> => {
  const folder = entries.find((entry) => entry.isDirectory);
  if (folder === undefined) return giveFiles(files);
  await giveNodes(folder.name, ({ entryNode }) => entries.map(entryNode));
};
