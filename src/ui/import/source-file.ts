/** A file from the user, before its kind is known. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Longest text that is read, in bytes; the longest real manifests are below 100 KB. */
export const longestFile = 1_000_000;
