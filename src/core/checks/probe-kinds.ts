import { type Config, withValue } from '../config.ts';
import { type ContainerPort, planPorts, portFor } from '../plan/ports.ts';

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

const speaksHttp = ({ name }: ContainerPort): boolean => name !== 'grpc';

/** How the service can be asked: over a port that it has, else not at all. */
export const bestType = (config: Config): ProbeType => {
  const ports = planPorts(config);
  const { code, parts } = config.rust;
  // A generated crate without its health part accepts connections, but has nothing to answer with.
  if (code === 'crate' && !parts.includes('health') && ports.length > 0) return 'tcp';
  if (ports.some(speaksHttp)) return 'http';
  return ports.length > 0 ? 'grpc' : 'none';
};

/** The Config in which the probes that a rule objects to ask in another way, on a port there is. */
export const askOtherwise = (
  config: Config,
  isWrong: (kind: ProbeKind) => boolean,
  type: ProbeType = bestType(config),
): Config => {
  let next = config;
  for (const kind of probeKinds) if (isWrong(kind)) next = withValue(next, typeField(kind), type);
  if (type !== 'http') return next;
  const ports = planPorts(config);
  const asked = portFor(ports, config.project.healthPort);
  const speaking = ports.find(speaksHttp);
  return asked?.name === 'grpc' && speaking !== undefined
    ? withValue(next, 'project.healthPort', speaking.name)
    : next;
};
