import {
  type ConcernId,
  type Config,
  concerns,
  type Document,
  describedBy,
  documentOf,
  type FieldPath,
  isFieldPath,
  locales,
  type Problem,
  readDocument,
} from '../../core/index.ts';
import type { View } from './view.ts';

/** The part of the view that outlives a reload. */
export type KeptView = Omit<View, 'file' | 'dialog' | 'focus' | 'focusCell'> & {
  readonly file?: string;
};

/** The layout of what is stored; a new layout gets the next number. */
const format = 1;

interface Kept {
  readonly format: number;
  readonly settings: Document;
  readonly view: KeptView;
  /** The fields that describe the code; a preset keeps them. */
  readonly described: readonly FieldPath[];
}

/** What is worth keeping of a view. */
export const keptView = ({
  file,
  dialog: _,
  focus: __,
  focusCell: ___,
  ...view
}: View): KeptView => ({
  ...view,
  ...(file === undefined ? {} : { file }),
});

/** The text to store; the settings are without secrets. */
export const writeKept = (
  config: Config,
  view: View,
  described: readonly FieldPath[] = describedBy(config),
): string =>
  JSON.stringify({
    format,
    settings: documentOf(config),
    view: keptView(view),
    described,
  } satisfies Kept);

const readDescribed = (value: unknown): readonly FieldPath[] | undefined =>
  Array.isArray(value)
    ? value.filter((path): path is FieldPath => typeof path === 'string' && isFieldPath(path))
    : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = <T extends string>(offered: readonly T[], value: unknown): T | undefined =>
  offered.find((offer) => offer === value);

// The keys of the registry are exactly the concern ids.
const concernIds = Object.keys(concerns) as ConcernId[];

const readShown = (value: unknown): View['showAdvanced'] =>
  isRecord(value)
    ? Object.fromEntries(
        concernIds.flatMap((id) => (typeof value[id] === 'boolean' ? [[id, value[id]]] : [])),
      )
    : {};

const readSwitch = (
  name: 'remarks' | 'explainAll' | 'filesLanguageChosen',
  { [name]: value }: Readonly<Record<string, unknown>>,
): Partial<View> => (typeof value === 'boolean' ? { [name]: value } : {});

/** What a stored view still means; the rest is left to the defaults. */
export const readView = (value: unknown): Partial<View> => {
  if (!isRecord(value)) return {};
  const section = oneOf(concernIds, value['section']);
  const theme = oneOf(['light', 'dark', 'system'], value['theme']);
  const locale = oneOf(locales, value['locale']);
  const pane = oneOf(['sections', 'form', 'files'], value['pane']);
  const file = typeof value['file'] === 'string' ? value['file'] : undefined;
  return {
    ...(section && { section }),
    ...(theme && { theme }),
    ...(locale && { locale }),
    ...(pane && { pane }),
    ...(file && { file }),
    ...readSwitch('remarks', value),
    ...readSwitch('explainAll', value),
    ...readSwitch('filesLanguageChosen', value),
    showAdvanced: readShown(value['showAdvanced']),
  };
};

/** What was stored, or that it cannot be read. */
export type ReadKept =
  | {
      readonly ok: true;
      readonly config: Config;
      readonly view: Partial<View>;
      readonly problems: readonly Problem[];
      /** None in what an earlier Waybill stored. */
      readonly described: readonly FieldPath[] | undefined;
    }
  | { readonly ok: false };

/** Reads a stored text. Never throws. */
export const readKept = (text: string): ReadKept => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !isRecord(value['settings'])) return { ok: false };
    return {
      ok: true,
      ...readDocument(value['settings']),
      view: readView(value['view']),
      described: readDescribed(value['described']),
    };
  } catch {
    return { ok: false };
  }
};
