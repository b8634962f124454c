/** A server that the pod must be allowed to reach (C-079). */
export interface NetworkDependency {
  readonly name: string;
  /** TCP port of the server's pods. */
  readonly port: number;
  /** Namespace of its pods; empty with an empty `cidr` means anywhere. */
  readonly namespace: string;
  readonly cidr: string;
  /** Name label of its pods, when they are in the service's own namespace. */
  readonly pods?: string;
}
