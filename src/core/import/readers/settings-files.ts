import type { Text } from '../../fields/text.ts';
import { isMapping } from '../../formats/json.ts';
import { parseToml } from '../../formats/toml-parse.ts';
import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { linesOf } from '../lines.ts';
import { folderOf, joinPath, nameOfFile } from '../project-files.ts';
import { clue, lineAt } from './clue.ts';
import { isListenName, listenAddress, nameWords, type PortRole, servedRole } from './listening.ts';
import { locoEnvironment } from './loco-environment.ts';
import { type Clue, defineReader, type Program, type Repository } from './reader.ts';

const folders = /^(?:configs?|configuration|settings|conf)$/u;
const format = /\.(?:toml|ya?ml)$/u;
const names =
  /^(?:Rocket\.toml|(?:config|configuration|settings|application|app|server|default)(?:[.-](?:example|sample|default|template|production|prod))?\.(?:toml|ya?ml))$/u;

/** Words of profiles, which say nothing of what a port is for. */
const isProfile =
  /^(?:DEFAULT|DEBUG|RELEASE|GLOBAL|DEVELOPMENT|DEV|PRODUCTION|PROD|LOCAL|CONFIG|SETTINGS)$/u;

interface Entry {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** The scalar values of a document. */
const entriesOf = (value: unknown, path: readonly string[] = []): readonly Entry[] => {
  if (!isMapping(value) || path.length > 6) return [{ path, value }];
  return Object.entries(value).flatMap(([key, one]) => entriesOf(one, [...path, key]));
};

interface Document {
  readonly entries: readonly Entry[];
  readonly lineOf: (path: Entry['path']) => number;
}

const documentOf = (path: string, text: string): Document | undefined => {
  if (path.endsWith('.toml')) {
    const parsed = parseToml(text);
    if (!parsed.ok) return undefined;
    const lines = linesOf(text);
    return { entries: entriesOf(parsed.table), lineOf: (keys) => lines(keys) ?? 1 };
  }
  const parsed = parsePlacedYaml(text);
  if (!parsed.ok) return undefined;
  const { documents, keyAt } = parsed.value;
  return {
    entries: entriesOf(documents[0]),
    lineOf: (keys) => lineAt(text, keyAt(0, keys).start),
  };
};

const fields = {
  http: 'project.httpPort',
  grpc: 'project.grpcPort',
  metrics: 'project.metricsPort',
} as const;

const because = (keys: string): Text => ({
  en: `\`${keys}\` of the configuration file`,
  'zh-CN': `配置文件中的 \`${keys}\``,
});

const roleOf = (path: Entry['path'], program: Program): PortRole | undefined => {
  const words = path.flatMap((key) => nameWords(String(key)));
  const plain = words.filter((word, index) => index === words.length - 1 || !isProfile.test(word));
  return isListenName(plain) === undefined ? undefined : servedRole(plain, program);
};

const portsIn = (path: string, { files, program }: Repository): readonly Clue[] => {
  const text = files.read(path);
  const document = text === undefined ? undefined : documentOf(path, text);
  if (document === undefined) return [];
  const seen = new Set<PortRole>();
  return document.entries.flatMap(({ path: keys, value }): readonly Clue[] => {
    const isScalar = typeof value === 'number' || typeof value === 'string';
    const address = isScalar ? listenAddress(String(value)) : undefined;
    const role = address && roleOf(keys, program);
    if (!role || seen.has(role) || program.value(`project.${role}`) !== true) return [];
    seen.add(role);
    const place = { file: path, line: document.lineOf(keys) };
    const reason = because(keys.join('.'));
    return [clue('settings', 'assumed', fields[role], address.port, reason, place)];
  });
};

/** The usual file, then that of production, then those of other environments. */
const order = (path: string): number => {
  const name = nameOfFile(path).replace(format, '').toLowerCase();
  if (/^(?:default|base|rocket|config|configuration|settings|application|app|server)$/u.test(name))
    return 0;
  if (/prod/u.test(name)) return 1;
  return /test|ci/u.test(name) ? 3 : 2;
};

/** Whether a file is beside the program: in its folder, its context or the root, or `config/` there. */
const isNear = (path: string, { program, root }: Repository): boolean => {
  const folder = folderOf(path);
  const beside = [program.folder, program.context, root];
  return (
    beside.includes(folder) ||
    (folders.test(nameOfFile(folder)) && beside.includes(joinPath(folder, '..')))
  );
};

/** Folders with configuration files, which the program opens when it starts. */
const copied = (found: readonly string[], { program }: Repository): readonly Clue[] => {
  const uses = program.value('settings.configFile');
  const isRocket = program.value('project.framework') === 'rocket';
  const inFolder = found.filter((path) => folders.test(nameOfFile(folderOf(path))));
  const rocket = found.find((path) => nameOfFile(path) === 'Rocket.toml');
  const sources = [
    ...(uses === 'toml' || uses === 'yaml'
      ? inFolder.slice(0, 1).map((path) => [folderOf(path), path] as const)
      : []),
    ...(isRocket && rocket !== undefined ? [[rocket, rocket] as const] : []),
  ];
  const prefix = program.context === '' ? '' : `${program.context}/`;
  return sources.flatMap(([source, file]) => {
    const from = source.startsWith(prefix) ? source.slice(prefix.length) : '';
    if (from === '') return [];
    const reason: Text = {
      en: `the program reads \`${from}\` when it starts`,
      'zh-CN': `程序启动时读取 \`${from}\``,
    };
    const rows = [{ from, to: `/app/${nameOfFile(from)}` }];
    const place = { file, line: 1 };
    return [
      clue('settings', 'assumed', 'image.assets', rows, reason, place),
      ...(source === file
        ? []
        : [clue('settings', 'assumed', 'settings.configFile', 'none' as const, reason, place)]),
    ];
  });
};

/** Configuration files of the program: ports, and the folder that must be beside the binary. */
export const settingsFiles = defineReader({
  id: 'settings-files',
  title: {
    en: '`Rocket.toml`, `config/*.toml`, `config/*.yaml`, `configuration/*.yaml`, `settings.toml` and the like',
    'zh-CN':
      '`Rocket.toml`、`config/*.toml`、`config/*.yaml`、`configuration/*.yaml`、`settings.toml` 等',
  },
  wanted: (path) =>
    format.test(path) &&
    !/(?:^|\/)\.[^/]+\//u.test(path) &&
    (folders.test(nameOfFile(folderOf(path))) || names.test(nameOfFile(path))),
  longest: 200_000,
  fields: [
    'project.httpPort',
    'project.grpcPort',
    'project.metricsPort',
    'image.assets',
    'settings.configFile',
    'settings.variables',
  ],
  read: (found, repository) => {
    const near = found
      .filter((path) => isNear(path, repository) && order(path) < 3)
      .toSorted((one, other) => order(one) - order(other));
    return [
      ...near.flatMap((path) => portsIn(path, repository)),
      ...copied(near, repository),
      ...locoEnvironment(near, repository),
    ];
  },
});
