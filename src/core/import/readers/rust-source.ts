import type { FieldPath } from '../../concerns/index.ts';
import type { Text } from '../../fields/text.ts';
import { buildNeeds } from './build-needs.ts';
import { clue, lineAt } from './clue.ts';
import { embeddedFiles } from './embedded-files.ts';
import { furtherPortFields } from './further-ports.ts';
import { healthPathsIn } from './health-paths.ts';
import { isLoopback, ownWords, type PortRole } from './listening.ts';
import { rawListeners } from './raw-listeners.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';
import { runtimeFiles } from './runtime-files.ts';
import { isRustSource, type RustFile, sourceFiles } from './rust-files.ts';
import { portsIn, type SourcePort } from './rust-ports.ts';
import { requiredVariables } from './rust-variables.ts';
import { sqlxClues } from './sqlx-data.ts';
import { subcommandClues } from './subcommands.ts';

const portFields = {
  http: 'project.httpPort',
  grpc: 'project.grpcPort',
  metrics: 'project.metricsPort',
} as const satisfies Record<PortRole, FieldPath>;

const fixed: Text = { en: 'the source listens on it', 'zh-CN': '源代码监听此端口' };
const byDefault = (variable: string | undefined): Text =>
  variable === undefined
    ? { en: 'the default in the source', 'zh-CN': '源代码中的默认值' }
    : {
        en: `the default in the source without \`${variable}\``,
        'zh-CN': `源代码中未设置 \`${variable}\` 时的默认值`,
      };
const oneOf = (reason: Text, others: readonly number[]): Text => ({
  en: `${reason.en}; also in the source: ${others.join(', ')}`,
  'zh-CN': `${reason['zh-CN']}；源代码中还有：${others.join('、')}`,
});

/** The package before its local crates, then what leaves no choice before a default. */
const weight = ({ isOwn, isFixed }: SourcePort): number => (isOwn ? 0 : 2) + (isFixed ? 0 : 1);

const textOf = (files: readonly RustFile[], path: string): string =>
  files.find((file) => file.path === path)?.code ?? '';

const portClue = (
  role: PortRole,
  found: readonly SourcePort[],
  files: readonly RustFile[],
): readonly Clue[] => {
  const [best] = found.toSorted((one, other) => weight(one) - weight(other));
  if (best === undefined) return [];
  const { port, file, offset, isFixed, variable } = best;
  const rivals = found.filter((one) => weight(one) === weight(best) && one.port !== port);
  const others = [...new Set(rivals.map((one) => one.port))];
  const reason = isFixed ? fixed : byDefault(variable);
  const because = others.length > 0 ? oneOf(reason, others) : reason;
  const isSure = isFixed && others.length === 0 && best.isOwn;
  const place = { file, line: lineAt(textOf(files, file), offset) };
  const rank = isSure ? 'fixed' : 'settings';
  return [clue(rank, isSure ? 'recognised' : 'assumed', portFields[role], port, because, place)];
};

/** Without an HTTP server every port that is not for metrics is that of gRPC. */
const byRole = (
  ports: readonly SourcePort[],
  { program }: Repository,
): Readonly<Record<PortRole, readonly SourcePort[]>> => {
  const isGrpcOnly =
    program.value('project.grpc') === true && program.value('project.http') === false;
  const of = (role: PortRole) => ports.filter((port) => port.role === role);
  // The default of a section about metrics may stand where only `port` is to be read.
  const metrics = new Set(of('metrics').map(({ port }) => port));
  const others = of('http').filter(({ port }) => !metrics.has(port));
  const http = others.length > 0 ? others : of('http');
  return isGrpcOnly
    ? { http: [], grpc: [...of('grpc'), ...of('http')], metrics: of('metrics') }
    : { http, grpc: of('grpc'), metrics: of('metrics') };
};

/** The variables with which the port or the address is set, so that the container can set them. */
const listenVariables = (
  ports: readonly SourcePort[],
  files: readonly RustFile[],
): readonly Clue[] =>
  ports
    .filter(
      ({ variable, host, role }) => variable !== undefined && role === 'http' && isLoopback(host),
    )
    .map(({ variable = '', file, offset, port }) =>
      clue(
        'settings',
        'assumed',
        'settings.variables',
        [{ name: variable, kind: 'text', secret: false, value: `0.0.0.0:${port}` }],
        {
          en: `without \`${variable}\` the source listens on this machine only, unreachable from outside the container`,
          'zh-CN': `未设置 \`${variable}\` 时源代码只监听本机，容器外无法访问`,
        },
        { file, line: lineAt(textOf(files, file), offset) },
      ),
    );

const noHealth: Text = {
  en: 'no route of the source is for health checks, so a probe can only connect',
  'zh-CN': '源代码中没有健康检查路由，探针只能检查连接',
};

/** Probes that only connect, because no route of the program is for its health. */
const connecting = (files: readonly RustFile[]): readonly Clue[] => {
  const [main] = files.filter(({ isOwn }) => isOwn);
  if (main === undefined) return [];
  const place = { file: main.path, line: 1 };
  return (['probes.livenessType', 'probes.readinessType', 'probes.startupType'] as const).map(
    (path) => clue('example', 'assumed', path, 'tcp', noHealth, place),
  );
};

const healthOf = (files: readonly RustFile[]): readonly Clue[] => {
  const paths = healthPathsIn(files);
  return paths.length > 0 ? paths : connecting(files);
};

/** The source of the program: where it listens, its health paths and the variables it needs. */
export const rustSource = defineReader({
  id: 'rust-source',
  title: {
    en: '`src/**/*.rs` of the package and of its local crates',
    'zh-CN': '包及其本地 crate 的 `src/**/*.rs`',
  },
  wanted: isRustSource,
  longest: 400_000,
  fields: [
    'project.httpPort',
    'project.grpcPort',
    'project.metricsPort',
    'project.livePath',
    'project.readyPath',
    'project.startupPath',
    ...furtherPortFields,
    'settings.variables',
    'image.assets',
    'build.sqlxOffline',
    'build.contextPaths',
    'build.openPoints',
    'build.frontendOutput',
    'build.frontendPath',
    'workload.args',
  ],
  read: (found, repository) => {
    const files = sourceFiles(found, repository);
    const names = ownWords(repository.program.names);
    const ports = files.flatMap((file) => portsIn(file, names));
    const roles = byRole(ports, repository);
    const isOn = (path: FieldPath): boolean => repository.program.value(path) === true;
    return [
      ...(isOn('project.http') ? portClue('http', roles.http, files) : []),
      ...(isOn('project.grpc') ? portClue('grpc', roles.grpc, files) : []),
      ...(isOn('project.metrics') ? portClue('metrics', roles.metrics, files) : []),
      ...(isOn('project.http') ? healthOf(files) : []),
      ...listenVariables(ports, files),
      ...rawListeners(files, repository),
      ...requiredVariables(files),
      ...runtimeFiles(files, repository),
      ...sqlxClues(files, repository),
      ...buildNeeds(files, repository),
      ...embeddedFiles(files, repository),
      ...subcommandClues(files, repository),
    ];
  },
});
