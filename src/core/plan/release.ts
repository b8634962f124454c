import type { Config } from '../config.ts';
import { isAutoscaled } from './autoscaling.ts';
import type { Exposure } from './exposure.ts';

/** One of the versions that run beside each other, each in a Deployment of its own. */
export interface Track {
  /** Value of the label `track`; none when there is only one version. */
  readonly name: 'blue' | 'green' | 'stable' | 'canary' | undefined;
  /** What its objects are called after the service's name. */
  readonly suffix: string;
  /** Image tag; empty means the image's own. */
  readonly tag: string;
  /** Pods when no autoscaler follows this track. */
  readonly replicas: number;
  readonly autoscaled: boolean;
}

/** How a new version takes over, and which objects that needs (C-098, C-099). */
export interface Release {
  readonly strategy: Config['release']['strategy'];
  /** Who owns the pods. */
  readonly controller: 'Deployment' | 'Rollout';
  readonly tracks: readonly Track[];
  /** What can divide the traffic by weight; `none` leaves it to the number of pods. */
  readonly router: 'none' | 'gateway' | 'istio';
  /** Whether `-stable` and `-canary` Services share the traffic by weight. */
  readonly split: boolean;
  /** What Flagger steers the traffic with; none without Flagger. */
  readonly flagger: 'gatewayapi:v1' | 'istio' | 'kubernetes' | undefined;
  /** Everything that owns pods, as `kubectl` names it. */
  readonly workloads: readonly { readonly kind: 'Deployment' | 'Rollout'; readonly name: string }[];
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
  // An autoscaler of its own would undo the share (C-099).
  const canary = { ...track('canary', canaryTag), replicas: canaryReplicas, autoscaled: false };
  return [track('stable', ''), canary];
};

const routerOf = ({ mesh }: Config, exposure: Exposure | undefined): Release['router'] => {
  if (exposure?.kind === 'gateway') return 'gateway';
  return mesh.provider === 'istio' ? 'istio' : 'none';
};

const flaggerProvider = (config: Config, router: Release['router']): Release['flagger'] => {
  if (router === 'istio') return 'istio';
  // It makes an HTTPRoute, and none for gRPC.
  return router === 'gateway' && config.project.http ? 'gatewayapi:v1' : 'kubernetes';
};

/** Without a port there is nothing to switch, shift or measure: then it is a rolling update. */
export const planRelease = (
  config: Config,
  exposure: Exposure | undefined,
  hasTraffic: boolean,
): Release => {
  const strategy = hasTraffic ? config.release.strategy : 'rolling';
  const own = hasTraffic
    ? tracks(config)
    : tracks({ ...config, release: { ...config.release, strategy } });
  const controller = strategy.startsWith('argo-') ? 'Rollout' : 'Deployment';
  const router = hasTraffic ? routerOf(config, exposure) : 'none';
  return {
    strategy,
    controller,
    tracks: own,
    router,
    split: router !== 'none' && (strategy === 'canary' || strategy === 'argo-canary'),
    flagger: strategy === 'flagger' ? flaggerProvider(config, router) : undefined,
    workloads: own.map(({ suffix }) => ({
      kind: controller,
      name: `${config.project.name}${suffix}`,
    })),
  };
};
