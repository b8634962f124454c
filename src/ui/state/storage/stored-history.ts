import {
  type Config,
  changedPaths,
  type Document,
  documentOf,
  type FieldPath,
  type FieldValue,
  isFieldPath,
  isMapping,
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

type Changes = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

/** A stored step: its description and its changes by section. */
interface StoredStep {
  readonly label: Text;
  readonly changes: Changes;
  /** The fields that describe the code; a preset does not change them. */
  readonly described: readonly FieldPath[] | undefined;
}

/** A stored history: the first configuration as a document, then the changes of each step. */
export interface StoredHistory {
  readonly first: Document;
  readonly steps: readonly StoredStep[];
  readonly at: number;
}

/** Number of undo steps stored for each configuration. */
export const storedSteps = 100;

/**
 * The steps around the current step that are stored, and the index of the current step among them.
 */
const storedPart = ({ steps, at }: History): Pick<History, 'steps' | 'at'> => {
  const from = Math.max(0, Math.min(at, steps.length - storedSteps - 1));
  const part = steps.slice(from, from + storedSteps + 1);
  return { steps: part, at: at - from };
};

const known = new WeakMap<Config, WeakMap<Config, Changes>>();

/**
 * The differences between two neighbouring configurations; cached, because an edit adds only one
 * pair.
 */
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

/** The configuration after a stored change; values that the fields reject stay unchanged. */
const changed = (before: Config, changes: unknown): Config => {
  if (!isMapping(changes)) return before;
  const { config } = parseConfig(changes);
  const paths = Object.entries(changes).flatMap(([concern, fields]) =>
    isMapping(fields) ? Object.keys(fields).map((key) => `${concern}.${key}`) : [],
  );
  return withValues(
    before,
    paths.filter(isFieldPath).map((path) => [path, valueAt(config, path)] as const),
  );
};

const readLabel = (value: unknown): Text => {
  // The types are checked below.
  const { en, 'zh-CN': zh } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof en === 'string' && typeof zh === 'string'
    ? { en, 'zh-CN': zh }
    : { en: 'Earlier edit', 'zh-CN': '之前的修改' };
};

/**
 * Reads a stored history; undefined if it cannot be read. Changes of another settings version
 * cannot be migrated, so their history is ignored.
 */
export const readHistory = (value: unknown): History | undefined => {
  if (!isMapping(value) || !isMapping(value['first']) || !Array.isArray(value['steps'])) return;
  const { first, steps: stored, at } = value;
  const { config: start } = readDocument(first);
  if (documentOf(start).waybill !== first['waybill']) return;
  const steps: HistoryStep[] = [];
  for (const step of stored.slice(0, historyLimit).filter(isMapping)) {
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

/** The index of the step with this configuration; the current step is tried first. */
const stepOf = ({ steps, at }: History, config: Config): number => {
  const here = steps[at];
  if (here && alike(here.config, config)) return at;
  return steps.findLastIndex((step) => alike(step.config, config));
};

/** Whether undo or redo in a history can reach a configuration. */
export const holds = (history: History, config: Config): boolean => stepOf(history, config) >= 0;

const lastEdit: Text = { en: 'Last edit', 'zh-CN': '最近一次修改' };

/**
 * Adds the current history to the stored history. The page starts with a configuration alone and
 * the stored history is loaded later. Edits made meanwhile stay; without such edits, redo still
 * works.
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
