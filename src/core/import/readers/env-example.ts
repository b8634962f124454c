import { parseDotenv } from '../../formats/dotenv-parse.ts';
import { folderOf, nameOfFile } from '../project-files.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';
import { variableClues } from './variable-clues.ts';

const names =
  /^(?:(?:\.|default\.|sample\.|example\.)?env\.(?:example|sample|dist|template|tpl|default|defaults|local\.example|example\.\w+)|example\.env|sample\.env|\.env-(?:example|sample|dist|template)|env-example)$/u;

/** The line of a variable: the first line that sets it. */
const lineOf = (lines: readonly string[], name: string): number =>
  lines.findIndex((line) => line.replace(/^\s*(?:export\s+)?/u, '').startsWith(`${name}`)) + 1;

/** `#PORT=8000`: a variable that the example names without setting it. */
const commented = /^#\s?([A-Z][A-Z0-9_]{2,})=(.*)$/u;

const cluesIn = (path: string, repository: Repository): readonly Clue[] => {
  const text = repository.files.read(path);
  if (text === undefined) return [];
  const lines = text.split(/\r?\n/u);
  const pairs = parseDotenv(text).pairs.map(({ name, value }) => ({
    name,
    value,
    line: Math.max(1, lineOf(lines, name)),
  }));
  const known = new Set(pairs.map(({ name }) => name));
  const hints = lines.flatMap((line, index) => {
    const [, name = '', value = ''] = commented.exec(line) ?? [];
    // Only a port of an unset variable is a hint; the other unset variables have defaults.
    return name === '' || known.has(name) || !/PORT$/u.test(name)
      ? []
      : [{ name, value: value.trim(), line: index + 1 }];
  });
  const name = nameOfFile(path);
  const source = {
    file: path,
    title: { en: `variables of \`${name}\``, 'zh-CN': `\`${name}\` 的变量` },
    rank: 'example',
    certainty: 'assumed',
  } as const;
  return variableClues([...pairs, ...hints], source, repository);
};

/** How near an example is to the program: its own folder, then the folders above it. */
const nearness = (path: string, { program, root }: Repository): number | undefined => {
  const folder = folderOf(path);
  if (folder === program.folder) return 0;
  const isAbove = folder === root || folder === '' || `${program.folder}/`.startsWith(`${folder}/`);
  return isAbove ? 1 : undefined;
};

/** Examples of a `.env`: the variables of the service, and which of them are secrets. */
export const envExample = defineReader({
  id: 'env-example',
  title: {
    en: '`.env.example`, `.env.sample`, `.env.dist`, `.env.template` and the like; never `.env`',
    'zh-CN': '`.env.example`、`.env.sample`、`.env.dist`、`.env.template` 等；从不读取 `.env`',
  },
  wanted: (path) => names.test(nameOfFile(path)),
  longest: 200_000,
  fields: [
    'project.httpPort',
    'project.grpcPort',
    'project.metricsPort',
    'settings.variables',
    'settings.logLevel',
    'services.database',
    'services.databaseVariable',
    'services.databaseName',
    'services.databaseUser',
    'services.cache',
    'services.cacheVariable',
    'services.broker',
    'services.brokerVariable',
    'services.furtherBrokers',
  ],
  read: (found, repository) =>
    found
      .flatMap((path) => {
        const near = nearness(path, repository);
        return near === undefined ? [] : [{ path, near }];
      })
      .toSorted((one, other) => one.near - other.near)
      .flatMap(({ path }) => cluesIn(path, repository)),
});
