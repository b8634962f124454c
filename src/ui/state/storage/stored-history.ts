import {
  type Config,
  changedPaths,
  type Document,
  documentOf,
  type FieldPath,
  type FieldValue,
  isFieldPath,
  onlyChanges,
  parseConfig,
  readDocument,
  type Text,
  valueAt,
  withoutSecrets,
  withValues,
} from '../../../core/index.ts';
import { type History, type HistoryStep, historyLimit, present } from '../history.ts';
import { readPaths } from './kept.ts';
import { isRecord } from './record.ts';

type Changes = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

/** A step in storage: its words and what it changed, by section. */
interface StoredStep {
  readonly label: Text;
  readonly changes: Changes;
  /** The fields that describe the code; a preset keeps them. */
  readonly described: readonly FieldPath[] | undefined;
}

/** A history in storage: the first configuration as a document, then one change per step. */
export interface StoredHistory {
  readonly first: Document;
  readonly steps: readonly StoredStep[];
  readonly at: number;
}

/** How many undo steps are stored for each configuration. */
export const storedSteps = 100;

/** The steps around the present that are stored, and the place of the present among them. */
const storedPart = ({ steps, at }: History): Pick<History, 'steps' | 'at'> => {
  const from = Math.max(0, Math.min(at, steps.length - storedSteps - 1));
  const part = steps.slice(from, from + storedSteps + 1);
  return { steps: part, at: at - from };
};

const known = new WeakMap<Config, WeakMap<Config, Changes>>();

/** What differs between two neighbours of a history; an edit makes one new pair. */
const changesBetween = (config: Config, before: Config): Changes => {
  const memory = known.get(config) ?? new WeakMap<Config, Changes>();
  known.set(config, memory);
  const changes = memory.get(before) ?? onlyChanges(withoutSecrets(config), withoutSecrets(before));
  memory.set(before, changes);
  return changes;
};

/** The history without secrets, as plain data. */
export const storedHistory = (history: History): StoredHistory => {
  const { steps, at } = storedPart(history);
  return {
    first: documentOf(steps[0]?.config ?? present(history)),
    at,
    steps: steps.map(({ config, label, described }, index) => ({
      label,
      described,
      changes: changesBetween(config, steps[index - 1]?.config ?? config),
    })),
  };
};

/** The configuration after a stored change; what the fields do not accept stays as it was. */
const changed = (before: Config, changes: unknown): Config => {
  if (!isRecord(changes)) return before;
  const { config } = parseConfig(changes);
  const paths = Object.entries(changes).flatMap(([concern, fields]) =>
    isRecord(fields) ? Object.keys(fields).map((key) => `${concern}.${key}`) : [],
  );
  return withValues(
    before,
    paths.filter(isFieldPath).map((path) => [path, valueAt(config, path)] as const),
  );
};

const readLabel = (value: unknown): Text => {
  const { en, 'zh-CN': zh } = Object(value) as Readonly<Record<string, unknown>>; // Checked below.
  return typeof en === 'string' && typeof zh === 'string'
    ? { en, 'zh-CN': zh }
    : { en: 'Earlier edit', 'zh-CN': '之前的修改' };
};

/**
 * Reads a stored history; undefined where it cannot be read. The changes of another version of the
 * settings have no migration of their own, so such a history is left out.
 */
export const readHistory = (value: unknown): History | undefined => {
  if (!isRecord(value) || !isRecord(value['first']) || !Array.isArray(value['steps'])) return;
  const { first, steps: stored, at } = value;
  const { config: start } = readDocument(first);
  if (documentOf(start).waybill !== first['waybill']) return;
  const steps: HistoryStep[] = [];
  for (const step of stored.slice(0, historyLimit).filter(isRecord)) {
    const before = steps.at(-1)?.config;
    const config = before ? changed(before, step['changes']) : start;
    const described = readPaths(step['described']);
    steps.push({ config, label: readLabel(step['label']), merge: undefined, described });
  }
  const place = typeof at === 'number' && Number.isInteger(at) ? at : -1;
  const here = steps[place];
  if (!here) return;
  return { steps, at: place, before: steps[place - 1]?.config ?? here.config };
};

/** Whether two configurations hold the same values. */
const alike = (one: Config, other: Config): boolean => changedPaths(one, other).length === 0;

/** The step of a history that holds this configuration; the present one first. */
const stepOf = ({ steps, at }: History, config: Config): number => {
  const here = steps[at];
  if (here && alike(here.config, config)) return at;
  return steps.findLastIndex((step) => alike(step.config, config));
};

/** Whether undo or redo of a history can reach a configuration. */
export const holds = (history: History, config: Config): boolean => stepOf(history, config) >= 0;

const lastEdit: Text = { en: 'Last edit', 'zh-CN': '最近一次修改' };

/**
 * The history of now behind the stored one: the page begins with a configuration alone, because
 * the stored history arrives later. Edits made in between stay, and redo survives without them.
 */
export const continued = (stored: History, now: History): History => {
  const [first, ...since] = now.steps;
  if (!first) return now;
  const at = stepOf(stored, first.config);
  const known = stored.steps[at];
  const past: readonly HistoryStep[] = known
    ? [
        ...stored.steps.slice(0, at),
        { ...first, label: known.label, described: first.described ?? known.described },
      ]
    : [...stored.steps.slice(0, stored.at + 1), { ...first, label: lastEdit }];
  const future = since.length === 0 && at >= 0 ? stored.steps.slice(at + 1) : since;
  const steps = [...past, ...future].slice(-historyLimit);
  const dropped = past.length + future.length - steps.length;
  const before = now.at === 0 ? (past.at(-2)?.config ?? now.before) : now.before;
  return { steps, at: past.length - 1 + now.at - dropped, before };
};
