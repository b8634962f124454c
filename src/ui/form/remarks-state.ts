import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FieldPath } from '../../core/index.ts';

/** What the remarks speak of; a matter of this page, not of the configuration. */
interface RemarksState {
  /** The field that the remarks speak of: the one that was used last. */
  readonly path: FieldPath | undefined;
  /** The column of the table whose cell was used last. */
  readonly column?: string | undefined;
}

const remarks = createStore<RemarksState>(() => ({ path: undefined }));

/** A part of the state of the explanations. */
export const useRemarks = <T>(select: (state: RemarksState) => T): T => useStore(remarks, select);

/** Lets the remarks speak of another field, or of none. */
export const setRemarks = (change: Partial<RemarksState>): void => remarks.setState(change);
