import type { Config } from '../../config.ts';
import type { Text } from '../../fields/index.ts';

/** What an implementation of Gateway API does with the fields that Waybill writes. */
export interface GatewayImplementation {
  readonly id: Exclude<Config['traffic']['gatewayImplementation'], 'generic'>;
  readonly name: string;
  /** Names of its GatewayClasses. */
  readonly classes: RegExp;
  /** Whether it takes the time limit of an HTTPRoute, an extended field. */
  readonly takesTimeouts: boolean;
  /** Whether its load balancer is outside the cluster and asks the pods itself, by default `/`. */
  readonly isOutside: boolean;
  /** A switch of the implementation or the cluster without which no Gateway is served. */
  readonly prerequisite?: Text;
  /** The page or report that says so. */
  readonly source: string;
}

const reports =
  'https://github.com/kubernetes-sigs/gateway-api/blob/main/conformance/reports' as const;

/** The implementations that differ; others take every field that Waybill writes. */
export const gatewayImplementations: readonly GatewayImplementation[] = [
  {
    id: 'gke',
    name: 'GKE Gateway',
    classes: /^gke-/,
    // Refuses the whole route: Accepted=False, UnsupportedValue.
    takesTimeouts: false,
    isOutside: true,
    // https://cloud.google.com/kubernetes-engine/docs/how-to/deploying-gateways#enable-gateway
    prerequisite: {
      en: 'The Gateway API of GKE is switched on: `gcloud container clusters update … --gateway-api=standard`.',
      'zh-CN':
        '已启用 GKE 的 Gateway API：`gcloud container clusters update … --gateway-api=standard`。',
    },
    source: `${reports}/v1.4.0/gke-gateway/standard-1.34.4-rxlb-report.yaml`,
  },
  {
    id: 'azure',
    name: 'Application Gateway for Containers',
    classes: /^azure-alb/,
    takesTimeouts: true,
    isOutside: true,
    source:
      'https://learn.microsoft.com/azure/application-gateway/for-containers/custom-health-probe',
  },
  {
    id: 'aws',
    name: 'AWS Load Balancer Controller',
    classes: /(^|-)alb(-|$)/,
    takesTimeouts: false,
    isOutside: true,
    source: `${reports}/v1.3.0/aws-load-balancer-controller/experimental-v3.0-default-report.yaml`,
  },
  {
    id: 'traefik',
    name: 'Traefik',
    classes: /traefik/,
    takesTimeouts: false,
    isOutside: false,
    // https://doc.traefik.io/traefik/providers/kubernetes-gateway/
    prerequisite: {
      en: 'Traefik serves Gateways: `providers.kubernetesGateway.enabled: true` in the values of its chart.',
      'zh-CN':
        'Traefik 已启用 Gateway：其 Chart 的 values 中设置了 `providers.kubernetesGateway.enabled: true`。',
    },
    source: `${reports}/v1.4.0/traefik-traefik/experimental-v3.6.0-default-report.yaml`,
  },
  {
    id: 'nginx',
    name: 'NGINX Gateway Fabric',
    classes: /nginx/,
    takesTimeouts: false,
    isOutside: false,
    source: `${reports}/v1.4.0/nginx-nginx-gateway-fabric/experimental-2.3.0-default-report.yaml`,
  },
  {
    id: 'envoy-gateway',
    name: 'Envoy Gateway',
    classes: /^(eg|envoy)/,
    takesTimeouts: true,
    isOutside: false,
    source: `${reports}/v1.4.0/envoy-gateway/experimental-v1.6.0-default-report.yaml`,
  },
];

/**
 * The implementation behind the Gateway: the one that the user names, or that of the class of a new
 * Gateway; undefined when neither says which.
 */
export const gatewayOf = ({
  traffic,
}: Pick<Config, 'traffic'>): GatewayImplementation | undefined => {
  const { exposure, gatewayImplementation: named, gatewayMode, gatewayClass } = traffic;
  if (exposure !== 'gateway') return undefined;
  if (named !== 'generic') return gatewayImplementations.find(({ id }) => id === named);
  return gatewayMode === 'create'
    ? gatewayImplementations.find(({ classes }) => classes.test(gatewayClass))
    : undefined;
};

/**
 * Seconds after which the route ends a request; 0 when there is no limit, or when the
 * implementation does not take one: GKE refuses the whole route because of it, others ignore it.
 */
export const routeTimeout = (config: Pick<Config, 'traffic'>): number =>
  (gatewayOf(config)?.takesTimeouts ?? true) ? config.traffic.requestTimeout : 0;
