import {
  acceptValue,
  type Decision,
  type Decisions,
  type Field,
  type FieldPath,
  fieldAt,
  fieldPaths,
  firstWorkload,
  isFieldPath,
  isShared,
  withDecision,
  workloadNames,
} from '../../core/index.ts';
import { UsageError } from '../io.ts';
import { suggestion } from './nearest.ts';

const parseJson = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      `--set ${path}: expected JSON such as [{"name": "value"}].`,
      `--set ${path}：应为 JSON，例如 [{"name": "value"}]。`,
    );
  }
};

/**
 * Converts the text of `--set` to the type that the field's parser expects. A text that does not
 * fit stays a string, which the parser refuses.
 */
const typedValue = (field: Field, path: string, text: string): unknown => {
  switch (field.kind) {
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    case 'toggle':
      return text === 'true' || (text === 'false' ? false : text);
    case 'list':
    case 'choices':
      if (text.startsWith('[')) return parseJson(path, text);
      return text === '' ? [] : text.split(',').map((item) => item.trim());
    case 'table':
      return parseJson(path, text);
    default:
      return text;
  }
};

const checkedPath = (path: string): FieldPath => {
  if (isFieldPath(path)) return path;
  const { en, zh } = suggestion(path, fieldPaths);
  throw new UsageError(
    `--set: there is no setting ${path}.${en}`,
    `--set：没有 ${path} 这一项。${zh}`,
  );
};

/** `worker:scaling.maxReplicas` is a field of one workload; a field without a name of the first. */
const checkedTarget = (decisions: Decisions, key: string): Decision => {
  const colon = key.indexOf(':');
  const path = checkedPath(key.slice(colon + 1));
  if (colon === -1) return { workload: firstWorkload, path };
  const workload = key.slice(0, colon);
  const names = workloadNames(decisions);
  if (!names.includes(workload)) {
    const { en, zh } = suggestion(workload, names);
    throw new UsageError(
      `--set ${key}: there is no workload ${workload}.${en} The workloads are: ${names.join(', ') || 'none'}.`,
      `--set ${key}：没有名为 ${workload} 的工作负载。${zh}现有工作负载：${names.join('、') || '无'}。`,
    );
  }
  if (!isShared(path)) return { workload, path };
  throw new UsageError(
    `--set ${key}: all workloads share this setting. Write --set ${path}=….`,
    `--set ${key}：所有工作负载共用此项，请写 --set ${path}=…。`,
  );
};

const setOne = (decisions: Decisions, assignment: string): Decisions => {
  const at = assignment.indexOf('=');
  if (at < 1) {
    throw new UsageError(
      `--set ${assignment}: expected key=value, such as image.base=alpine.`,
      `--set ${assignment}：应为 key=value，例如 image.base=alpine。`,
    );
  }
  const { workload, path } = checkedTarget(decisions, assignment.slice(0, at).trim());
  const field = fieldAt(path);
  const accepted = acceptValue(field, typedValue(field, path, assignment.slice(at + 1)));
  if (accepted.ok) return withDecision(decisions, workload, path, accepted.value);
  const { en, 'zh-CN': zh } = accepted.error;
  throw new UsageError(`--set ${path}: ${en}`, `--set ${path}：${zh}`);
};

/** The decisions with every `key=value` applied in order; the last assignment to a key wins. */
export const withSettings = (decisions: Decisions, assignments: readonly string[]): Decisions =>
  assignments.reduce(setOne, decisions);
