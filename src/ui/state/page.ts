import type { FieldPath, Locale, Text } from '../../core/index.ts';

/** The two sides of the third pane: files and findings. */
export type Side = 'files' | 'findings';

/** A position in a file; lines and columns count from 1. */
export interface FilePosition {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A text file from the user; the name of a file from a folder is its path in that folder. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** The file that the import dialog reviews, and its alternatives among the same files. */
export type Given = (
  | {
      readonly kind: 'cargo';
      readonly file: SourceFile;
      /**
       * Path of the file among the manifests; for a manifest given without its folder, the path is
       * guessed.
       */
      readonly path: string;
      /** All given files that the import reads, by path. */
      readonly texts: ReadonlyMap<string, string>;
      /** The paths of files of the same folder that are not read. */
      readonly others?: readonly string[];
      /** How many files were not read because the folder or the archive has too many. */
      readonly unread?: number;
      /**
       * Paths of manifests that were given without a folder; a manifest given later may belong to
       * them.
       */
      readonly loose: readonly string[];
    }
  | { readonly kind: 'waybill'; readonly file: SourceFile }
  /** A file of a kind that Waybill does not read, with a message. */
  | { readonly kind: 'foreign'; readonly file: SourceFile; readonly message: Text }
) & { readonly instead?: Given | undefined };

/** The preset, and its variant, with which the preset dialog opens. */
export interface RequestedPreset {
  readonly preset: string;
  readonly variant: string | undefined;
}

/** Temporary state of the page. It is not stored, and no file depends on it. */
export interface Page {
  /** The side that the third pane shows. */
  readonly side: Side;
  /** The position that the preview scrolls to; the preview clears it afterwards. */
  readonly position: FilePosition | undefined;
  /**
   * The field that was used last, and the column in its table; the notes panel shows their help.
   */
  readonly explained: {
    readonly path: FieldPath | undefined;
    readonly column?: string | undefined;
  };
  /**
   * The files that the user dropped, chose or pasted; they change the configuration only when the
   * import is applied.
   */
  readonly given: Given | undefined;
  /** The preset requested by the command palette; the preset dialog clears it. */
  readonly requestedPreset: RequestedPreset | undefined;
  /** The languages whose help texts have loaded. */
  readonly explanations: readonly Locale[];
}

/** The page state of a new visit. */
export const firstPage: Page = {
  side: 'files',
  position: undefined,
  explained: { path: undefined },
  given: undefined,
  requestedPreset: undefined,
  explanations: [],
};
