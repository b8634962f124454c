import type { Config } from '../config.ts';
import type { Layer } from '../layer.ts';

/** The name of a kind of workload: the value of `workload.kind`. */
export type KindId = Config['workload']['kind'];

/** What is known of a kind of workload, apart from its Kubernetes objects. */
export interface WorkloadKind {
  /**
   * What an added workload of this kind decides differently from the first workload, unless it says
   * otherwise.
   */
  readonly usual: Layer;
  /**
   * What holds for every workload of this kind, whatever it decides: the values of fields that have
   * no effect on the kind.
   */
  readonly fixed: Layer;
  /** Whether its pods run until they are stopped; otherwise they run to an end. */
  readonly runsOn: boolean;
  /**
   * Whether it runs apart from its release, when the objects of the release may not be there: then it
   * has an account, ConfigMaps and Secrets of its own.
   */
  readonly runsApart: boolean;
}

/** A typed identity function. */
export const defineKind = (kind: WorkloadKind): WorkloadKind => kind;

/** The ports and hosts of the first workload are no others' ports and hosts. */
export const withoutItsPorts = {
  project: { ports: [] },
  traffic: { routes: [] },
} as const satisfies Layer;

/** Without traffic there is nothing to route, and nothing to shift from one version to another. */
export const withoutTraffic = {
  traffic: { exposure: 'none', serviceType: 'ClusterIP', headless: false },
  release: { strategy: 'rolling' },
} as const satisfies Layer;

/**
 * What holds for every added workload: only the first one is released in steps or in two versions.
 */
export const addedWorkload = { release: { strategy: 'rolling' } } as const satisfies Layer;

/** A program that ends by itself has no port, no probe and no number of pods. */
export const withoutService = {
  project: { http: false, grpc: false, metrics: false, ports: [] },
  probes: { livenessType: 'none', readinessType: 'none', startupType: 'none' },
  scaling: { autoscale: false, disruptionBudget: false, vpa: 'none' },
  workload: { preStopSeconds: 0 },
  ...withoutTraffic,
} as const satisfies Layer;
