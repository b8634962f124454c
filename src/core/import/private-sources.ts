import type { Config } from '../concerns/index.ts';
import { patterns } from '../fields/patterns.ts';
import { parseToml } from '../formats/toml-parse.ts';
import { gitRepository, otherRegistry } from './cargo-lock.ts';
import { asTable, asText, at } from './cargo-manifest.ts';
import type { RecogniserContext } from './evidence.ts';
import { assumed, type Fact, recognised } from './fact.ts';
import type { Surroundings } from './local-crates.ts';
import { joinPath } from './project-files.ts';

/** Where crates come from that ask for credentials. */
export interface PrivateSources {
  /** Repositories without user and password, each with its scheme. */
  readonly repositories: readonly string[];
  /** Names of registries; the URL of the index where .cargo/config.toml has no name for it. */
  readonly registries: readonly string[];
}

/** Hosts whose repositories are public as a rule; over ssh even they ask for a key. */
const publicHosts =
  /^(?:[\w-]+\.)*(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|sr\.ht|git\.kernel\.org|gitee\.com)$/u;

/** The repository without user and password, if it asks for credentials. */
const privateRepository = (url: string | undefined): string | undefined => {
  const match = /^(?:git\+)?(?:([a-z+]+):\/\/)?(?:[^@/]+@)?([^/:]+)([:/].*)$/u.exec(url ?? '');
  const [, scheme = 'ssh', host = '', path = ''] = match ?? [];
  if (match === null || scheme === 'file') return undefined;
  const isOpen = scheme !== 'ssh' && scheme !== 'git+ssh' && publicHosts.test(host);
  return isOpen ? undefined : `${scheme}://${host}${path.replace(/^:(?!\d)/u, '/')}`;
};

const plainUrl = (url: string): string =>
  url.replace(/^(?:sparse|registry)\+/u, '').replace(/\/$/u, '');

/** The names of registries in `.cargo/config.toml` beside the workspace, by the URL of the index. */
const registryNames = ({ files, rootFolder }: Surroundings): ReadonlyMap<string, string> => {
  const paths = ['.cargo/config.toml', '.cargo/config'].map((name) => joinPath(rootFolder, name));
  const text = paths.map((path) => files.read(path)).find((one) => one !== undefined);
  const parsed = parseToml(text ?? '');
  if (!parsed.ok) return new Map();
  return new Map(
    Object.entries(asTable(at(parsed.table, 'registries')) ?? {}).flatMap(([name, table]) => {
      const index = asText(at({ table }, 'table', 'index'));
      return index === undefined ? [] : [[plainUrl(index), name] as const];
    }),
  );
};

const distinct = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== undefined)),
];

/** The private sources of the crates that the program needs. */
export const privateSources = (
  { dependencies, locked }: RecogniserContext,
  surroundings: Surroundings,
): PrivateSources => {
  const crates = locked?.crates ?? [];
  const names = registryNames(surroundings);
  const registries = [
    ...dependencies.map(({ registry }) => registry),
    ...crates
      .filter(({ dependency }) => dependency.registry === undefined)
      .map((crate) => otherRegistry(crate.package.source)),
  ];
  return {
    repositories: distinct([
      ...dependencies.map(({ git }) => privateRepository(git)),
      ...crates.map((crate) => privateRepository(gitRepository(crate.package.source))),
    ]),
    registries: distinct(
      registries.map((one) => (one === undefined ? undefined : (names.get(plainUrl(one)) ?? one))),
    ),
  };
};

const isOverSsh = (repository: string): boolean => /^(?:git\+)?ssh:/u.test(repository);

const privateGit = (repositories: readonly string[]): readonly Fact[] => {
  const chosen = repositories.find(isOverSsh) ?? repositories[0];
  if (chosen === undefined) return [];
  const way: Config['build']['privateGit'] = isOverSsh(chosen) ? 'ssh' : 'https';
  const because = {
    en: `a crate comes from the repository \`${chosen}\``,
    'zh-CN': `有 crate 来自仓库 \`${chosen}\``,
  };
  return [assumed('build.privateGit', way, because, undefined)];
};

/**
 * How the build gets to the private sources. That a repository on another host asks for credentials
 * is likely and not certain; a registry with a name is stated.
 */
export const recognisePrivateSources = (
  context: RecogniserContext,
  surroundings: Surroundings,
): readonly Fact[] => {
  const { repositories, registries } = privateSources(context, surroundings);
  const named = registries.filter((name) => patterns.crateName.regex.test(name));
  const because = {
    en: `a crate comes from the registry \`${named.join('`, `')}\``,
    'zh-CN': `有 crate 来自 registry \`${named.join('`、`')}\``,
  };
  return [
    ...privateGit(repositories),
    ...(named.length === 0 ? [] : [recognised('build.registries', named, because, undefined)]),
  ];
};
