import type { Text } from '../core/index.ts';

/** Type of the file system entry at a path; symbolic links are not followed. */
export type FolderEntry = 'file' | 'folder' | 'link' | 'other' | 'nothing';

/** The file system operations that the commands use; paths are absolute. */
export interface FileSystem {
  entry(path: string): FolderEntry;
  /** Whether both paths name the same existing file, through any link, spelling or letter case. */
  isSameFile(a: string, b: string): boolean;
  readBytes(path: string): Uint8Array;
  /** Sorted names of the folders in a folder; empty when the folder cannot be read. */
  listFolders(path: string): readonly string[];
  /** Sorted names of the files in a folder, without links; empty when it cannot be read. */
  listFiles(path: string): readonly string[];
  /** Size of a file in bytes. */
  sizeOf(path: string): number;
  isExecutable(path: string): boolean;
  /** Creates a file. Throws and changes nothing when the path exists already. */
  createFile(path: string, text: string, executable: boolean): void;
  /** Moves a file atomically, replacing the target: readers see the old text or the new text. */
  moveFile(from: string, to: string): void;
  makeFolder(path: string): void;
  removeFile(path: string): void;
  /** Removes the folder if it is empty. */
  removeEmptyFolder(path: string): void;
  /** Sixteen random hexadecimal digits, for a file name that does not exist yet. */
  token(): string;
}

/** Everything outside the process that a command may use. */
export interface Io {
  /** Absolute path of the working folder, against which relative paths are resolved. */
  readonly cwd: string;
  readonly files: FileSystem;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colour: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The exit codes: success, findings or differences, bad usage or input. */
export const exit = { fine: 0, found: 1, unusable: 2 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** An error of the user: the text says why the command cannot run and what to do instead. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(en: string, zh: string) {
    super(en);
    this.name = 'UsageError';
    this.text = { en, 'zh-CN': zh };
  }
}
