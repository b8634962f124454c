import { rust, rustFloat, rustString } from '../../../formats/rust.ts';
import { overridingVariable } from '../../../plan/configuration-file.ts';
import { type EntryRange, entryRanges } from '../../../plan/entry-ranges.ts';
import { listenSection } from '../../../plan/listen-section.ts';
import { type EntryStruct, type EntryTypes, entryTypes } from '../entry-types.ts';
import type { TemplateContext } from '../module.ts';
import {
  type SecretField,
  secretFields,
  type VariableField,
  variableFields,
} from '../variables.ts';

/** Contents of the generated settings module. */
export interface SettingsShape {
  /**
   * Section of the file with the listen addresses; its name differs when the user has a value of
   * that name.
   */
  readonly section: string;
  /** Field of each port, and the constant with its default. */
  readonly ports: readonly (readonly [field: string, fact: string])[];
  readonly entries: EntryTypes | undefined;
  /** Numbers of the file with a minimum and a maximum. */
  readonly ranges: readonly EntryRange[];
  readonly secrets: readonly SecretField[];
  readonly variables: readonly VariableField[];
}

/** Derives the contents from the plan, for the module and its tests. */
export const settingsShape = ({ plan, code }: TemplateContext): SettingsShape => {
  const ports = [
    ...(code.http === undefined ? [] : [['port', 'HTTP_PORT'] as const]),
    ...(code.grpc === undefined ? [] : [['grpc_port', 'GRPC_PORT'] as const]),
    ...(code.admin === undefined ? [] : [['metrics_port', 'METRICS_PORT'] as const]),
  ];
  const fields = ['host', ...ports.map(([field]) => field), 'request_timeout_seconds'];
  const section = listenSection(plan.config, fields);
  const entries = entryTypes(plan, new Set(fields.map((field) => `${section}.${field}`)));
  const numbers = new Set(
    entries?.leaves.filter(({ type }) => type === 'i64' || type === 'f64').map(({ key }) => key),
  );
  return {
    section,
    ports,
    entries,
    ranges: entryRanges(plan.config, plan.environments).filter(({ key }) => numbers.has(key)),
    secrets: secretFields(plan),
    variables: variableFields(plan),
  };
};

const entryStruct = ({ name, fields }: EntryStruct): string =>
  [
    '#[derive(Debug, Clone, PartialEq, Deserialize)]',
    `pub struct ${name} {`,
    ...fields.flatMap((field) => [
      ...(field.name === field.key ? [] : [`    #[serde(rename = ${rustString(field.key)})]`]),
      `    pub ${field.name}: ${field.type},`,
    ]),
    '}\n',
  ].join('\n');

/** The structs for the file's entries, the variables and the secrets. */
export const settingsStructs = ({ t }: TemplateContext, shape: SettingsShape): string => {
  const { entries, variables, secrets } = shape;
  const plain = variables.map(({ field, type }) => `pub ${field}: ${type},`).join('\n');
  const hidden = secrets.map(({ field }) => `pub ${field}: SecretString,`).join('\n');
  return [
    ...(entries?.structs.map(entryStruct) ?? []),
    plain !== '' &&
      rust`
/// ${t('Variables without the prefix.', '不带前缀的变量。')}
#[derive(Debug, Clone, PartialEq)]
pub struct Variables {
    ${plain}
}
`,
    hidden !== '' &&
      rust`
/// ${t('Secrets; Debug prints none of them.', '机密；Debug 不会输出其内容。')}
#[derive(Debug, Clone)]
pub struct Secrets {
    ${hidden}
}
`,
  ]
    .filter((text) => text !== false)
    .join('\n');
};

const leafDefault = ({ leaves }: EntryTypes): string =>
  leaves.map(({ key, literal }) => `.set_default(${rustString(key)}, ${literal})?`).join('\n');

/**
 * Builder lines that set the default of every key; the plan's ports are last and take precedence.
 */
export const settingsDefaults = ({ section, ports, entries }: SettingsShape): string =>
  [
    ...(entries === undefined ? [] : [leafDefault(entries)]),
    `.set_default("${section}.host", "0.0.0.0")?`,
    ...ports.map(([field, fact]) => `.set_default("${section}.${field}", ${fact})?`),
    `.set_default("${section}.request_timeout_seconds", DRAIN.as_secs().max(1))?`,
  ].join('\n');

/** The key that the `config` crate derives from a variable: lower case, split at each `__`. */
const keyOf = (variable: string, prefix: string): string =>
  variable.slice(`${prefix}__`.length).toLowerCase().replaceAll('__', '.');

/**
 * Overrides for keys that the `config` crate would not derive from their variable, such as
 * `maxSize`.
 */
export const oddKeys = ({ entries }: SettingsShape, prefix: string): string =>
  (entries?.leaves ?? [])
    .map(({ key }) => ({ key, variable: overridingVariable(prefix, key) }))
    .filter(({ key, variable }) => keyOf(variable, prefix) !== key)
    .map(
      ({ key, variable }) =>
        `layers = layers.set_override_option(${rustString(key)}, given(${rustString(variable)}).cloned())?;`,
    )
    .join('\n');

/**
 * Checks the bounds of each number, before the entries are read, because reading them consumes the
 * layers.
 */
const rangesRead = (ranges: readonly EntryRange[]): string =>
  ranges
    .map(
      ({ key, least, most }) =>
        `problems.keep(within(&layers, ${rustString(key)}, ${rustFloat(least)}, ${rustFloat(most)}));`,
    )
    .join('\n');

/**
 * Sets a field of a struct literal. When field and local variable have the same name, clippy
 * requires the short form.
 */
const set = (field: string, local: string): string =>
  field === local ? `${field},` : `${field}: ${local},`;

/** The function body that reads all settings and reports all problems. */
export const settingsRead = ({ entries, ranges, variables, secrets }: SettingsShape): string => {
  const names = [
    'server',
    ...(entries === undefined ? [] : ['entries']),
    ...variables.map((_one, index) => `variable_${index}`),
    ...secrets.map((_one, index) => `secret_${index}`),
  ];
  const plain = variables.map(({ field }, index) => set(field, `variable_${index}`)).join('\n');
  const hidden = secrets.map(({ field }, index) => set(field, `secret_${index}`)).join('\n');
  return rust`
let server = Server::read(&layers, &mut problems);
${rangesRead(ranges)}
${entries !== undefined && 'let entries = problems.keep(layers.try_deserialize::<Entries>().map_err(|error| error.to_string()));'}
${variables.map(({ variable, literal }, index) => `let variable_${index} = problems.keep(variable(environment, ${rustString(variable)}, ${literal}));`).join('\n')}
${secrets.map(({ variable }, index) => `let secret_${index} = problems.keep(secret(environment, ${rustString(variable)}));`).join('\n')}
let (${names.map((name) => `Some(${name})`).join(', ')},) = (${names.join(', ')},) else {
    return Err(problems);
};
${ranges.length > 0 && 'if !problems.0.is_empty() {\n    return Err(problems);\n}'}
Ok(Self {
    server,
    ${entries !== undefined && 'entries,'}
    ${plain !== '' && `variables: Variables {\n    ${plain.replaceAll('\n', '\n    ')}\n},`}
    ${hidden !== '' && `secrets: Secrets {\n    ${hidden.replaceAll('\n', '\n    ')}\n},`}
})
`;
};
