import { type Config, withValue } from '../config.ts';

/** The three questions of the kubelet, in the order in which a pod meets them. */
export const probeKinds = ['startup', 'liveness', 'readiness'] as const;
export type ProbeKind = (typeof probeKinds)[number];
export type ProbeType = Config['probes']['livenessType'];

/** The field that says how a probe asks. */
export const typeField = (kind: ProbeKind) => `probes.${kind}Type` as const;

/** How a probe asks. */
export const typeOf = ({ probes }: Config, kind: ProbeKind): ProbeType => probes[`${kind}Type`];

/** The program that an exec probe runs. */
export const commandOf = ({ probes }: Config, kind: ProbeKind): readonly string[] =>
  probes[`${kind}Command`];

/** How the service can be asked: over a port that it has, else not at all. */
export const bestType = ({ project, rust }: Config): ProbeType => {
  // A generated crate without its health part accepts connections, but has nothing to answer with.
  if (
    rust.code === 'crate' &&
    !rust.parts.includes('health') &&
    (project.http || project.grpc || project.metrics)
  )
    return 'tcp';
  if (project.http || project.metrics) return 'http';
  return project.grpc ? 'grpc' : 'none';
};

/** The Config in which the probes that a rule objects to ask in another way, on a port there is. */
export const askOtherwise = (
  config: Config,
  isWrong: (kind: ProbeKind) => boolean,
  type: ProbeType = bestType(config),
): Config => {
  let next = config;
  for (const kind of probeKinds) if (isWrong(kind)) next = withValue(next, typeField(kind), type);
  const { http, metrics } = config.project;
  if (type !== 'http' || hasHealthPort(config)) return next;
  return http || metrics ? withValue(next, 'project.healthPort', http ? 'http' : 'metrics') : next;
};

/** Whether the listener that shall answer probes is there and speaks HTTP. */
const hasHealthPort = ({ project }: Config): boolean =>
  project.healthPort === 'http'
    ? project.http
    : project.healthPort === 'metrics' && project.metrics;
