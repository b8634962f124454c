import type { Text } from '../core/index.ts';

/** What stands at a path; a link is never followed. */
export type FolderEntry = 'file' | 'folder' | 'link' | 'other' | 'nothing';

/** The part of the file system that the commands use; paths are absolute. */
export interface FileSystem {
  entry(path: string): FolderEntry;
  /** Whether both paths lead to one existing file, through any link, spelling or letter case. */
  isSameFile(a: string, b: string): boolean;
  readBytes(path: string): Uint8Array;
  /** Names of the folders in a folder, sorted; none when it cannot be read. */
  listFolders(path: string): readonly string[];
  isExecutable(path: string): boolean;
  /** Makes a file where nothing is; throws and changes nothing when the name is taken. */
  createFile(path: string, text: string, executable: boolean): void;
  /** Moves a file in one step, over a file that is there: readers see the old text or the new one. */
  moveFile(from: string, to: string): void;
  makeFolder(path: string): void;
  removeFile(path: string): void;
  /** Removes the folder if nothing is in it. */
  removeEmptyFolder(path: string): void;
  /** Sixteen random hexadecimal digits, for a name that nobody has taken. */
  token(): string;
}

/** Everything of the outside that a command may touch. */
export interface Io {
  /** Absolute path of the folder that relative paths are relative to. */
  readonly cwd: string;
  readonly files: FileSystem;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colour: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The exit codes: fine, findings or differences, bad usage or input. */
export const exit = { fine: 0, found: 1, unusable: 2 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** What the user asked for cannot be done; the text says why and what to do instead. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(en: string, zh: string) {
    super(en);
    this.name = 'UsageError';
    this.text = { en, 'zh-CN': zh };
  }
}
