import {
  type Config,
  type Decisions,
  type Document,
  documentOf,
  type FieldPath,
  type FieldValue,
  isFieldPath,
  isMapping,
  onlyChanges,
  parseConfig,
  parseDecisions,
  publicDecisions,
  readDocument,
  type Text,
  valueAt,
  withValues,
} from '../../../core/index.ts';
import { type History, type HistoryStep, historyLimit, present } from '../history.ts';
import { alike } from '../shown.ts';
import { readPaths } from './kept.ts';

type Changes = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

/** A stored step: its description, its changes by section, and the other workloads if they differ. */
interface StoredStep {
  readonly label: Text;
  readonly changes: Changes;
  readonly workloads?: Decisions['workloads'];
  /** The fields that describe the code; a preset does not change them. */
  readonly described: readonly FieldPath[] | undefined;
}

/** A stored history: the first decisions as a document, then the changes of each step. */
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

type StepChanges = Pick<StoredStep, 'changes' | 'workloads'>;

const compare = (decisions: Decisions, earlier: Decisions): StepChanges => {
  const [now, before] = [publicDecisions(decisions), publicDecisions(earlier)];
  const same = JSON.stringify(now.workloads) === JSON.stringify(before.workloads);
  const changes = onlyChanges(now.base, before.base);
  return same ? { changes } : { changes, workloads: now.workloads };
};

const known = new WeakMap<Decisions, WeakMap<Decisions, StepChanges>>();

/** The differences between two neighbouring steps; cached, because an edit adds only one pair. */
const changesBetween = (decisions: Decisions, before: Decisions): StepChanges => {
  const memory = known.get(decisions) ?? new WeakMap<Decisions, StepChanges>();
  known.set(decisions, memory);
  const changes = memory.get(before) ?? compare(decisions, before);
  memory.set(before, changes);
  return changes;
};

/** The history without secrets, as plain data. */
export const storedHistory = (history: History): StoredHistory => {
  const { steps, at } = storedPart(history);
  return {
    first: documentOf(steps[0]?.decisions ?? present(history)),
    at,
    steps: steps.map(({ decisions, label, described }, index) => ({
      label,
      described,
      ...changesBetween(decisions, steps[index - 1]?.decisions ?? decisions),
    })),
  };
};

/** The base after a stored change; values that the fields reject stay unchanged. */
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

/** The decisions after a stored step; the other workloads stay unless the step holds them. */
const after = (before: Decisions, step: Readonly<Record<string, unknown>>): Decisions => ({
  base: changed(before.base, step['changes']),
  workloads:
    step['workloads'] === undefined
      ? before.workloads
      : parseDecisions({ workloads: step['workloads'] }).decisions.workloads,
});

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
  const { decisions: start } = readDocument(first);
  if (documentOf(start).waybill !== first['waybill']) return;
  const steps: HistoryStep[] = [];
  for (const step of stored.slice(0, historyLimit).filter(isMapping)) {
    const before = steps.at(-1)?.decisions;
    const decisions = before ? after(before, step) : start;
    const described = readPaths(step['described']);
    steps.push({ decisions, label: readLabel(step['label']), merge: undefined, described });
  }
  const place = typeof at === 'number' && Number.isInteger(at) ? at : -1;
  const here = steps[place];
  if (!here) return;
  return { steps, at: place, before: steps[place - 1]?.decisions ?? here.decisions };
};

/** The index of the step with these decisions; the current step is tried first. */
const stepOf = ({ steps, at }: History, decisions: Decisions): number => {
  const here = steps[at];
  if (here && alike(here.decisions, decisions)) return at;
  return steps.findLastIndex((step) => alike(step.decisions, decisions));
};

/** Whether undo or redo in a history can reach these decisions. */
export const holds = (history: History, decisions: Decisions): boolean =>
  stepOf(history, decisions) >= 0;

const lastEdit: Text = { en: 'Last edit', 'zh-CN': '最近一次修改' };

/**
 * Adds the current history to the stored history. The page starts with the decisions alone and
 * the stored history is loaded later. Edits made meanwhile stay; without such edits, redo still
 * works.
 */
export const continued = (stored: History, now: History): History => {
  const [first, ...since] = now.steps;
  if (!first) return now;
  const at = stepOf(stored, first.decisions);
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
  const before = now.at === 0 ? (past.at(-2)?.decisions ?? now.before) : now.before;
  return { steps, at: past.length - 1 + now.at - dropped, before };
};
