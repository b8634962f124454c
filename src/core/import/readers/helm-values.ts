import type { Text } from '../../fields/text.ts';
import { isMapping } from '../../formats/json.ts';
import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { folderOf, joinPath, nameOfFile } from '../project-files.ts';
import { clue, lineAt } from './clue.ts';
import { exposedPorts } from './exposed-ports.ts';
import { nameWords } from './listening.ts';
import { isShipped } from './nearness.ts';
import { argumentClues, followingArguments } from './program-words.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';
import { variableClues } from './variable-clues.ts';

type Path = readonly (string | number)[];

/** The values of a chart, in the shape that `helm create` writes. */
interface Values {
  readonly file: string;
  readonly at: (...path: Path) => unknown;
  readonly line: (...path: Path) => number;
}

const valuesIn = (file: string, text: string): Values | undefined => {
  const parsed = parsePlacedYaml(text, '1.1');
  const document = parsed.ok ? parsed.value.documents[0] : undefined;
  if (!parsed.ok || !isMapping(document)) return undefined;
  const { keyAt } = parsed.value;
  return {
    file,
    at: (...path) =>
      path.reduce<unknown>(
        (value, key) =>
          isMapping(value) ? value[key] : Array.isArray(value) ? value[Number(key)] : undefined,
        document,
      ),
    line: (...path) => lineAt(text, keyAt(0, path).start),
  };
};

const same = (name: string): string => nameWords(name).join('-');

const imageName = (values: Values): string => {
  const repository = values.at('image', 'repository');
  return typeof repository === 'string' ? nameOfFile(repository) : '';
};

/** Whether a chart is that of the program, by its folder or its image; a chart alone is. */
const isOfProgram = (values: Values, isAlone: boolean, { program }: Repository): boolean => {
  const known = new Set(program.names.map(same));
  const names = [nameOfFile(folderOf(values.file)), imageName(values)];
  return isAlone || names.some((name) => known.has(same(name)));
};

const said = (key: string): Text => ({
  en: `\`${key}\` of the values of the chart`,
  'zh-CN': `chart values 中的 \`${key}\``,
});

const quantity = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Hosts that `helm create` and documents write. */
const isExampleHost = (host: string): boolean => /\.local$|(?:^|\.)example\.\w+$/u.test(host);

const resources = [
  [['resources', 'requests', 'cpu'], 'workload.cpuRequest'],
  [['resources', 'requests', 'memory'], 'workload.memoryRequest'],
  [['resources', 'limits', 'cpu'], 'workload.cpuLimit'],
  [['resources', 'limits', 'memory'], 'workload.memoryLimit'],
] as const;

const numbers = [
  [['autoscaling', 'minReplicas'], 'scaling.minReplicas'],
  [['autoscaling', 'maxReplicas'], 'scaling.maxReplicas'],
  [['autoscaling', 'targetCPUUtilizationPercentage'], 'scaling.cpuTarget'],
] as const;

/** Replicas, autoscaling and resources. */
const sizes = (values: Values): readonly Clue[] => {
  const place = (path: Path) => ({ file: values.file, line: values.line(...path) });
  const replicas = values.at('replicaCount');
  const isScaled = values.at('autoscaling', 'enabled') === true;
  return [
    // One replica is what `helm create` writes, and no decision.
    ...(typeof replicas === 'number' && replicas > 1
      ? [
          clue(
            'platform',
            'recognised',
            'workload.replicas',
            replicas,
            said('replicaCount'),
            place(['replicaCount']),
          ),
        ]
      : []),
    ...resources.flatMap(([path, field]) => {
      const value = quantity(values.at(...path));
      return value === undefined
        ? []
        : [clue('platform', 'recognised', field, value, said(path.join('.')), place(path))];
    }),
    ...(isScaled
      ? [
          clue(
            'platform',
            'recognised',
            'scaling.autoscale',
            true,
            said('autoscaling.enabled'),
            place(['autoscaling', 'enabled']),
          ),
          ...numbers.flatMap(([path, field]) => {
            const value = values.at(...path);
            return typeof value === 'number'
              ? [clue('platform', 'recognised', field, value, said(path.join('.')), place(path))]
              : [];
          }),
        ]
      : []),
  ];
};

