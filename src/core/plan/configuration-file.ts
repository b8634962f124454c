import type { Config } from '../config.ts';
import type { Text } from '../fields/index.ts';
import { parsedI64 } from '../formats/rust.ts';
import { emitToml, type TomlTable } from '../formats/toml.ts';
import { emitYaml } from '../formats/yaml.ts';

/** The configuration file that the service reads. */
export interface ConfigurationFile {
  /** File name, for example `app.toml`. */
  readonly fileName: string;
  readonly directory: string;
  /** Absolute path in the container. */
  readonly path: string;
  readonly text: string;
}

type Entry = Config['settings']['configEntries'][number];

/** A whole number that a double cannot represent exactly becomes a bigint, so no digit is lost. */
const typed = ({ kind, value }: Entry): string | number | bigint | boolean => {
  if (kind === 'boolean') return value === 'true';
  const number = Number(value);
  if (kind !== 'number' || value.trim() === '' || !Number.isFinite(number)) return value;
  return Number.isSafeInteger(number) ? number : (parsedI64(value.trim()) ?? number);
};

interface Nested {
  [key: string]: string | number | bigint | boolean | Nested;
}

/**
 * Turns `server.port = 8080` into `{ server: { port: 8080 } }`; a key below a plain value replaces
 * the value.
 */
export const nestEntries = (entries: readonly Entry[]): TomlTable => {
  const root: Nested = {};
  for (const entry of entries) {
    const keys = entry.key.split('.');
    const last = keys.pop() ?? entry.key;
    let table = root;
    for (const key of keys) {
      const next = Object.hasOwn(table, key) ? table[key] : undefined;
      if (typeof next === 'object') table = next;
      else {
        const created: Nested = {};
        table[key] = created;
        table = created;
      }
    }
    table[last] = typed(entry);
  }
  return root;
};

/**
 * The variable that overrides a key of the configuration file: `APP__SERVER__PORT` overrides
 * `server.port`, as the config crate reads it (C-088).
 */
export const overridingVariable = (prefix: string, key: string): string =>
  [prefix, ...key.split('.')].join('__').replaceAll('-', '_').toUpperCase();

const header = ({ settings, packaging }: Config): string => {
  const [first] = settings.configEntries;
  if (first === undefined) return '';
  const name = overridingVariable(settings.envPrefix, first.key);
  const note: Text = {
    en: `# A variable overrides a key: ${name} stands for ${first.key}.\n`,
    'zh-CN': `# 环境变量可覆盖配置键：${name} 对应 ${first.key}。\n`,
  };
  return note[packaging.language];
};

export const planConfigurationFile = (config: Config): ConfigurationFile | undefined => {
  const { settings } = config;
  if (settings.configFile === 'none') return undefined;
  const fileName = `${settings.configName}.${settings.configFile}`;
  const directory = settings.configDirectory.replace(/\/+$/, '');
  const entries = nestEntries(settings.configEntries);
  const content = settings.configFile === 'toml' ? emitToml(entries) : emitYaml(entries);
  return { fileName, directory, path: `${directory}/${fileName}`, text: header(config) + content };
};
