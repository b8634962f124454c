import {
  type ConcernId,
  type Config,
  concerns,
  type Document,
  type FieldPath,
  isFieldPath,
  locales,
  type ParseError,
  readDocument,
  type SecretPlace,
} from '../../../core/index.ts';
import type { Drafts } from '../draft.ts';
import type { View } from '../view.ts';
import { newWork, type Work } from '../work.ts';
import { readDrafts, type StoredDrafts } from './read-drafts.ts';
import { isRecord } from './record.ts';

/** The part of the view that outlives a reload. */
export type KeptView = Omit<View, 'file' | 'dialog' | 'focus' | 'focusCell'> & {
  readonly file?: string;
};

/** The layout of the stored text; format 1 had no work and no drafts. */
export const format = 2;

/** A place whose secret is not stored. */
export type LeftOut = Pick<SecretPlace, 'path' | 'name'>;

/** What is stored. */
export interface Kept {
  readonly format: number;
  readonly work: Work;
  readonly settings: Document;
  readonly drafts: StoredDrafts;
  readonly view: KeptView;
  /** The fields that describe the code; a preset keeps them. */
  readonly described: readonly FieldPath[];
  /** Where a secret was left out, so that the next start can say so. */
  readonly leftOut: readonly LeftOut[];
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

/** A stored text with another view or another identity; the work in it stays as it is. */
export const withKept = (
  text: string,
  { view, work }: { readonly view?: View; readonly work?: Work },
): string | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return undefined;
    return JSON.stringify({
      ...value,
      ...(view && { view: keptView(view) }),
      ...(work && { work }),
    });
  } catch {
    return undefined;
  }
};

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
  name: 'notes' | 'explainAll' | 'filesLanguageChosen',
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
    ...readSwitch('notes', value),
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
      readonly drafts: Drafts;
      /** Undefined in a text of format 1. */
      readonly work: Work | undefined;
      readonly view: Partial<View>;
      readonly problems: readonly ParseError[];
      /** None in a text that an earlier Waybill stored. */
      readonly described: readonly FieldPath[] | undefined;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false };

/** Reads names of fields; undefined where there is no list of them. */
export const readPaths = (value: unknown): readonly FieldPath[] | undefined =>
  Array.isArray(value)
    ? value.filter((path): path is FieldPath => typeof path === 'string' && isFieldPath(path))
    : undefined;

const readLeftOut = (value: unknown): readonly LeftOut[] =>
  Array.isArray(value)
    ? value.flatMap((place: unknown) => {
        if (!isRecord(place)) return [];
        const { path, name } = place;
        if (typeof path !== 'string' || !isFieldPath(path)) return [];
        return [{ path, name: typeof name === 'string' ? name : undefined }];
      })
    : [];

/** Reads the identity of stored work; a missing part is as if the work were new. */
const readWork = (value: unknown): Work | undefined => {
  if (!isRecord(value) || typeof value['id'] !== 'string') return undefined;
  const { id, origin, edited, stamps } = value;
  const made = newWork(origin === 'link' ? 'link' : 'own', typeof edited === 'number' ? edited : 0);
  const known = Array.isArray(stamps) ? stamps.filter((stamp) => typeof stamp === 'string') : [];
  return { ...made, id, stamps: known };
};

/** Reads a stored text. Never throws. */
export const readKept = (text: string): ReadKept => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !isRecord(value['settings'])) return { ok: false };
    const { config, errors } = readDocument(value['settings']);
    const drafts = readDrafts(value['drafts'], config);
    const view = readView(value['view']);
    const described = readPaths(value['described']);
    const work = readWork(value['work']);
    const leftOut = readLeftOut(value['leftOut']);
    return { ok: true, config, problems: errors, drafts, view, described, work, leftOut };
  } catch {
    return { ok: false };
  }
};
