import {
  type ConcernId,
  type Config,
  type FieldPath,
  fieldAt,
  sections,
  valueAt,
  withValue,
} from '../config.ts';
import { acceptValue, type Field, type FieldValue, type Scalar } from '../fields/index.ts';
import { looksSecret, saysSecret } from './secret-values.ts';

/** Why a value is never written down. */
export type SecretReason = 'marked' | 'name' | 'value';

/** Where a Config holds a secret. */
export interface SecretPlace {
  readonly path: FieldPath;
  /** The variable's or entry's name, where the field is a table. */
  readonly name: string | undefined;
  readonly because: SecretReason;
}

type Row = Readonly<Record<string, Scalar>>;
type Blanked<V> = { readonly value: V; readonly places: readonly Omit<SecretPlace, 'path'>[] };

/** The emptiest text that the field still accepts, so that what is left can be read again. */
const blankFor = (field: Field): Scalar => {
  const candidates = ['', 'REDACTED', field.default];
  const fitting = candidates.find((text) => acceptValue(field, text).ok);
  return typeof fitting === 'string' ? fitting : '';
};

const nameOf = (row: Row): string | undefined => {
  const name = row['name'] ?? row['variable'] ?? row['key'];
  return typeof name === 'string' ? name : undefined;
};

/** A quantity or a label's value is no secret, whatever the row is called. */
const isFreeText = (field: Field): boolean => field.kind === 'text' && field.pattern === 'any';

const reasonFor = (
  row: Row,
  column: string,
  field: Field,
  markedNames: ReadonlySet<string>,
): SecretReason | undefined => {
  const cell = row[column];
  if (typeof cell !== 'string' || cell === '') return undefined;
  const name = nameOf(row);
  if (column === 'value' && isFreeText(field)) {
    if (row['secret'] === true || (name !== undefined && markedNames.has(name))) return 'marked';
    if (name !== undefined && saysSecret(name)) return 'name';
  }
  return looksSecret(cell) ? 'value' : undefined;
};

const blankRows = (
  columns: Readonly<Record<string, Field>>,
  rows: readonly Row[],
  markedNames: ReadonlySet<string>,
): Blanked<readonly Row[]> => {
  const places: Omit<SecretPlace, 'path'>[] = [];
  const value = rows.map((row) => {
    const cells = Object.entries(columns).flatMap(([column, field]): [string, Scalar][] => {
      const because = reasonFor(row, column, field, markedNames);
      if (because === undefined) return [];
      places.push({ name: nameOf(row), because });
      return [[column, blankFor(field)]];
    });
    return cells.length === 0 ? row : { ...row, ...Object.fromEntries(cells) };
  });
  return { value, places };
};

const blankItems = (field: Field, items: readonly string[]): Blanked<readonly string[]> => {
  const value = items.flatMap((item) => {
    if (!looksSecret(item)) return [item];
    return acceptValue(field, ['REDACTED']).ok ? ['REDACTED'] : [];
  });
  const found = items.some(looksSecret);
  return { value, places: found ? [{ name: undefined, because: 'value' }] : [] };
};

const blankField = (
  field: Field,
  value: FieldValue,
  markedNames: ReadonlySet<string>,
): Blanked<FieldValue> => {
  if (field.kind === 'table') {
    // A table's value is its rows; the union of field values does not carry the kind.
    return blankRows(field.columns, value as readonly Row[], markedNames);
  }
  // A list's value is its texts, for the same reason.
  if (field.kind === 'list') return blankItems(field, value as readonly string[]);
  if (field.kind === 'text' && typeof value === 'string' && looksSecret(value)) {
    return { value: blankFor(field), places: [{ name: undefined, because: 'value' }] };
  }
  return { value, places: [] };
};

/** Variables that are marked secret anywhere: their values are secret in other tables too. */
const namesMarkedIn = (config: Config): ReadonlySet<string> =>
  new Set(config.settings.variables.filter((row) => row.secret).map((row) => row.name));

type Section = Config[ConcernId];

/** What was found in a section, and what that depends on besides the section itself. */
interface Scan {
  readonly marked: string;
  readonly clean: Section;
  readonly places: readonly SecretPlace[];
}

const scanSection = (
  config: Config,
  [concern, paths]: (typeof sections)[number],
  markedNames: ReadonlySet<string>,
): Omit<Scan, 'marked'> => {
  const places: SecretPlace[] = [];
  let clean = config;
  for (const path of paths) {
    const found = blankField(fieldAt(path), valueAt(config, path), markedNames);
    if (found.places.length === 0) continue;
    clean = withValue(clean, path, found.value);
    places.push(...found.places.map((where) => ({ path, ...where })));
  }
  return { clean: clean[concern], places };
};

const known = new WeakMap<Section, Scan>();

/** An edit changes one section; the others keep their identity and what was found in them. */
const scan = (config: Config): readonly (readonly [ConcernId, Scan])[] => {
  const names = namesMarkedIn(config);
  const marked = [...names].join('\n');
  return sections.map(([concern, paths]) => {
    const section = config[concern];
    const before = known.get(section);
    if (before?.marked === marked) return [concern, before];
    const found = { marked, ...scanSection(config, [concern, paths], names) };
    known.set(section, found);
    return [concern, found];
  });
};

/** The Config without the value of any secret: what may enter a file, a link or storage. */
export const withoutSecrets = (config: Config): Config => {
  const changed = scan(config).filter(([, { places }]) => places.length > 0);
  if (changed.length === 0) return config;
  return {
    ...config,
    ...Object.fromEntries(changed.map(([concern, { clean }]) => [concern, clean])),
  };
};

/** The secrets that `withoutSecrets` leaves out, in the form's order. */
export const secretPlaces = (config: Config): readonly SecretPlace[] =>
  scan(config).flatMap(([, { places }]) => places);
