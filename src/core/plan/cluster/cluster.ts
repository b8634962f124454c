import type { Config } from '../../config.ts';

/** A kind of cluster that the user can choose. */
export type ClusterKind = Config['cluster']['kind'];

/** What holds on a cluster, what breaks without it, and the page that says so. */
export interface ClusterFact<T> {
  readonly value: T;
  /** What breaks on this cluster if the files do not follow it; for docs/clusters.md. */
  readonly why: string;
  readonly source: string;
}

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
  readonly resolverPods?: ClusterFact<ResolverPods>;
  /** Addresses of resolvers that no pod selector matches, as ranges; all listen on port 53. */
  readonly resolverAddresses?: ClusterFact<readonly string[]>;
  /** Whether the cluster assigns user and group ids, and refuses pods that choose theirs. */
  readonly assignsUsers?: ClusterFact<boolean>;
  /** Whether a claim without a storage class is bound. */
  readonly hasDefaultStorage?: ClusterFact<boolean>;
  /** The cloud roles that work there; undefined where any may. */
  readonly identities?: ClusterFact<readonly CloudIdentity[]>;
  /** Annotation by which the load balancer of a Service asks the readiness path. */
  readonly healthPathAnnotation?: ClusterFact<string>;
  /** The command that brings an image from this machine to the nodes. */
  readonly loadImage?: ClusterFact<(reference: string) => readonly string[]>;
}
