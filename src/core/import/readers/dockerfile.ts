import type { Text } from '../../fields/text.ts';
import {
  type DockerInstruction,
  dockerCommand,
  dockerPairs,
  expanded,
} from '../../formats/dockerfile-parse.ts';
import { portArguments } from './arguments.ts';
import { buildCommandClues } from './cargo-command.ts';
import { clue } from './clue.ts';
import { assetClues } from './docker-assets.ts';
import { isDockerfile, type ProgramDockerfile, programDockerfile } from './docker-choice.ts';
import { packageClues } from './docker-packages.ts';
import { volumeClues } from './docker-volumes.ts';
import { exposedPorts, openedPort } from './exposed-ports.ts';
import { furtherPortFields } from './further-ports.ts';
import { healthClues, healthRole } from './health-paths.ts';
import { argumentClues, argumentsOf } from './program-words.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';
import { variableClues } from './variable-clues.ts';

const said = (instruction: string): Text => ({
  en: `${instruction} of the final stage`,
  'zh-CN': `最终阶段的 ${instruction}`,
});

const of = (keyword: string, { final }: ProgramDockerfile): readonly DockerInstruction[] =>
  final.instructions.filter((instruction) => instruction.keyword === keyword);

const lastOf = (keyword: string, dockerfile: ProgramDockerfile): DockerInstruction | undefined =>
  of(keyword, dockerfile).at(-1);

const valuesIn = (dockerfile: ProgramDockerfile): ReadonlyMap<string, string> =>
  new Map(
    [...of('ARG', dockerfile), ...of('ENV', dockerfile)].flatMap(({ text }) =>
      dockerPairs(text).map(({ name, value }) => [name, value] as const),
    ),
  );

const exposed = (dockerfile: ProgramDockerfile, repository: Repository): readonly Clue[] => {
  const values = valuesIn(dockerfile);
  const ports = of('EXPOSE', dockerfile).flatMap(({ text, line }) =>
    expanded(text, values)
      .split(/\s+/u)
      .flatMap((word) => {
        const port = openedPort(word);
        return port === undefined ? [] : [{ ...port, line }];
      }),
  );
  return exposedPorts(
    ports,
    { file: dockerfile.path, reason: said('EXPOSE'), rank: 'image' },
    repository,
  );
};

const variables = (dockerfile: ProgramDockerfile, repository: Repository): readonly Clue[] => {
  const values = valuesIn(dockerfile);
  const found = of('ENV', dockerfile).flatMap(({ text, line }) =>
    dockerPairs(text).map(({ name, value }) => ({ name, value: expanded(value, values), line })),
  );
  const source = {
    file: dockerfile.path,
    title: said('ENV'),
    rank: 'image',
    certainty: 'recognised',
  } as const;
  return variableClues(found, source, repository);
};

/** The arguments that ENTRYPOINT and CMD give to the program; CMD follows ENTRYPOINT. */
const programArguments = (
  dockerfile: ProgramDockerfile,
  { program }: Repository,
): readonly Clue[] => {
  const values = valuesIn(dockerfile);
  const commandOf = (keyword: string) => {
    const last = lastOf(keyword, dockerfile);
    return last && { ...dockerCommand(expanded(last.text, values)), line: last.line };
  };
  const [entry, cmd] = [commandOf('ENTRYPOINT'), commandOf('CMD')];
  const [keyword, last] = cmd === undefined ? ['ENTRYPOINT', entry] : ['CMD', cmd];
  if (last === undefined) return [];
  // A shell that runs ENTRYPOINT passes no CMD on.
  const words =
    entry?.shell === true ? entry.words : [...(entry?.words ?? []), ...(cmd?.words ?? [])];
  const found = argumentsOf(words, program.names);
  return argumentClues(found, said(keyword), 'image', { file: dockerfile.path, line: last.line });
};

/** CMD and ENTRYPOINT: the last of each counts. */
const command = (dockerfile: ProgramDockerfile, repository: Repository): readonly Clue[] =>
  ['ENTRYPOINT', 'CMD'].flatMap((keyword) => {
    const last = lastOf(keyword, dockerfile);
    if (last === undefined) return [];
    const { words } = dockerCommand(expanded(last.text, valuesIn(dockerfile)));
    const place = { file: dockerfile.path, line: last.line };
    return portArguments(words, said(keyword), 'image', place, repository);
  });

/** The URL that HEALTHCHECK asks: its path is that of the probes. */
const healthcheck = (dockerfile: ProgramDockerfile, { program }: Repository): readonly Clue[] => {
  const last = of('HEALTHCHECK', dockerfile).at(-1);
  if (last === undefined || program.value('project.http') !== true) return [];
  const text = expanded(last.text, valuesIn(dockerfile));
  const [, path = ''] =
    /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::[^/\s"']+)?(\/[\w\-./]*)/u.exec(
      text,
    ) ?? [];
  if (path === '' || path === '/') return [];
  const place = { file: dockerfile.path, line: last.line };
  const role = healthRole(path);
  const found = [{ path, place }];
  return role === undefined
    ? (['project.livePath', 'project.readyPath', 'project.startupPath'] as const).map((field) =>
        clue('image', 'recognised', field, path, said('HEALTHCHECK'), place),
      )
    : healthClues(found, said('HEALTHCHECK'), 'image', 'recognised');
};

/** A Dockerfile of the repository: ports, variables, packages, files and arguments. */
export const dockerfile = defineReader({
  id: 'dockerfile',
  title: {
    en: '`Dockerfile`, `Dockerfile.*`, `*.dockerfile`, `Containerfile`',
    'zh-CN': '`Dockerfile`、`Dockerfile.*`、`*.dockerfile`、`Containerfile`',
  },
  wanted: isDockerfile,
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
    'image.buildPackages',
    'image.runtimePackages',
    'image.base',
    'image.suite',
    'image.binaryDirectory',
    'image.assets',
    'build.protoc',
    'build.tls',
    'build.features',
    'build.defaultFeatures',
    'build.sqlxOffline',
    'build.frontendOutput',
    'build.frontendPath',
    'build.nodeVersion',
    'build.openPoints',
    'workload.args',
    'workload.replicas',
    'workload.strategy',
    'scaling.autoscale',
    'pod.volumes',
  ],
  read: (found, repository) => {
    const chosen = programDockerfile(found, repository);
    if (chosen === undefined) return [];
    return [
      ...command(chosen, repository),
      ...programArguments(chosen, repository),
      ...variables(chosen, repository),
      ...exposed(chosen, repository),
      ...healthcheck(chosen, repository),
      ...packageClues(chosen.path, chosen.builders, chosen.final),
      ...assetClues(chosen, repository),
      ...volumeClues(chosen),
      ...buildCommandClues(chosen, repository),
    ];
  },
});
