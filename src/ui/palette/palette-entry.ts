import type { ConcernId, FieldPath, Text } from '../../core/index.ts';
import type { Searched } from '../../core/search/index.ts';

/** The target of a palette entry. */
export type PaletteTarget =
  | { readonly kind: 'action'; readonly run: () => void }
  | { readonly kind: 'section'; readonly section: ConcernId }
  | { readonly kind: 'field' | 'option' | 'group'; readonly path: FieldPath }
  | { readonly kind: 'finding'; readonly path: FieldPath; readonly workload: string }
  | { readonly kind: 'preset'; readonly preset: string; readonly variant: string | undefined }
  | { readonly kind: 'file'; readonly path: string };

/** A target with its name, its location, and the texts that match a search. */
export type PaletteEntry = PaletteTarget & {
  readonly id: string;
  readonly title: Text;
  /** The location; shown in a muted colour. */
  readonly place: Text;
  readonly searched: Searched;
};
