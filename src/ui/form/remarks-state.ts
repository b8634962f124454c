import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FieldPath } from '../../core/index.ts';

/** How the explanations are shown; a matter of this page, not of the configuration. */
interface RemarksState {
  /** The field that the remarks speak of: the one that was used last. */
  readonly path: FieldPath | undefined;
  readonly open: boolean;
  /** Every field carries its explanation. */
  readonly everywhere: boolean;
}

const remarks = createStore<RemarksState>(() => ({
  path: undefined,
  open: true,
  everywhere: false,
}));

/** A part of the state of the explanations. */
export const useRemarks = <T>(select: (state: RemarksState) => T): T => useStore(remarks, select);

/** Changes how explanations are shown, or of which field. */
export const setRemarks = (change: Partial<RemarksState>): void => remarks.setState(change);
