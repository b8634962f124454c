import { isMapping } from '../../formats/json.ts';
import { folderOf, joinPath } from '../project-files.ts';
import type { ComposeFile } from './compose-file.ts';
import { nameWords } from './listening.ts';
import type { Repository } from './reader.ts';

const same = (name: string): string => nameWords(name).join('-');

/** The folder and the Dockerfile from which a service is built. */
const buildOf = (service: Readonly<Record<string, unknown>>) => {
  const build = service['build'];
  if (typeof build === 'string') return { context: build, dockerfile: '', target: '' };
  if (!isMapping(build)) return undefined;
  const text = (key: string): string => {
    const value = build[key];
    return typeof value === 'string' ? value : '';
  };
  return {
    context: text('context') || '.',
    dockerfile: text('dockerfile'),
    target: text('target'),
  };
};

/** Whether a service is built from source that is not that of the program. */
const isElsewhere = (
  { path }: ComposeFile,
  context: string,
  { paths, program }: Repository,
): boolean => {
  const folder = joinPath(folderOf(path), context);
  const isAround = folder === '' || `${program.folder}/`.startsWith(`${folder}/`);
  const prefix = folder === '' ? '' : `${folder}/`;
  return !isAround && !paths.some((one) => one === `${prefix}Cargo.toml`);
};

/** How likely a service is the program; not above zero: it is not. */
const likeliness = (
  name: string,
  service: Readonly<Record<string, unknown>>,
  file: ComposeFile,
  repository: Repository,
): number => {
  const { program } = repository;
  const build = buildOf(service);
  const image = typeof service['image'] === 'string' ? service['image'] : '';
  const known = new Set(program.names.map(same));
  const imageName = /([^/:]+)(?::[^/]*)?$/u.exec(image)?.[1] ?? '';
  const text = JSON.stringify([
    service['command'],
    service['entrypoint'],
    build?.dockerfile,
    build?.target,
  ]);
  const mentions = program.names.some((one) =>
    new RegExp(`(?:^|[^\\w-])${one.replaceAll(/[^\w-]/gu, '')}(?:$|[^\\w-])`, 'iu').test(text),
  );
  const isNamed = known.has(same(name)) || known.has(same(imageName));
  if (build === undefined && !isNamed) return 0;
  const away = build !== undefined && isElsewhere(file, build.context, repository) ? 20 : 0;
  const isHelper =
    /migrat|seed|test|frontend|\bui\b|\bweb-?ui\b|client|nginx|proxy|docs|worker/iu.test(name);
  const isExact =
    build !== undefined && joinPath(folderOf(file.path), build.context) === program.folder;
  return (
    (build === undefined ? 1 : 4) +
    (isNamed ? 6 : 0) +
    (mentions ? 3 : 0) +
    (isExact ? 2 : 0) -
    (isHelper && !isNamed ? 5 : 0) -
    away
  );
};

/** The service of a Compose file that is the program. */
export const programService = (file: ComposeFile, repository: Repository): string | undefined =>
  Object.entries(file.services)
    .map(([name, service]) => ({ name, score: likeliness(name, service, file, repository) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)[0]?.name;
