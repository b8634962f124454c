import { routeTimeout } from '../../plan/cluster/gateways.ts';
import type { Plan, ServicePort } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { block, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { hostOf, isExposed, portOf } from './entrances.ts';
import { furtherRoutes } from './further-hosts.ts';
import { rawRoutes } from './raw-routes.ts';
import { backendRefs, parentRefs } from './route-refs.ts';

/** Values of the HTTPRoute. */
export const httpRouteValues = valueKeys('httpRoute', {
  enabled: {
    en: 'Whether an HTTPRoute leads to the HTTP port.',
    'zh-CN': '是否通过 HTTPRoute 转发到 HTTP 端口。',
  },
  annotations: { en: 'Annotations of the route.', 'zh-CN': '路由的注解。' },
  parentRefs: {
    en: 'Gateways that the route is attached to.',
    'zh-CN': '路由所挂载的 Gateway。',
  },
  hostnames: { en: 'Host names of the route.', 'zh-CN': '路由的域名。' },
  matches: { en: 'Paths of the route.', 'zh-CN': '路由匹配的路径。' },
  timeouts: { en: 'Time limit of a request.', 'zh-CN': '请求的超时时间。' },
});

/** Values of the GRPCRoute. */
export const grpcRouteValues = valueKeys('grpcRoute', {
  enabled: {
    en: 'Whether a GRPCRoute leads to the gRPC port.',
    'zh-CN': '是否通过 GRPCRoute 转发到 gRPC 端口。',
  },
  annotations: { en: 'Annotations of the route.', 'zh-CN': '路由的注解。' },
  parentRefs: {
    en: 'Gateways that the route is attached to.',
    'zh-CN': '路由所挂载的 Gateway。',
  },
  hostnames: {
    en: 'Host names; never one that an HTTPRoute has.',
    'zh-CN': '域名；不能与 HTTPRoute 相同。',
  },
});

const httpRoute = (plan: Plan, port: ServicePort): Manifest => {
  const { path } = plan.config.traffic;
  const timeout = routeTimeout(plan.config);
  const tree = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadata(plan, { annotations: block(httpRouteValues.annotations, {}) }),
    spec: {
      parentRefs: block(
        httpRouteValues.parentRefs,
        parentRefs(plan, hostOf(plan, 'http'), 'https'),
      ),
      hostnames: block(httpRouteValues.hostnames, [hostOf(plan, 'http')]),
      rules: [
        {
          matches: block(httpRouteValues.matches, [{ path: { type: 'PathPrefix', value: path } }]),
          timeouts: block(
            httpRouteValues.timeouts,
            timeout === 0 ? {} : { request: `${timeout}s` },
          ),
          backendRefs: backendRefs(plan, port),
        },
      ],
    },
  };
  return manifest(
    'httproute',
    portOf(plan, 'grpc') === undefined ? aboutHttp : aboutHttpBesideGrpc,
    when(httpRouteValues.enabled, isExposed(plan, 'gateway', 'http'), tree),
  );
};

const aboutHttp = {
  en: 'Brings HTTP requests for the host to the service (C-043).',
  'zh-CN': '将该域名的 HTTP 请求转发到服务（C-043）。',
};

const aboutHttpBesideGrpc = {
  en: 'Brings HTTP requests for the host to the service (C-043); gRPC has a host of its own (C-048).',
  'zh-CN': '将该域名的 HTTP 请求转发到服务（C-043）；gRPC 使用单独的域名（C-048）。',
};

/**
 * Uses a separate host: a GRPCRoute must not share a host with an HTTPRoute on a listener (C-048).
 */
const grpcRoute = (plan: Plan, port: ServicePort): Manifest => {
  const tree = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GRPCRoute',
    metadata: metadata(plan, { annotations: block(grpcRouteValues.annotations, {}) }),
    spec: {
      parentRefs: block(
        grpcRouteValues.parentRefs,
        parentRefs(plan, hostOf(plan, 'grpc'), 'https-grpc'),
      ),
      hostnames: block(grpcRouteValues.hostnames, [hostOf(plan, 'grpc')]),
      rules: [{ backendRefs: backendRefs(plan, port) }],
    },
  };
  return manifest(
    'grpcroute',
    {
      en: 'Brings gRPC calls for their own host to the service (C-048).',
      'zh-CN': '将 gRPC 域名的调用转发到服务（C-048）。',
    },
    when(grpcRouteValues.enabled, isExposed(plan, 'gateway', 'grpc'), tree),
  );
};

/** A Gateway API route for each protocol of the service (C-043). */
export const routes = (plan: Plan): readonly Manifest[] => {
  const http = portOf(plan, 'http');
  const grpc = portOf(plan, 'grpc');
  return [
    // Flagger creates the HTTPRoute itself.
    ...(http === undefined || plan.release.flagger === 'gatewayapi:v1'
      ? []
      : [httpRoute(plan, http)]),
    ...(grpc === undefined ? [] : [grpcRoute(plan, grpc)]),
    ...furtherRoutes(plan),
    ...rawRoutes(plan),
  ];
};
