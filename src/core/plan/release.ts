import type { Config } from '../config.ts';
import { workloadKinds } from '../workloads/index.ts';
import { isAutoscaled } from './autoscaling.ts';
import type { ServicePort } from './entrance.ts';
import type { Exposure } from './exposure.ts';

/** A version that runs beside another version, in its own Deployment. */
export interface Track {
  /** Value of the label `track`; undefined when there is only one version. */
  readonly name: 'blue' | 'green' | 'stable' | 'canary' | undefined;
  /** Suffix of the object names of this track, after the service's name. */
  readonly suffix: string;
  /** Image tag; empty means the tag of the image. */
  readonly tag: string;
  /** Number of pods when no autoscaler scales this track. */
  readonly replicas: number;
  readonly autoscaled: boolean;
}

/** How a new version replaces the old one, and which objects this needs (C-098, C-099). */
export interface Release {
  readonly strategy: Config['release']['strategy'];
  /** Kind of the object that owns the pods. */
  readonly controller: 'Deployment' | 'StatefulSet' | 'Rollout';
  readonly tracks: readonly Track[];
  /**
   * The router that splits traffic by weight; with `none`, the number of pods determines the share.
   */
  readonly router: 'none' | 'gateway' | 'istio';
  /** Whether the Services `-stable` and `-canary` receive traffic by weight. */
  readonly split: boolean;
  /** The provider that Flagger uses to shift traffic; undefined without Flagger. */
  readonly flagger: 'gatewayapi:v1' | 'istio' | 'kubernetes' | undefined;
  /** The Deployments or Rollouts of the workload; none for one whose pods run to an end. With the names that `kubectl` uses. */
  readonly workloads: readonly {
    readonly kind: 'Deployment' | 'StatefulSet' | 'Rollout';
    readonly name: string;
  }[];
}

const tracks = (config: Config): readonly Track[] => {
  const { strategy, blueTag, greenTag, canaryTag, canaryReplicas } = config.release;
  const { replicas } = config.workload;
  const autoscaled = isAutoscaled(config);
  const track = (name: Track['name'], tag: string): Track => {
    return { name, suffix: name === undefined ? '' : `-${name}`, tag, replicas, autoscaled };
  };
  if (strategy === 'blue-green') return [track('blue', blueTag), track('green', greenTag)];
  if (strategy !== 'canary') return [track(undefined, '')];
  // An autoscaler for the canary would change its share of the pods (C-099).
  const canary = { ...track('canary', canaryTag), replicas: canaryReplicas, autoscaled: false };
  return [track('stable', ''), canary];
};

const routerOf = ({ mesh }: Config, exposure: Exposure | undefined): Release['router'] => {
  if (exposure?.kind === 'gateway') return 'gateway';
  return mesh.provider === 'istio' ? 'istio' : 'none';
};

const flaggerProvider = (config: Config, router: Release['router']): Release['flagger'] => {
  if (router === 'istio') return 'istio';
  // Flagger creates an HTTPRoute, but no GRPCRoute.
  return router === 'gateway' && config.project.http ? 'gatewayapi:v1' : 'kubernetes';
};

/** Only a rolling update keeps the claims of the pods apart, so only it has a StatefulSet. */
const controllerOf = (
  { pod, workload }: Config,
  strategy: Release['strategy'],
): Release['controller'] => {
  if (strategy.startsWith('argo-')) return 'Rollout';
  const hasClaims = pod.volumes.some(({ kind, source }) => kind === 'claim' && source === '');
  // The pods of a job are not replaced, so they share their claims.
  const keepsOwn = pod.claimPer === 'pod' && workloadKinds[workload.kind].runsOn;
  return strategy === 'rolling' && keepsOwn && hasClaims ? 'StatefulSet' : 'Deployment';
};

/** What decides on the release of a workload beside its Config. */
interface Facts {
  /** The name of the workload's objects. */
  readonly workload: string;
  readonly exposure: Exposure | undefined;
  readonly servicePorts: readonly Pick<ServicePort, 'name' | 'further'>[];
}

/** Whether a port takes requests that a router can divide: of HTTP or gRPC, with routes of its own. */
export const hasRequests = ({ servicePorts }: Pick<Facts, 'servicePorts'>): boolean =>
  servicePorts.some(({ name, further }) => further === undefined && name !== 'metrics');

/**
 * How a new version replaces the old one. Without a port there is no traffic to shift or measure,
 * so the strategy is a rolling update. A router divides requests of HTTP and gRPC, and only those
 * of the ports that every service can have: they alone have the routes that it changes.
 */
export const planRelease = (
  config: Config,
  { workload, exposure, servicePorts }: Facts,
): Release => {
  const hasTraffic = servicePorts.some(({ name }) => name !== 'metrics');
  const strategy = hasTraffic ? config.release.strategy : 'rolling';
  const own = hasTraffic
    ? tracks(config)
    : tracks({ ...config, release: { ...config.release, strategy } });
  const controller = controllerOf(config, strategy);
  const router = hasRequests({ servicePorts }) ? routerOf(config, exposure) : 'none';
  return {
    strategy,
    controller,
    tracks: own,
    router,
    split: router !== 'none' && (strategy === 'canary' || strategy === 'argo-canary'),
    flagger: strategy === 'flagger' ? flaggerProvider(config, router) : undefined,
    workloads: workloadKinds[config.workload.kind].runsOn
      ? own.map(({ suffix }) => ({ kind: controller, name: `${workload}${suffix}` }))
      : [],
  };
};
