import {
  type ConcernId,
  concerns,
  type Decisions,
  type Document,
  type FieldPath,
  isFieldPath,
  isMapping,
  locales,
  type ParseError,
  readDocument,
  type SecretPlace,
} from '../../../core/index.ts';
import type { Drafts } from '../draft.ts';
import type { View } from '../view.ts';
import { newWork, type Work } from '../work.ts';
import { readDrafts, type StoredDrafts } from './read-drafts.ts';

/** The part of the view that is stored. */
export type KeptView = Omit<View, 'file' | 'dialog' | 'focus' | 'focusCell'> & {
  readonly file?: string;
};

/** Version of the stored format; format 1 had no `work` and no `drafts`. */
export const format = 2;

/** A setting whose secret value is not stored. */
export type LeftOut = Pick<SecretPlace, 'path' | 'name'>;

/** The stored state. */
export interface Kept {
  readonly format: number;
  readonly work: Work;
  readonly settings: Document;
  readonly drafts: StoredDrafts;
  readonly view: KeptView;
  /** The fields that describe the code; a preset does not change them. */
  readonly described: readonly FieldPath[];
  /** Settings whose secrets were removed, so that the next start can report them. */
  readonly leftOut: readonly LeftOut[];
}

/** The part of a view to store. */
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

/** The stored text with another view or another `work`; the settings stay unchanged. */
export const withKept = (
  text: string,
  { view, work }: { readonly view?: View; readonly work?: Work },
): string | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isMapping(value)) return undefined;
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
  isMapping(value)
    ? Object.fromEntries(
        concernIds.flatMap((id) => (typeof value[id] === 'boolean' ? [[id, value[id]]] : [])),
      )
    : {};

const readSwitch = (
  name: 'notes' | 'explainAll' | 'filesLanguageChosen',
  { [name]: value }: Readonly<Record<string, unknown>>,
): Partial<View> => (typeof value === 'boolean' ? { [name]: value } : {});

/** Reads a stored view; invalid parts are omitted. */
export const readView = (value: unknown): Partial<View> => {
  if (!isMapping(value)) return {};
  const section = oneOf(concernIds, value['section']);
  const theme = oneOf(['light', 'dark', 'system'], value['theme']);
  const locale = oneOf(locales, value['locale']);
  const pane = oneOf(['sections', 'form', 'files'], value['pane']);
  const file = typeof value['file'] === 'string' ? value['file'] : undefined;
  const workload = typeof value['workload'] === 'string' ? value['workload'] : undefined;
  return {
    ...(section && { section }),
    ...(theme && { theme }),
    ...(locale && { locale }),
    ...(pane && { pane }),
    ...(file && { file }),
    ...(workload && { workload }),
    ...readSwitch('notes', value),
    ...readSwitch('explainAll', value),
    ...readSwitch('filesLanguageChosen', value),
    showAdvanced: readShown(value['showAdvanced']),
  };
};

/** The stored state, or that it cannot be read. */
export type ReadKept =
  | {
      readonly ok: true;
      readonly decisions: Decisions;
      readonly drafts: Drafts;
      /** Undefined in format 1. */
      readonly work: Work | undefined;
      readonly view: Partial<View>;
      readonly problems: readonly ParseError[];
      /** Undefined in a text stored by an older Waybill. */
      readonly described: readonly FieldPath[] | undefined;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false };

/** Reads field names; undefined when the value is not a list. */
export const readPaths = (value: unknown): readonly FieldPath[] | undefined =>
  Array.isArray(value)
    ? value.filter((path): path is FieldPath => typeof path === 'string' && isFieldPath(path))
    : undefined;

const readLeftOut = (value: unknown): readonly LeftOut[] =>
  Array.isArray(value)
    ? value.flatMap((place: unknown) => {
        if (!isMapping(place)) return [];
        const { path, name } = place;
        if (typeof path !== 'string' || !isFieldPath(path)) return [];
        return [{ path, name: typeof name === 'string' ? name : undefined }];
      })
    : [];

/** Reads the stored `work`; missing parts get the values of new work. */
const readWork = (value: unknown): Work | undefined => {
  if (!isMapping(value) || typeof value['id'] !== 'string') return undefined;
  const { id, origin, edited, stamps } = value;
  const made = newWork(origin === 'link' ? 'link' : 'own', typeof edited === 'number' ? edited : 0);
  const known = Array.isArray(stamps) ? stamps.filter((stamp) => typeof stamp === 'string') : [];
  return { ...made, id, stamps: known };
};

/** Reads a stored text. Never throws. */
export const readKept = (text: string): ReadKept => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isMapping(value) || !isMapping(value['settings'])) return { ok: false };
    const { decisions, errors } = readDocument(value['settings']);
    const drafts = readDrafts(value['drafts'], decisions);
    const view = readView(value['view']);
    const described = readPaths(value['described']);
    const work = readWork(value['work']);
    const leftOut = readLeftOut(value['leftOut']);
    return { ok: true, decisions, problems: errors, drafts, view, described, work, leftOut };
  } catch {
    return { ok: false };
  }
};
