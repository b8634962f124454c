import type { ContainerPort } from './ports.ts';

/**
 * An entry point from outside the cluster: a host and the Service port that receives its requests.
 */
export interface Entrance {
  readonly protocol: 'http' | 'grpc';
  readonly host: string;
  /** Path prefix; empty for gRPC, which routes by service name. */
  readonly path: string;
  /** Port of the Service. */
  readonly servicePort: number;
  /** The further host to which it belongs; undefined for the hosts of the HTTP and the gRPC port. */
  readonly further: FurtherHost | undefined;
}

/** A further host of a workload, and the port that one of its paths leads to. */
export interface FurtherHost {
  /** Part of the names of its objects and values: the same in every environment. */
  readonly id: string;
  readonly port: ServicePort;
}

/** A Service port and the container port that receives its traffic. */
export interface ServicePort extends ContainerPort {
  readonly servicePort: number;
}
