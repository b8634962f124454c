import { type Config, withValue } from '../config.ts';
import { type ContainerPort, planPorts, portFor } from '../plan/ports.ts';
import { withFreeMetricsPath } from './metrics-path.ts';

/** The three probes of the kubelet, in the order of their start. */
export const probeKinds = ['startup', 'liveness', 'readiness'] as const;
export type ProbeKind = (typeof probeKinds)[number];
export type ProbeType = Config['probes']['livenessType'];

/** The field with the type of a probe. */
export const typeField = (kind: ProbeKind) => `probes.${kind}Type` as const;

/** The type of a probe. */
export const typeOf = ({ probes }: Config, kind: ProbeKind): ProbeType => probes[`${kind}Type`];

/** The program that an exec probe runs, with its arguments. */
export const commandOf = ({ probes }: Config, kind: ProbeKind): readonly string[] =>
  probes[`${kind}Command`];

/** A port that can be chosen for HTTP probes; a further port may have a protocol of its own. */
const servesHttp = ({ name }: ContainerPort): boolean => name === 'http' || name === 'metrics';

const hasTcp = (ports: readonly ContainerPort[]): boolean =>
  ports.some(({ transport }) => transport === 'TCP');

/** The best type of probe for the service: over an existing port, else none. */
export const bestType = (config: Config): ProbeType => {
  const ports = planPorts(config);
  const { code, parts } = config.rust;
  // A generated crate without its health part accepts connections, but does not answer health
  // requests.
  if (code === 'crate' && !parts.includes('health') && hasTcp(ports)) return 'tcp';
  if (ports.some(servesHttp)) return 'http';
  if (config.project.grpc) return 'grpc';
  return hasTcp(ports) ? 'tcp' : 'none';
};

/** The Config in which the reported probes use another type, on an existing port. */
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
  const speaking = ports.find(servesHttp);
  // The health routes move to a port that may serve the metrics as well: their paths must differ.
  return asked?.name === 'grpc' && speaking !== undefined
    ? withFreeMetricsPath(
        withValue(next, 'project.healthPort', speaking.name === 'http' ? 'http' : 'metrics'),
      )
    : next;
};
