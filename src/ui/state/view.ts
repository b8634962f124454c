import type { ConcernId, FieldPath, Locale } from '../../core/index.ts';

/** The theme that the user chose; `system` follows the operating system. */
export type Theme = 'light' | 'dark' | 'system';

/** The dialogs; at most one is open. */
export type DialogName =
  | 'import'
  | 'share'
  | 'presets'
  | 'export'
  | 'palette'
  | 'recent'
  | 'add-workload'
  | 'rename-workload';

/** The user's view of the configuration; no generated file depends on it. */
export interface View {
  readonly section: ConcernId;
  /** The workload whose form is shown; an unknown name shows the first one. */
  readonly workload: string;
  /** Path of the open file; undefined lets the preview choose. */
  readonly file: string | undefined;
  readonly theme: Theme;
  readonly locale: Locale;
  /** The pane that a small screen shows. */
  readonly pane: 'sections' | 'form' | 'files';
  readonly showAdvanced: Readonly<Partial<Record<ConcernId, boolean>>>;
  /** The panel under the form that shows the help of the field in use is open. */
  readonly notes: boolean;
  /** Every field shows its help. */
  readonly explainAll: boolean;
  /** The language of the files was chosen and no longer follows the page's language. */
  readonly filesLanguageChosen: boolean;
  readonly dialog: DialogName | undefined;
  /** The field to focus; the form clears it afterwards. */
  readonly focus: FieldPath | undefined;
  /** The row of that field to focus, and the column if known. */
  readonly focusCell?: { readonly row: number; readonly column?: string | undefined } | undefined;
}

/** The view of a first visit. */
export const firstView: View = {
  section: 'project',
  workload: '',
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
