import type { Text } from '../../core/index.ts';

/** A file that the user gave, as text; the name of one in a folder is its path there. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A file that the user gave, before anybody knows what it is. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is under review, and what else of the same files could be. */
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

/** Longest text that is read, in bytes; the longest real manifests are below 100 KB. */
export const longestFile = 1_000_000;
