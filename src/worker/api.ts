import type { Document, Inspection } from '../core/index.ts';

/** The worker's interface for the page. */
export interface InspectorApi {
  /**
   * Inspects the files of a configuration. A newer request ends an older one early: its problems
   * may then lack their fields. `early` receives the problems before the fields that cause them are
   * known.
   */
  readonly inspect: (
    document: Document,
    early: (inspection: Inspection) => void,
  ) => Promise<Inspection>;
}
