import type { Config } from '../../config.ts';

/** A kind of cluster that the user can choose. */
export type ClusterKind = Config['cluster']['kind'];

/** What breaks on a cluster if the files do not follow a fact of it, and the page that says so. */
export interface ClusterReason {
  readonly why: string;
  readonly source: string;
}

/** A reason for each fact of a cluster; only docs/clusters.md has them, the page does not. */
export type ReasonsFor<C> = Readonly<Record<Exclude<keyof C, 'name'>, ClusterReason>>;

/** Pods that resolve names: their namespace, and the ports on which these pods listen. */
export interface ResolverPods {
  readonly namespace: string;
  readonly ports: readonly number[];
}

/** The roles that pods of a cluster can take in a cloud. */
export type CloudIdentity = Exclude<Config['pod']['cloudIdentity'], 'none'>;

/** The facts of a cluster; a fact that is left out is that of a plain Kubernetes. */
export interface Cluster {
  readonly name: string;
  readonly resolverPods?: ResolverPods;
  /** Addresses of resolvers that no pod selector matches, as ranges; all listen on port 53. */
  readonly resolverAddresses?: readonly string[];
  /** Whether the cluster assigns user and group ids, and refuses pods that choose theirs. */
  readonly assignsUsers?: boolean;
  /** Whether a claim without a storage class is bound. */
  readonly hasDefaultStorage?: boolean;
  /**
   * The storage classes of the platform for ReadWriteMany, where the default class is for one node;
   * empty where the platform has none.
   */
  readonly sharedStorage?: readonly string[];
  /** The cloud roles that work there; undefined where any may. */
  readonly identities?: readonly CloudIdentity[];
  /** Annotation by which the load balancer of a Service asks the readiness path. */
  readonly healthPathAnnotation?: string;
  /** The command that brings an image from this machine to the nodes. */
  readonly loadImage?: (reference: string) => readonly string[];
}
