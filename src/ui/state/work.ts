/** Whether the user made the work or opened it from a shared link. */
export type Origin = 'own' | 'link';

/** Identifies the work of this tab among the recent configurations. */
export interface Work {
  /** Id of its entry on the shelf. */
  readonly id: string;
  readonly origin: Origin;
  /** Time of the last edit in milliseconds since 1970; 0 before the first edit. */
  readonly edited: number;
  /**
   * The versions of the entry that this tab has read or written. A stored version that is not among
   * them was written by another tab, so this tab then writes an entry of its own.
   */
  readonly stamps: readonly string[];
}

/** A random identifier of 64 bits; `crypto.randomUUID` is missing on pages served without TLS. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Work that is not on the shelf yet. */
export const newWork = (origin: Origin, edited = 0): Work => ({
  id: newId(),
  origin,
  edited,
  stamps: [],
});

/** The work after an edit now. */
export const editedNow = (work: Work): Work => ({ ...work, edited: Date.now() });
