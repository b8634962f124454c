import type { Document, Inspection } from '../core/index.ts';

/** What the page may ask of the worker. */
export interface InspectorApi {
  /**
   * A newer question makes an older one end early: its problems may then lack their fields. `early` is told
   * what is said before the fields behind it are known.
   */
  readonly inspect: (
    document: Document,
    early: (inspection: Inspection) => void,
  ) => Promise<Inspection>;
}
