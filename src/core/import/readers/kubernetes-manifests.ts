import type { Text } from '../../fields/text.ts';
import { isMapping, type Mapping } from '../../formats/json.ts';
import { type PlacedYaml, parsePlacedYaml } from '../../formats/yaml-places.ts';
import { clue, lineAt } from './clue.ts';
import { exposedPorts, type OpenedPort } from './exposed-ports.ts';
import { furtherPortFields } from './further-ports.ts';
import { nameWords } from './listening.ts';
import { isShipped } from './nearness.ts';
import { argumentClues, argumentsOf, followingArguments } from './program-words.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';
import { variableClues } from './variable-clues.ts';

type Path = readonly (string | number)[];

interface Container {
  readonly file: string;
  readonly value: Mapping;
  readonly line: (path: Path) => number;
}

const workloads = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Rollout']);
const toContainers = ['spec', 'template', 'spec', 'containers'];

const inside = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (isMapping(at) ? at[key] : Array.isArray(at) ? at[Number(key)] : undefined),
    value,
  );

const listAt = (value: unknown, path: Path): readonly unknown[] => {
  const found = inside(value, path);
  return Array.isArray(found) ? found : [];
};

const containersIn = (file: string, text: string): readonly Container[] => {
  const parsed = parsePlacedYaml(text, '1.1');
  if (!parsed.ok) return [];
  const placed: PlacedYaml = parsed.value;
  return placed.documents.flatMap((document, index) => {
    if (!isMapping(document) || !workloads.has(String(document['kind']))) return [];
    return listAt(document, toContainers).flatMap((value, position) =>
      isMapping(value)
        ? [
            {
              file,
              value,
              line: (path: Path) =>
                lineAt(text, placed.keyAt(index, [...toContainers, position, ...path]).start),
            },
          ]
        : [],
    );
  });
};

const same = (name: string): string => nameWords(name).join('-');

const isProgram = ({ value }: Container, { program }: Repository): boolean => {
  const image = /([^/:@]+)(?:[:@].*)?$/u.exec(String(value['image'] ?? ''))?.[1] ?? '';
  return program.names.some((name) =>
    [String(value['name']), image].some((one) => same(one) === same(name)),
  );
};

const said = (key: string, { value }: Container): Text => ({
  en: `${key} of the Kubernetes container \`${String(value['name'])}\``,
  'zh-CN': `Kubernetes 容器 \`${String(value['name'])}\` 的 ${key}`,
});

const ports = (container: Container, repository: Repository): readonly Clue[] => {
  const found = listAt(container.value, ['ports']).flatMap(
    (entry, index): readonly OpenedPort[] => {
      const port = inside(entry, ['containerPort']);
      return typeof port === 'number'
        ? [
            {
              port,
              protocol: inside(entry, ['protocol']) === 'UDP' ? 'udp' : 'tcp',
              line: container.line(['ports', index, 'containerPort']),
            },
          ]
        : [];
    },
  );
  const origin = {
    file: container.file,
    reason: said('containerPort', container),
    rank: 'platform',
  } as const;
  return exposedPorts(found, origin, repository);
};

const probes = [
  ['livenessProbe', 'project.livePath'],
  ['readinessProbe', 'project.readyPath'],
  ['startupProbe', 'project.startupPath'],
] as const;

const health = (container: Container, { program }: Repository): readonly Clue[] => {
  if (program.value('project.http') !== true) return [];
  const pathOf = (probe: string): string | undefined => {
    const path = inside(container.value, [probe, 'httpGet', 'path']);
    return typeof path === 'string' && path.startsWith('/') ? path : undefined;
  };
  const usual = pathOf('livenessProbe') ?? pathOf('readinessProbe');
  return probes.flatMap(([probe, field]) => {
    const own = pathOf(probe);
    const path = own ?? usual;
    const from = own === undefined ? 'livenessProbe' : probe;
    const place = { file: container.file, line: container.line([from, 'httpGet', 'path']) };
    return path === undefined
      ? []
      : [
          clue(
            'platform',
            own === undefined ? 'assumed' : 'recognised',
            field,
            path,
            said(from, container),
            place,
          ),
        ];
  });
};

/** `command` replaces the entry point of the image, `args` its CMD. */
const programArguments = (container: Container, { program }: Repository): readonly Clue[] => {
  const of = (key: string): readonly string[] =>
    listAt(container.value, [key]).map((word) => String(word));
  const [command, args] = [of('command'), of('args')];
  const found =
    command.length > 0
      ? argumentsOf([...command, ...args], program.names)
      : followingArguments(args, program.names);
  const key = args.length > 0 ? 'args' : 'command';
  const place = { file: container.file, line: container.line([key]) };
  return argumentClues(found, said(key, container), 'platform', place);
};

const variables = (container: Container, repository: Repository): readonly Clue[] => {
  const found = listAt(container.value, ['env']).flatMap((entry, index) => {
    const name = inside(entry, ['name']);
    const value = inside(entry, ['value']);
    // A value from the downward API is set by Kubernetes only.
    if (typeof name !== 'string' || inside(entry, ['valueFrom', 'fieldRef']) !== undefined)
      return [];
    const isSecret = inside(entry, ['valueFrom', 'secretKeyRef']) !== undefined;
    const line = container.line(['env', index]);
    return [{ name, value: value === undefined || isSecret ? '' : String(value), line, isSecret }];
  });
  const origin = {
    file: container.file,
    title: said('env', container),
    rank: 'platform',
    certainty: 'recognised',
  } as const;
  return variableClues(found, origin, repository);
};

/** Kubernetes manifests of the repository: ports, health paths and variables of its container. */
export const kubernetesManifests = defineReader({
  id: 'kubernetes-manifests',
  title: {
    en: 'Kubernetes manifests below `k8s`, `kubernetes`, `deploy`, `manifests`, `kustomize` and the like',
    'zh-CN': '`k8s`、`kubernetes`、`deploy`、`manifests`、`kustomize` 等目录下的 Kubernetes 清单',
  },
  wanted: (path) =>
    /(?:^|\/)(?:k8s|kube|kubernetes|deploy|deployment|deployments|manifests|kustomize|base|infra|ops)\/(?:[^/]+\/){0,4}[^/]+\.ya?ml$/u.test(
      path,
    ) && !/\/templates\//u.test(path),
  longest: 100_000,
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
    'services.cache',
    'services.cacheVariable',
    'services.broker',
    'services.brokerVariable',
    'services.furtherBrokers',
    'workload.args',
  ],
  read: (found, repository) =>
    found
      .filter(isShipped)
      .slice(0, 200)
      .flatMap((path) => {
        const text = repository.files.read(path);
        const isWorkload = text !== undefined && /^\s*containers:/mu.test(text);
        return isWorkload ? containersIn(path, text) : [];
      })
      .filter((container) => isProgram(container, repository))
      .flatMap((container) => [
        ...ports(container, repository),
        ...health(container, repository),
        ...programArguments(container, repository),
        ...variables(container, repository),
      ]),
});
