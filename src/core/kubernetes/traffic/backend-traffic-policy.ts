import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { block, type Json, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { isExposed, portOf } from './entrances.ts';
import { furtherHosts, routeSuffix } from './further-hosts.ts';
import { loadBalancerPolicies } from './load-balancer-policies.ts';
import { grpcRouteValues, httpRouteValues } from './routes.ts';

const policyValues = valueKeys('backendTrafficPolicy', {
  enabled: {
    en: 'Whether Envoy Gateway limits and times this route.',
    'zh-CN': '是否由 Envoy Gateway 对此路由限流和限时。',
  },
  rateLimit: {
    en: 'Requests per time, counted in each proxy.',
    'zh-CN': '单位时间内的请求数，按每个代理实例计数。',
  },
  timeout: {
    en: 'Time limits towards the pods.',
    'zh-CN': '到 Pod 的超时时间。',
  },
  requestBuffer: {
    en: 'Largest accepted request body.',
    'zh-CN': '允许的最大请求体。',
  },
});

type Traffic = Plan['config']['traffic'];

/** Rate limit per route; each proxy counts separately (C-044). */
const rateLimit = ({ rateLimit: requests }: Traffic): Json =>
  requests === 0
    ? {}
    : { type: 'Local', local: { rules: [{ limit: { requests, unit: 'Second' } }] } };

const timeout = ({ connectTimeout }: Traffic): Json =>
  connectTimeout === 0 ? {} : { tcp: { connectTimeout: `${connectTimeout}s` } };

/** Converts an nginx size, in binary units, to a quantity: `10m` becomes `10Mi`. */
const quantityOf = (size: string): string =>
  size.replace(/[kmg]$/, (unit) => `${unit.toUpperCase()}i`);

/** Envoy answers 413 above this size. It buffers a request until it is complete. */
const requestBuffer = ({ bodySize }: Traffic): Json =>
  bodySize === '' ? {} : { limit: quantityOf(bodySize) };

const about = {
  en: 'Limits of Envoy Gateway beyond the standard: rate (C-044), connect timeout, body size.',
  'zh-CN': 'Envoy Gateway 在标准之外的限制：速率（C-044）、连接超时、请求体大小。',
};

const group = 'gateway.networking.k8s.io';

const policy = (plan: Plan, protocol: 'http' | 'grpc'): Manifest => {
  const { traffic } = plan.config;
  const isHttp = protocol === 'http';
  const kind = isHttp ? 'HTTPRoute' : 'GRPCRoute';
  const tree = {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'BackendTrafficPolicy',
    metadata: metadata(plan, isHttp ? {} : { suffix: '-grpc' }),
    spec: {
      targetRefs: [
        { group, kind, name: objectName(plan) },
        ...furtherHosts(plan)
          .filter((host) => host.protocol === protocol)
          .map((host) => ({ group, kind, name: objectName(plan, routeSuffix(host)) })),
      ],
      rateLimit: block(policyValues.rateLimit, rateLimit(traffic)),
      timeout: block(policyValues.timeout, timeout(traffic)),
      // A buffered gRPC stream would never reach the service.
      requestBuffer: isHttp ? block(policyValues.requestBuffer, requestBuffer(traffic)) : undefined,
    },
  };
  const isLimited = traffic.rateLimit > 0 || traffic.connectTimeout > 0 || traffic.bodySize !== '';
  const exposed = when(
    (isHttp ? httpRouteValues : grpcRouteValues).enabled,
    isExposed(plan, 'gateway', protocol),
    tree,
  );
  return manifest(
    isHttp ? 'backendtrafficpolicy' : 'backendtrafficpolicy-grpc',
    about,
    when(policyValues.enabled, isLimited, exposed),
  );
};

/** A BackendTrafficPolicy per route, for Envoy Gateway only. */
const envoyPolicies = (plan: Plan): readonly Manifest[] =>
  plan.config.traffic.gatewayImplementation === 'envoy-gateway'
    ? (['http', 'grpc'] as const)
        .filter((protocol) => portOf(plan, protocol) !== undefined)
        .map((protocol) => policy(plan, protocol))
    : [];

/** The objects of one implementation of Gateway API, which the standard has no fields for. */
export const backendTrafficPolicies = (plan: Plan): readonly Manifest[] => [
  ...envoyPolicies(plan),
  ...loadBalancerPolicies(plan),
];
