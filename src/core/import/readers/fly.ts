import type { Text } from '../../fields/text.ts';
import { shellWords } from '../../formats/dockerfile-parse.ts';
import { isMapping } from '../../formats/json.ts';
import { parseToml } from '../../formats/toml-parse.ts';
import { asTable, asText, asTexts, at } from '../cargo-manifest.ts';
import { linesOf, type TomlPath } from '../lines.ts';
import { nameOfFile } from '../project-files.ts';
import { exposedPorts } from './exposed-ports.ts';
import { furtherPortFields } from './further-ports.ts';
import { healthClues, healthRole } from './health-paths.ts';
import { isNearProgram } from './nearness.ts';
import { argumentClues, followingArguments } from './program-words.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';
import { variableClues } from './variable-clues.ts';

const said = (key: string): Text => ({
  en: `\`${key}\` of fly.toml`,
  'zh-CN': `fly.toml 的 \`${key}\``,
});

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** The sections of fly.toml that open a port, with the paths of their keys. */
const services = (
  table: Readonly<Record<string, unknown>>,
): readonly { readonly service: Readonly<Record<string, unknown>>; readonly path: TomlPath }[] => [
  ...(isMapping(table['http_service'])
    ? [{ service: table['http_service'], path: ['http_service'] }]
    : []),
  ...listOf(table['services']).flatMap((service, index) =>
    isMapping(service) ? [{ service, path: ['services', index] }] : [],
  ),
];

/**
 * The arguments of the process that answers requests: its text replaces CMD of the image.
 * Source: fly.io/docs/reference/configuration, the sections `processes` and `experimental`.
 */
const programArguments = (
  file: string,
  table: Readonly<Record<string, unknown>>,
  line: (path: TomlPath) => number,
  { program }: Repository,
): readonly Clue[] => {
  const processes = Object.entries(asTable(table['processes']) ?? {});
  const usual = processes.find(([name]) => /^(?:app|web|server|api|main)$/u.test(name));
  const [name, text] = usual ?? (processes.length === 1 ? processes : []).at(0) ?? [];
  if (name !== undefined && typeof text === 'string') {
    const found = followingArguments(shellWords(text), program.names);
    return argumentClues(found, said(`processes.${name}`), 'platform', {
      file,
      line: line(['processes', name]),
    });
  }
  const { cmd, entrypoint } = asTable(table['experimental']) ?? {};
  const words = [...wordsOf(entrypoint), ...wordsOf(cmd)];
  return argumentClues(followingArguments(words, program.names), said('experimental'), 'platform', {
    file,
    line: line(['experimental']),
  });
};

const wordsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? shellWords(value) : asTexts(value);

const cluesIn = (file: string, text: string, repository: Repository): readonly Clue[] => {
  const parsed = parseToml(text);
  if (!parsed.ok) return [];
  const { table } = parsed;
  const lines = linesOf(text);
  const line = (path: TomlPath): number => lines(path) ?? 1;
  const found = services(table);
  const ports = found.flatMap(({ service, path }) => {
    const port = service['internal_port'];
    return typeof port === 'number'
      ? [
          {
            port,
            protocol: service['protocol'] === 'udp' ? ('udp' as const) : ('tcp' as const),
            line: line([...path, 'internal_port']),
          },
        ]
      : [];
  });
  const checks = found.flatMap(({ service, path }) =>
    (['checks', 'http_checks'] as const).flatMap((key) =>
      listOf(service[key]).flatMap((check, index) => {
        const health = asText(at(asTable(check), 'path'));
        const place = { file, line: line([...path, key, index, 'path']) };
        return health === undefined || healthRole(health) === undefined
          ? []
          : [{ path: health, place }];
      }),
    ),
  );
  const variables = Object.entries(asTable(table['env']) ?? {}).map(([name, value]) => ({
    name,
    value: String(value),
    line: line(['env', name]),
  }));
  const origin = { file, title: said('env'), rank: 'platform', certainty: 'recognised' } as const;
  const isHttp = repository.program.value('project.http') === true;
  return [
    ...exposedPorts(ports, { file, reason: said('internal_port'), rank: 'platform' }, repository),
    ...(isHttp ? healthClues(checks, said('checks'), 'platform', 'recognised') : []),
    ...variableClues(variables, origin, repository),
    ...programArguments(file, table, line, repository),
  ];
};

/** fly.toml: the port of the program, its variables and its health path. Source: fly.io/docs/reference/configuration. */
export const fly = defineReader({
  id: 'fly',
  title: { en: '`fly.toml`, `fly.*.toml`', 'zh-CN': '`fly.toml`、`fly.*.toml`' },
  wanted: (path) => /^fly(?:\.[\w-]+)?\.toml$/u.test(nameOfFile(path)),
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
    'services.cache',
    'services.cacheVariable',
    'services.broker',
    'services.brokerVariable',
    'services.furtherBrokers',
    'workload.args',
  ],
  read: (found, repository) =>
    found
      .filter((path) => isNearProgram(path, repository))
      .toSorted((one, other) => one.length - other.length)
      .flatMap((path) => {
        const text = repository.files.read(path);
        return text === undefined ? [] : cluesIn(path, text, repository);
      }),
});
