import type { Text } from '../../fields/text.ts';
import type { CargoDependency } from '../cargo-dependencies.ts';
import {
  because,
  becauseOf,
  type Evidence,
  findIndication,
  type Indication,
  type RecogniserContext,
} from '../evidence.ts';
import { assumed, type Fact, recognised } from '../fact.ts';

const grpcServer: Indication = { crates: ['tonic', 'tonic-prost', 'volo-grpc', 'grpcio'] };
/** Crates that only gRPC servers need. */
const grpcServerOnly: Indication = { crates: ['tonic-health', 'tonic-reflection', 'tonic-web'] };

/** Whether tonic can serve: with its default features, or with one of the server features. */
const servesGrpc = ({ dependency }: Evidence): boolean =>
  dependency.crate !== 'tonic' ||
  dependency.defaultFeatures ||
  ['server', 'router', 'transport'].some((feature) => dependency.features.has(feature));

/** The dependency that serves gRPC; a client does not count. */
export const grpcServerAmong = (dependencies: readonly CargoDependency[]): Evidence | undefined => {
  const found = findIndication(dependencies, grpcServer);
  return found !== undefined && servesGrpc(found) ? found : undefined;
};

/** The crate that serves gRPC. */
export const grpcServerOf = ({ dependencies }: RecogniserContext): Evidence | undefined =>
  grpcServerAmong(dependencies);

/**
 * The dependencies of local crates that prove a server. Crates that generate gRPC code depend on
 * tonic, for clients, too; so tonic counts only together with a crate that only servers need.
 */
export const serversAmong = (
  dependencies: readonly CargoDependency[],
): readonly CargoDependency[] =>
  findIndication(dependencies, grpcServerOnly) === undefined
    ? dependencies.filter(({ crate }) => !grpcServer.crates.includes(crate))
    : dependencies;

/**
 * Kubernetes calls the standard gRPC health service; a probe fails if the server does not implement
 * it.
 */
const grpcProbes = ({ dependencies }: RecogniserContext, server: Evidence): Fact[] => {
  const health = findIndication(dependencies, { crates: ['tonic-health'] });
  const type = health === undefined ? 'tcp' : 'grpc';
  const said =
    health === undefined
      ? becauseOf(server, {
          en: 'no `tonic-health`, so a gRPC probe would be refused',
          'zh-CN': '没有 `tonic-health`，gRPC 探针会被拒绝',
        })
      : because(health);
  const line = (health ?? server).dependency.line;
  return [
    assumed('project.healthPort', 'grpc', said, line),
    assumed('probes.livenessType', type, said, line),
    assumed('probes.readinessType', type, said, line),
    assumed('probes.startupType', type, said, line),
  ];
};

/** Facts about gRPC and its port, and about probes if there is no HTTP server. */
export const describeGrpc = (
  context: RecogniserContext,
  server: Evidence,
  besideHttp: boolean,
): Fact[] => {
  const { line } = server.dependency;
  const proof = findIndication(context.dependencies, grpcServerOnly);
  const port: Text = {
    en: 'the manifest does not say on which port gRPC listens; 50051 is usual',
    'zh-CN': 'Cargo.toml 不含 gRPC 监听端口；通常用 50051',
  };
  const maybe = becauseOf(server, {
    en: 'beside an HTTP server it may only be a client',
    'zh-CN': '与 HTTP 服务器并存时，也可能只用作客户端',
  });
  const isSure = !besideHttp || proof !== undefined;
  const facts = [
    isSure
      ? recognised(
          'project.grpc',
          true,
          because(proof ?? server),
          (proof ?? server).dependency.line,
        )
      : assumed('project.grpc', true, maybe, line),
    assumed('project.grpcPort', 50051, port, undefined),
  ];
  if (besideHttp) return facts;
  const none = becauseOf(server, { en: 'no HTTP server beside it', 'zh-CN': '没有 HTTP 服务器' });
  return [
    recognised('project.framework', 'tonic', because(server), line),
    assumed('project.http', false, none, line),
    ...facts,
    ...grpcProbes(context, server),
  ];
};
