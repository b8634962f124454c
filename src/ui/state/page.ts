import type { FieldPath, Locale, Text } from '../../core/index.ts';

/** The two sides of the third pane: the files, and the findings. */
export type Side = 'files' | 'findings';

/** A position in a file; lines and columns count from 1. */
export interface FilePosition {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A file that the user gave, as text; the name of one in a folder is its path there. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** The file under review in the import, and what else the same files could be. */
export type Given = (
  | {
      readonly kind: 'cargo';
      readonly file: SourceFile;
      /** The path of the file among the manifests; that of a loose one is only likely. */
      readonly path: string;
      /** Every manifest that came, by path. */
      readonly texts: ReadonlyMap<string, string>;
      /** The manifests came one by one, so a further one may belong to them. */
      readonly loose: readonly string[];
    }
  | { readonly kind: 'waybill'; readonly file: SourceFile }
  /** Nothing that Waybill reads, and the sentence that says so. */
  | { readonly kind: 'foreign'; readonly file: SourceFile; readonly message: Text }
) & { readonly instead?: Given | undefined };

/** A preset that the dialog of the presets opens with, and its variant. */
export interface RequestedPreset {
  readonly preset: string;
  readonly variant: string | undefined;
}

/** What the page shows at the moment. Nothing of it is stored, and no file depends on it. */
export interface Page {
  /** What the third pane shows. */
  readonly side: Side;
  /** The position that the preview should bring into view; the preview clears it once it has. */
  readonly position: FilePosition | undefined;
  /** The field that was used last, and the column of its table: the notes explain them. */
  readonly explained: {
    readonly path: FieldPath | undefined;
    readonly column?: string | undefined;
  };
  /** What the user dropped, chose or pasted; no part of the configuration until it is applied. */
  readonly given: Given | undefined;
  /** The preset that the search asked for; the dialog of the presets takes it. */
  readonly requestedPreset: RequestedPreset | undefined;
  /** The languages whose explanations of the fields have loaded. */
  readonly explanations: readonly Locale[];
}

/** The page of a new visit. */
export const firstPage: Page = {
  side: 'files',
  position: undefined,
  explained: { path: undefined },
  given: undefined,
  requestedPreset: undefined,
  explanations: [],
};
