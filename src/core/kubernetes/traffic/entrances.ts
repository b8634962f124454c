import type { Plan, ServicePort } from '../../plan/index.ts';

type Kind = 'gateway' | 'ingress';
type Protocol = 'http' | 'grpc';

/** The Service port of a protocol; undefined if the service does not use the protocol. */
export const portOf = ({ servicePorts }: Plan, protocol: Protocol): ServicePort | undefined =>
  servicePorts.find(({ name }) => name === protocol);

/** Whether a protocol is reachable from outside through this kind of exposure. */
export const isExposed = ({ exposure }: Plan, kind: Kind, protocol: Protocol): boolean =>
  exposure?.kind === kind &&
  exposure.entrances.some((one) => one.protocol === protocol && one.further === undefined);

/**
 * The public host of a protocol; also set without exposure, because the chart can switch exposure
 * on.
 */
export const hostOf = ({ config: { traffic } }: Plan, protocol: Protocol): string =>
  protocol === 'http' ? traffic.host : traffic.grpcHost;

/** Whether the Gateway or Ingress terminates TLS. */
export const isEncrypted = ({ config: { traffic } }: Plan): boolean => traffic.tls !== 'none';

/** The Secret with the certificate for all hosts. */
export const certificateOf = ({ config: { traffic, project } }: Plan): string =>
  traffic.tlsSecret || `${project.name}-tls`;

/**
 * Annotation that makes cert-manager create the certificate; empty when a Certificate object
 * requests it (C-113).
 */
export const issuerAnnotation = ({ config: { traffic } }: Plan): Record<string, string> => {
  if (traffic.tls !== 'cert-manager' || traffic.certificateBy === 'certificate') return {};
  const kind = traffic.issuerKind === 'ClusterIssuer' ? 'cluster-issuer' : 'issuer';
  return { [`cert-manager.io/${kind}`]: traffic.issuer };
};
