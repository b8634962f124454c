import type { Plan, ServicePort } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { canaryWeight, stableWeight } from '../release/weights.ts';
import { block, type Json, type Tree, when } from '../tree.ts';
import { hostOf, isExposed, portOf } from './entrances.ts';
import { listenerOf } from './gateway.ts';
import { servicePortParam } from './service.ts';

/** An existing Gateway may call its listeners as it likes: the host name finds the right one. */
export const parentRefs = (plan: Plan, protocol: 'http' | 'grpc'): Json => {
  const { gatewayMode, gatewayName: name, gatewayNamespace } = plan.config.traffic;
  if (gatewayMode === 'create') return [{ name, sectionName: listenerOf(plan, protocol) }];
  return [gatewayNamespace === '' ? { name } : { name, namespace: gatewayNamespace }];
};

/** The Service, or the two that share the traffic of a canary (C-099). */
const backendRefs = (plan: Plan, port: ServicePort): Tree => {
  const portNumber = servicePortParam(port);
  if (!plan.release.split || plan.release.router !== 'gateway') {
    return [{ name: objectName(plan), port: portNumber }];
  }
  return [
    { name: objectName(plan, '-stable'), port: portNumber, weight: stableWeight(plan) },
    { name: objectName(plan, '-canary'), port: portNumber, weight: canaryWeight(plan) },
  ];
};

const httpRoute = (plan: Plan, port: ServicePort): Manifest => {
  const { path, requestTimeout } = plan.config.traffic;
  const tree = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadata(plan, { annotations: block('httpRoute.annotations', {}) }),
    spec: {
      parentRefs: block('httpRoute.parentRefs', parentRefs(plan, 'http')),
      hostnames: block('httpRoute.hostnames', [hostOf(plan, 'http')]),
      rules: [
        {
          matches: block('httpRoute.matches', [{ path: { type: 'PathPrefix', value: path } }]),
          timeouts: block(
            'httpRoute.timeouts',
            requestTimeout === 0 ? {} : { request: `${requestTimeout}s` },
          ),
          backendRefs: backendRefs(plan, port),
        },
      ],
    },
  };
  return manifest(
    'httproute',
    portOf(plan, 'grpc') === undefined ? aboutHttp : aboutHttpBesideGrpc,
    when('httpRoute.enabled', isExposed(plan, 'gateway', 'http'), tree),
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

/** A host of its own: a GRPCRoute must not share one with an HTTPRoute on a listener (C-048). */
const grpcRoute = (plan: Plan, port: ServicePort): Manifest => {
  const tree = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GRPCRoute',
    metadata: metadata(plan, { annotations: block('grpcRoute.annotations', {}) }),
    spec: {
      parentRefs: block('grpcRoute.parentRefs', parentRefs(plan, 'grpc')),
      hostnames: block('grpcRoute.hostnames', [hostOf(plan, 'grpc')]),
      rules: [{ backendRefs: backendRefs(plan, port) }],
    },
  };
  return manifest(
    'grpcroute',
    {
      en: 'Brings gRPC calls for their own host to the service (C-048).',
      'zh-CN': '将 gRPC 域名的调用转发到服务（C-048）。',
    },
    when('grpcRoute.enabled', isExposed(plan, 'gateway', 'grpc'), tree),
  );
};

/** The Gateway API routes of the protocols that the service speaks (C-043). */
export const routes = (plan: Plan): readonly Manifest[] => {
  const http = portOf(plan, 'http');
  const grpc = portOf(plan, 'grpc');
  return [
    // Flagger makes this one itself.
    ...(http === undefined || plan.release.flagger === 'gatewayapi:v1'
      ? []
      : [httpRoute(plan, http)]),
    ...(grpc === undefined ? [] : [grpcRoute(plan, grpc)]),
  ];
};