/** The registry of the image, and the host of the ingress. */
const addresses = (values: Values): readonly Clue[] => {
  const repository = values.at('image', 'repository');
  const registry =
    typeof repository === 'string' ? repository.slice(0, -imageName(values).length - 1) : '';
  const first = values.at('ingress', 'hosts', 0);
  const host = isMapping(first) ? first['host'] : first;
  const isUsed = values.at('ingress', 'enabled') === true;
  return [
    ...(/^[\w.-]+\.[\w.-]+(?::\d+)?(?:\/|$)/u.test(registry)
      ? [
          clue('platform', 'recognised', 'project.registry', registry, said('image.repository'), {
            file: values.file,
            line: values.line('image', 'repository'),
          }),
        ]
      : []),
    ...(isUsed && typeof host === 'string' && !isExampleHost(host)
      ? [
          clue('platform', 'recognised', 'traffic.host', host, said('ingress.hosts'), {
            file: values.file,
            line: values.line('ingress', 'hosts'),
          }),
        ]
      : []),
  ];
};

const ports = (values: Values, repository: Repository): readonly Clue[] =>
  ([['containerPort'], ['service', 'targetPort'], ['service', 'port']] as const)
    .filter((path) => typeof values.at(...path) === 'number')
    .slice(0, 1)
    .flatMap((path) =>
      exposedPorts(
        [{ port: Number(values.at(...path)), line: values.line(...path), protocol: 'tcp' }],
        { file: values.file, reason: said(path.join('.')), rank: 'platform' },
        repository,
      ),
    );

const health = (values: Values, { program }: Repository): readonly Clue[] =>
  program.value('project.http') === true
    ? (
        [
          ['livenessProbe', 'project.livePath'],
          ['readinessProbe', 'project.readyPath'],
          ['startupProbe', 'project.startupPath'],
        ] as const
      ).flatMap(([probe, field]) => {
        const path = values.at(probe, 'httpGet', 'path');
        return typeof path === 'string' && path !== '/'
          ? [
              clue('platform', 'recognised', field, path, said(probe), {
                file: values.file,
                line: values.line(probe, 'httpGet', 'path'),
              }),
            ]
          : [];
      })
    : [];

/** The variables of `env`, a list of names and values or a mapping. */
const variables = (values: Values, repository: Repository): readonly Clue[] => {
  const env = values.at('env');
  const pairs = Array.isArray(env)
    ? env.map((row: unknown, index) =>
        isMapping(row)
          ? ([row['name'], row['value'] ?? '', index] as const)
          : ([undefined, '', index] as const),
      )
    : Object.entries(isMapping(env) ? env : {}).map(
        ([name, value]) => [name, value, name] as const,
      );
  const found = pairs.flatMap(([name, value, key]) =>
    typeof name === 'string' && !isMapping(value)
      ? [{ name, value: String(value), line: values.line('env', key) }]
      : [],
  );
  const origin = {
    file: values.file,
    title: said('env'),
    rank: 'platform',
    certainty: 'recognised',
  } as const;
  return variableClues(found, origin, repository);
};

const programArguments = (values: Values, { program }: Repository): readonly Clue[] => {
  const args = values.at('args');
  const words = Array.isArray(args) ? args.map(String) : [];
  const place = { file: values.file, line: values.line('args') };
  return argumentClues(followingArguments(words, program.names), said('args'), 'platform', place);
};

/** The values of a Helm chart of the repository. Source: helm.sh/docs/chart_template_guide/values_files. */
export const helmValues = defineReader({
  id: 'helm-values',
  title: { en: '`values.yaml` of a Helm chart', 'zh-CN': 'Helm chart 的 `values.yaml`' },
  wanted: (path) => nameOfFile(path) === 'values.yaml',
  longest: 200_000,
  fields: [
    'project.httpPort',
    'project.grpcPort',
    'project.metricsPort',
    'project.livePath',
    'project.readyPath',
    'project.startupPath',
    'project.registry',
    'traffic.host',
    'workload.replicas',
    'workload.cpuRequest',
    'workload.memoryRequest',
    'workload.cpuLimit',
    'workload.memoryLimit',
    'workload.args',
    'scaling.autoscale',
    'scaling.minReplicas',
    'scaling.maxReplicas',
    'scaling.cpuTarget',
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
  read: (found, repository) => {
    const charts = found.filter(
      (path) =>
        isShipped(path) && repository.paths.includes(joinPath(folderOf(path), 'Chart.yaml')),
    );
    return charts.flatMap((path) => {
      const values = valuesIn(path, repository.files.read(path) ?? '');
      if (values === undefined || !isOfProgram(values, charts.length === 1, repository)) return [];
      return [
        ...sizes(values),
        ...addresses(values),
        ...ports(values, repository),
        ...health(values, repository),
        ...variables(values, repository),
        ...programArguments(values, repository),
      ];
    });
  },
});
