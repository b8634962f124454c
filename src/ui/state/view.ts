import type { ConcernId, FieldPath, Locale } from '../../core/index.ts';

/** What the user asked for; `system` follows the operating system. */
export type Theme = 'light' | 'dark' | 'system';

/** The dialogs; at most one is open. */
export type DialogName = 'import' | 'share' | 'presets' | 'export' | 'palette' | 'recent';

/** How the user looks at the configuration: none of it changes a generated file. */
export interface View {
  readonly section: ConcernId;
  /** Path of the open file; undefined lets the preview choose. */
  readonly file: string | undefined;
  readonly theme: Theme;
  readonly locale: Locale;
  /** The one pane that a small screen shows. */
  readonly pane: 'sections' | 'form' | 'files';
  readonly showAdvanced: Readonly<Partial<Record<ConcernId, boolean>>>;
  /** The strip under the form that explains the field in use is open. */
  readonly notes: boolean;
  /** Every field carries its explanation. */
  readonly explainAll: boolean;
  /** The language of the files was decided, so that it no longer follows the page's. */
  readonly filesLanguageChosen: boolean;
  readonly dialog: DialogName | undefined;
  /** The field that should take the focus; the form clears it once it has. */
  readonly focus: FieldPath | undefined;
  /** The row of that field, and the column where it is known, that should take the focus. */
  readonly focusCell?: { readonly row: number; readonly column?: string | undefined } | undefined;
}

/** The view of a first visit. */
export const firstView: View = {
  section: 'project',
  file: undefined,
  theme: 'system',
  locale: 'en',
  pane: 'form',
  showAdvanced: {},
  notes: true,
  explainAll: false,
  filesLanguageChosen: false,
  dialog: undefined,
  focus: undefined,
};
