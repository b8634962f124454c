import { isMapping } from '../../formats/json.ts';
import { type PlacedYaml, parsePlacedYaml } from '../../formats/yaml-places.ts';
import { nameOfFile } from '../project-files.ts';
import { lineAt } from './clue.ts';
import { programService } from './compose-choice.ts';
import { containerClues } from './compose-container.ts';
import type { ComposeFile } from './compose-file.ts';
import { serviceClues } from './compose-services.ts';
import { furtherPortFields } from './further-ports.ts';
import { isShipped } from './nearness.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';

const servicesOf = (value: unknown): ComposeFile['services'] => {
  const services = isMapping(value) ? value['services'] : undefined;
  if (!isMapping(services)) return {};
  return Object.fromEntries(
    Object.entries(services).flatMap(([name, service]) =>
      isMapping(service) ? [[name, service] as const] : [],
    ),
  );
};

const composeFile = (path: string, text: string): ComposeFile | undefined => {
  const parsed = parsePlacedYaml(text);
  if (!parsed.ok) return undefined;
  const placed: PlacedYaml = parsed.value;
  return {
    path,
    services: servicesOf(placed.documents[0]),
    lineOf: (keys) => lineAt(text, placed.keyAt(0, keys).start),
  };
};

/** The usual file before its variants: `compose.yaml`, then `compose.prod.yaml`, then the others. */
const order = (path: string): number => {
  const name = nameOfFile(path);
  if (/^(?:docker-)?compose\.ya?ml$/u.test(name)) return 0;
  if (/prod|production|deploy|release|full/u.test(name)) return 1;
  return /test|ci|e2e|bench/u.test(name) ? 3 : 2;
};

const cluesIn = (files: readonly ComposeFile[], repository: Repository): readonly Clue[] => {
  const own = files.flatMap((file) => {
    const name = programService(file, repository);
    return name === undefined ? [] : [{ file, name }];
  });
  return [
    ...own.flatMap(({ file, name }) => containerClues(file, name, repository)),
    ...files.flatMap((file) => serviceClues(file, repository)),
  ];
};

/** Compose files: the container side of the ports, variables, and backing services with versions. */
export const compose = defineReader({
  id: 'compose',
  title: {
    en: '`compose.yaml`, `docker-compose.yml` and their variants',
    'zh-CN': '`compose.yaml`、`docker-compose.yml` 及其变体',
  },
  wanted: (path) =>
    /^(?:docker[-_.])?compose(?:[-_.][\w.-]+)?\.ya?ml$|^[\w-]+\.compose\.ya?ml$/u.test(
      nameOfFile(path),
    ),
  longest: 200_000,
  fields: [
    'project.httpPort',
    'project.grpcPort',
    'project.metricsPort',
    ...furtherPortFields,
    'project.livePath',
    'project.readyPath',
    'project.startupPath',
    'settings.variables',
    'settings.logLevel',
    'services.database',
    'services.databaseVariable',
    'services.databaseName',
    'services.databaseUser',
    'services.postgresVersion',
    'services.mysqlVersion',
    'services.cache',
    'services.cacheVariable',
    'services.broker',
    'services.brokerVariable',
    'services.furtherBrokers',
    'workload.args',
  ],
  read: (found, repository) => {
    const ordered = found
      .filter(isShipped)
      .toSorted(
        (one, other) =>
          order(one) - order(other) || one.split('/').length - other.split('/').length,
      );
    const files = ordered.flatMap((path) => {
      const text = repository.files.read(path);
      const file = text === undefined ? undefined : composeFile(path, text);
      return file === undefined || order(path) === 3 ? [] : [file];
    });
    return cluesIn(files, repository);
  },
});
