import type { CellField, Field, FieldValue, NumberField, Scalar, TableField } from './field.ts';
import { patternMessage, patterns } from './patterns.ts';
import { booleanInText, notText, numberInText, optionInScalar } from './received.ts';
import { same, type Text } from './text.ts';

/** The result of reading a value: the accepted value, or a message that says what was expected. */
export type Accepted<V = FieldValue> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly error: Text };

const ok = <V>(value: V): Accepted<V> => ({ ok: true, value });
const expected = (en: string, zh: string): Accepted<never> => ({
  ok: false,
  error: { en: `Expected ${en}.`, 'zh-CN': `应为${zh}。` },
});

/** An error that says what was expected and, if `closer` is given, how to correct the value. */
const expectedOver = (en: string, zh: string, closer: Text | undefined): Accepted<never> => ({
  ok: false,
  error: {
    en: `Expected ${en}.${closer?.en ?? ''}`,
    'zh-CN': `应为${zh}。${closer?.['zh-CN'] ?? ''}`,
  },
});

const acceptText = (
  field: {
    pattern: keyof typeof patterns;
    optional?: boolean;
    maxLength?: number;
    multiline?: boolean;
  },
  value: unknown,
): Accepted<string> => {
  if (typeof value !== 'string') return { ok: false, error: notText(value) };
  const most = field.maxLength ?? 253;
  if (value.length > most) return expected(`at most ${most} characters`, `不超过 ${most} 个字符`);
  if (value === '' && field.optional !== false) return ok(value);
  if (field.multiline !== true && /[\n\r]/.test(value))
    return expected('a single line', '单行文本');
  const { regex, closer } = patterns[field.pattern];
  return regex.test(value)
    ? ok(value)
    : { ok: false, error: closer?.(value) ?? patternMessage(field.pattern, most) };
};

const acceptNumber = (
  field: Pick<NumberField, 'min' | 'max' | 'step' | 'unset'>,
  value: unknown,
): Accepted<number> => {
  if (field.unset && value === field.unset.value) return ok(field.unset.value);
  const range = `${field.min} – ${field.max}`;
  const whole = Number.isInteger(field.step);
  const fits =
    typeof value === 'number' &&
    value >= field.min &&
    value <= field.max &&
    (!whole || Number.isInteger(value));
  if (fits) return ok(value);
  const closer = numberInText(value);
  return whole
    ? expectedOver(`a whole number, ${range}`, ` ${range} 之间的整数`, closer)
    : expectedOver(`a number, ${range}`, ` ${range} 之间的数`, closer);
};

const acceptOption = (options: object, value: unknown): Accepted<string> =>
  typeof value === 'string' && Object.hasOwn(options, value)
    ? ok(value)
    : expectedOver(
        `one of ${Object.keys(options).join(', ')}`,
        `以下之一：${Object.keys(options).join('、')}`,
        optionInScalar(value, options),
      );

const acceptEach = <V>(
  value: unknown,
  most: number,
  one: (item: unknown) => Accepted<V>,
): Accepted<readonly V[]> => {
  if (!Array.isArray(value)) return expected('a list', '列表');
  if (value.length > most) return expected(`at most ${most} entries`, `不超过 ${most} 项`);
  const values: V[] = [];
  for (const [index, item] of value.entries()) {
    const result = one(item);
    if (!result.ok) return { ok: false, error: inside(same(`${index + 1}`), result.error) };
    values.push(result.value);
  }
  return ok(values);
};

const inside = (where: Text, problem: Text): Text => ({
  en: `${where.en}: ${problem.en}`,
  'zh-CN': `${where['zh-CN']}：${problem['zh-CN']}`,
});

/**
 * Reads a row. A missing cell takes the default of its column, so that rows written by older
 * versions stay valid.
 */
const acceptRow = (
  columns: Readonly<Record<string, CellField>>,
  value: unknown,
): Accepted<Readonly<Record<string, Scalar>>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return expected('a row with named columns', '带列名的一行');
  }
  const cells = new Map(Object.entries(value));
  for (const name of cells.keys()) {
    if (!Object.hasOwn(columns, name)) return expected(`no column ${name}`, `没有 ${name} 这一列`);
  }
  const row: Record<string, Scalar> = {};
  for (const [name, column] of Object.entries(columns)) {
    const result = acceptCell(column, cells.has(name) ? cells.get(name) : column.default);
    if (!result.ok) return { ok: false, error: inside(column.label, result.error) };
    row[name] = result.value;
  }
  return ok(row);
};

/** The valid rows of a table, and a message for each invalid row. */
export interface AcceptedRows {
  readonly rows: readonly Readonly<Record<string, Scalar>>[];
  readonly problems: readonly Text[];
}

const beyondMost = (rows: number, most: number): Text => ({
  en: `At most ${most} rows fit, and ${rows} are given: the last ${rows - most} were left out.`,
  'zh-CN': `最多 ${most} 行，此处有 ${rows} 行：最后 ${rows - most} 行未保留。`,
});

/**
 * Reads each row of a table separately, up to the limit, and keeps the valid rows. `acceptValue`
 * refuses a table with an invalid row.
 */
export const acceptRows = (
  { columns, most }: TableField,
  values: readonly unknown[],
): AcceptedRows => {
  const results = values.slice(0, most).map((value) => acceptRow(columns, value));
  const problems = results.flatMap((result, index): Text[] =>
    result.ok
      ? []
      : [
          {
            en: `Row ${index + 1} was left out. ${result.error.en}`,
            'zh-CN': `第 ${index + 1} 行未保留。${result.error['zh-CN']}`,
          },
        ],
  );
  return {
    rows: results.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: values.length > most ? [...problems, beyondMost(values.length, most)] : problems,
  };
};

const acceptCell = (field: CellField, value: unknown): Accepted<Scalar> => {
  switch (field.kind) {
    case 'text':
      return acceptText(field, value);
    case 'number':
      return acceptNumber(field, value);
    case 'toggle':
      return typeof value === 'boolean'
        ? ok(value)
        : expectedOver('true or false', ' true 或 false', booleanInText(value));
    case 'choice':
      return acceptOption(field.options, value);
  }
};

/**
 * Reads an unknown value as a value of the field. Never throws; the error says what was expected.
 */
export const acceptValue = (field: Field, value: unknown): Accepted => {
  switch (field.kind) {
    case 'choices': {
      const chosen = acceptEach(value, 64, (item) => acceptOption(field.options, item));
      if (!chosen.ok) return chosen;
      const order = Object.keys(field.options).filter((option) => chosen.value.includes(option));
      return order.length >= field.least
        ? ok(order)
        : expected(`at least ${field.least} of the options`, `至少选 ${field.least} 项`);
    }
    case 'list':
      return acceptEach(value, field.most, (item) =>
        acceptText({ pattern: field.pattern, optional: false }, item),
      );
    case 'table':
      return acceptEach(value, field.most, (item) => acceptRow(field.columns, item));
    default:
      return acceptCell(field, value);
  }
};
