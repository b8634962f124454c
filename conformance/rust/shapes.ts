import { type FieldPath, fieldAt } from '../../src/core/index.ts';
import type { SampleChange } from './change.ts';

type Table = 'settings.variables' | 'settings.configEntries';

/** The options of a column, from the schema, so that new options are tested automatically. */
const options = (path: Table, column: string): readonly string[] => {
  const field = fieldAt(path satisfies FieldPath);
  const found = field.kind === 'table' ? field.columns[column] : undefined;
  return found?.kind === 'choice' ? Object.keys(found.options) : [];
};

/** Values of each kind, including unusual ones; a kind without an entry uses the values of text. */
const values: Readonly<Record<string, readonly string[]>> = {
  text: [
    'plain',
    '',
    'a"b\\ {{ .Values.x }} {} ${X}',
    "it's # no comment",
    '中文 😀',
    ' 5 ',
    'true',
  ],
  number: [
    '0',
    '-5',
    '5.0',
    '1e3',
    '0.5',
    '3.14',
    '0x10',
    '9007199254740993',
    '9223372036854775807',
    '-9223372036854775808',
    '9223372036854775808',
    '-1e300',
  ],
  boolean: ['true', 'false'],
  url: ['https://example.com/a?b=c#d'],
  duration: ['1h30m'],
};

const valuesOf = (kind: string): readonly string[] => values[kind] ?? ['plain'];

/**
 * Keys that are not valid Rust names, that map to the same name, or that no variable name can
 * express.
 */
const keys = [
  'type',
  'self',
  'crate',
  'a__b',
  '_',
  '_1.x',
  'maxConnections',
  'max_connections',
  'max-connections',
  'Cache.size',
  'cache.size',
  'cache_.size',
  'super.gen.async',
  'deep.er.and.deeper.still',
  'server.name',
  'entries.entries',
  `long.${'k'.repeat(110)}`,
];

const names = [
  'TYPE',
  'self',
  'Crate',
  'A__B',
  '__x',
  '_1',
  'MAX_CONNECTIONS',
  'maxConnections',
  'max_connections',
  'SERVER',
  'String',
  `LONG_${'K'.repeat(110)}`,
];

const named = (list: readonly string[], index: number, rest: string): string =>
  list[index] ?? `${rest}${index}`;

const row = (key: string, kind: string, value: string, range = '') => ({ key, kind, value, range });

const entries = [
  ...options('settings.configEntries', 'kind')
    .flatMap((kind) => valuesOf(kind).map((value) => [kind, value] as const))
    .map(([kind, value], index) => row(named(keys, index, 'key'), kind, value)),
  row('range.whole', 'number', '10', '1..100'),
  row('range.only', 'number', '5', '5..5'),
  row('range.below', 'number', '-7', '-10..-3'),
  row('range.fraction', 'number', '0.25', '-0.5..0.5'),
  row('range.bits', 'number', '5', '-9223372036854775808..9223372036854775807'),
  row('range.far__', 'number', '5', '0..1000000000000000000000000'),
  row('range.becomes-a-fraction', 'number', '1', '0..2'),
];

const variables = options('settings.variables', 'kind')
  .flatMap((kind) => valuesOf(kind).map((value) => ({ kind, value, secret: false })))
  .concat(options('settings.variables', 'kind').map((kind) => ({ kind, value: '', secret: true })))
  .map((one, index) => ({ name: named(names, index, 'VARIABLE_'), ...one }));

/** Settings with values of every shape, for a configuration file in this format. */
export const shapes = (format: 'toml' | 'yaml'): readonly SampleChange[] => [
  ['settings.configFile', format],
  ['settings.configEntries', entries],
  ['settings.variables', variables],
  [
    'settings.overrides',
    [{ environment: 'production', name: 'range.becomes-a-fraction', value: '0.5' }],
  ],
];
