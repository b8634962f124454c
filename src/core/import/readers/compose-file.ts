/** A path of keys in a Compose file. */
export type ComposePath = readonly (string | number)[];

/** A Compose file with the line of each key. */
export interface ComposeFile {
  readonly path: string;
  readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly lineOf: (path: ComposePath) => number;
}
