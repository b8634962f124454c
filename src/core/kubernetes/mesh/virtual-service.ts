import type { Plan, ServicePort } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { canaryWeight, stableWeight } from '../release/weights.ts';
import { portOf } from '../traffic/entrances.ts';
import { servicePortParam } from '../traffic/service-ports.ts';
import { block, type Json, optional, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { retries, whole } from './traffic-rules.ts';

const istioValues = valueKeys('istio', {
  mesh: {
    en: 'Whether calls inside the mesh get timeout and retries.',
    'zh-CN': '是否为网格内的调用设置超时与重试。',
  },
  gateway: {
    en: 'Whether an Istio gateway brings in requests from outside.',
    'zh-CN': '是否通过 Istio 网关接入外部请求。',
  },
  gateways: {
    en: 'Istio gateways as namespace/name.',
    'zh-CN': 'Istio 网关，格式为 命名空间/名称。',
  },
  hosts: { en: 'Public host names.', 'zh-CN': '公网域名。' },
  timeout: {
    en: 'Time for a request with all its retries; empty means none.',
    'zh-CN': '一次请求（含重试）的总时限；留空表示不限。',
  },
  retries: {
    en: 'Retries of requests that never arrived.',
    'zh-CN': '对未送达请求的重试。',
  },
  readRetries: {
    en: 'Retries of GET, HEAD and OPTIONS.',
    'zh-CN': '对 GET、HEAD 与 OPTIONS 的重试。',
  },
});

/** The origin of the requests: pods that call the Service, or clients outside the cluster. */
type Side = 'mesh' | 'gateway';

interface Rule {
  readonly name: 'reads' | 'http' | 'grpc';
  readonly port: ServicePort;
  readonly match: { readonly [key: string]: Tree };
}

const rules = (plan: Plan, side: Side): readonly Rule[] => {
  const http = portOf(plan, 'http');
  const grpc = portOf(plan, 'grpc');
  const { path } = plan.config.traffic;
  // Calls from pods contain the port; all calls from outside use port 443, so only the content
  // distinguishes gRPC.
  const calls = (port: ServicePort): { readonly [key: string]: Tree } =>
    side === 'mesh' ? { port: servicePortParam(port) } : {};
  const prefix: { readonly [key: string]: Tree } = side === 'mesh' ? {} : { uri: { prefix: path } };
  const isGrpc: { readonly [key: string]: Tree } =
    side === 'mesh' ? {} : { headers: { 'content-type': { prefix: 'application/grpc' } } };
  const reads = plan.config.mesh.retryOn === 'reads' ? [{ regex: 'GET|HEAD|OPTIONS' }] : [];
  return [
    ...(grpc === undefined
      ? []
      : [{ name: 'grpc' as const, port: grpc, match: { ...calls(grpc), ...isGrpc } }]),
    ...(http === undefined
      ? []
      : [
          ...reads.map((method) => ({
            name: 'reads' as const,
            port: http,
            match: { ...calls(http), ...prefix, method },
          })),
          { name: 'http' as const, port: http, match: { ...calls(http), ...prefix } },
        ]),
  ];
};

/** The names of the routes in each VirtualService; Argo Rollouts needs them. */
export const routeNames = (plan: Plan): readonly string[] =>
  rules(plan, 'mesh').map(({ name }) => name);

const destination = (plan: Plan, port: ServicePort, suffix: string): Tree => ({
  host: objectName(plan, suffix),
  port: { number: servicePortParam(port) },
});

/** A destination, or the two weighted destinations of a canary. */
const destinations = (plan: Plan, port: ServicePort): Tree =>
  plan.release.split && plan.release.router === 'istio'
    ? [
        { destination: destination(plan, port, '-stable'), weight: stableWeight(plan) },
        { destination: destination(plan, port, '-canary'), weight: canaryWeight(plan) },
      ]
    : [{ destination: destination(plan, port, '') }];

const route = (plan: Plan, { name, port, match }: Rule): Tree => {
  const { retryOn, timeout } = plan.config.mesh;
  const isRead = name === 'reads';
  return {
    name,
    match: [match],
    route: destinations(plan, port),
    timeout: optional(istioValues.timeout, timeout === 0 ? '' : whole(timeout)),
    retries:
      retryOn === 'none'
        ? { attempts: 0 }
        : block(
            isRead ? istioValues.readRetries : istioValues.retries,
            retries(plan, isRead ? 'reads' : 'connection'),
          ),
  };
};

const about: Readonly<Record<Side, Manifest['about']>> = {
  mesh: {
    en: 'Timeout and retries for pods of the mesh that call the service, in the current API version (C-085); what may have arrived is not sent twice (C-087).',
    'zh-CN':
      '网格内 Pod 调用本服务时的超时与重试，使用当前的 API 版本（C-085）；可能已送达的请求不会重发（C-087）。',
  },
  gateway: {
    en: 'Brings requests for the public hosts from the Istio gateway to the service.',
    'zh-CN': '将访问公网域名的请求从 Istio 网关转发到服务。',
  },
};

const publicHosts = ({ config: { traffic, project } }: Plan): Json => [
  ...new Set([
    ...(project.http ? [traffic.host] : []),
    ...(project.grpc ? [traffic.grpcHost] : []),
  ]),
];

const virtualService = (plan: Plan, side: Side): Manifest => {
  const { mesh } = plan.config;
  const isMesh = side === 'mesh';
  const tree = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: metadata(plan, isMesh ? {} : { suffix: '-gateway' }),
    spec: {
      hosts: isMesh ? [objectName(plan)] : block(istioValues.hosts, publicHosts(plan)),
      gateways: isMesh
        ? ['mesh']
        : block(istioValues.gateways, [`${mesh.gatewayNamespace}/${mesh.gateway}`]),
      http: rules(plan, side).map((rule) => route(plan, rule)),
    },
  };
  const isOn = mesh.binding === 'both' || mesh.binding === side;
  return manifest(
    isMesh ? 'virtualservice' : 'virtualservice-gateway',
    about[side],
    when(istioValues[side], isOn, tree),
  );
};

/**
 * A VirtualService for calls inside the mesh, and another for a gateway: neither matches the calls
 * of the other (C-087).
 */
export const virtualServices = (plan: Plan): readonly Manifest[] =>
  rules(plan, 'mesh').length === 0
    ? []
    : (['mesh', 'gateway'] as const).map((side) => virtualService(plan, side));
