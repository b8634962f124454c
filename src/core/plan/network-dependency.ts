/** A server that the NetworkPolicy must allow the pod to reach (C-079). */
export interface NetworkDependency {
  readonly name: string;
  /** TCP port of the server's pods. */
  readonly port: number;
  /** Namespace of the server's pods; when `cidr` is empty too, the server may be anywhere. */
  readonly namespace: string;
  readonly cidr: string;
  /** Name label of the server's pods, when they run in the namespace of the service. */
  readonly pods?: string;
}
