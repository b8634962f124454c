import {
  acceptValue,
  type Config,
  type Field,
  type FieldPath,
  fieldAt,
  fieldPaths,
  isFieldPath,
  withValue,
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

const setOne = (config: Config, assignment: string): Config => {
  const at = assignment.indexOf('=');
  if (at < 1) {
    throw new UsageError(
      `--set ${assignment}: expected key=value, such as image.base=alpine.`,
      `--set ${assignment}：应为 key=value，例如 image.base=alpine。`,
    );
  }
  const path = checkedPath(assignment.slice(0, at).trim());
  const field = fieldAt(path);
  const accepted = acceptValue(field, typedValue(field, path, assignment.slice(at + 1)));
  if (accepted.ok) return withValue(config, path, accepted.value);
  const { en, 'zh-CN': zh } = accepted.error;
  throw new UsageError(`--set ${path}: ${en}`, `--set ${path}：${zh}`);
};

/** The Config with every `key=value` applied in order; the last assignment to a key wins. */
export const withSettings = (config: Config, assignments: readonly string[]): Config =>
  assignments.reduce(setOne, config);
