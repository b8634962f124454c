import type { Document, ExplainedRemark } from '../core/index.ts';

/** What was said of the files of one configuration. */
export interface Inspection {
  readonly remarks: readonly ExplainedRemark[];
  /** How many files some schema or parser has read. */
  readonly files: number;
}

/** What the page may ask of the worker. */
export interface InspectorApi {
  /** A newer question makes an older one end early: its remarks may then lack their fields. */
  readonly inspect: (document: Document) => Promise<Inspection>;
}
