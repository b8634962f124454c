import { firstOf, workloadsOf } from '../../plan/bundle.ts';
import type { Plan, ServicePort } from '../../plan/index.ts';
import { oncePerPlan } from '../../plan/once-per-plan.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { labels, metadata, namespaceName } from '../names.ts';
import { block, type Json, param, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import {
  certificateOf,
  hostOf,
  isEncrypted,
  isExposed,
  issuerAnnotation,
  portOf,
} from './entrances.ts';

const gatewayValues = valueKeys('gateway', {
  enabled: {
    en: 'Whether the chart brings its own Gateway.',
    'zh-CN': '是否由 Chart 创建 Gateway。',
  },
  name: { en: 'Name of the Gateway.', 'zh-CN': 'Gateway 的名称。' },
  annotations: {
    en: 'Annotations, for example of cert-manager.',
    'zh-CN': '注解，例如 cert-manager 的注解。',
  },
  className: {
    en: 'GatewayClass that implements it.',
    'zh-CN': '实现它的 GatewayClass。',
  },
  listeners: {
    en: 'Ports, host names and certificates.',
    'zh-CN': '端口、域名与证书。',
  },
  redirect: {
    en: 'Whether HTTP is redirected to HTTPS.',
    'zh-CN': '是否将 HTTP 重定向到 HTTPS。',
  },
});

const protocols = ['http', 'grpc'] as const;
type Protocol = (typeof protocols)[number];

const allowedRoutes = { namespaces: { from: 'Same' } };

/** The protocols that have a listener; on a shared host only HTTP has one (C-048). */
const listening = (plan: Plan): readonly Protocol[] =>
  protocols.filter(
    (protocol) =>
      portOf(plan, protocol) !== undefined &&
      (protocol === 'http' ||
        portOf(plan, 'http') === undefined ||
        hostOf(plan, 'http') !== hostOf(plan, 'grpc')),
  );

/** A listener of the bundle's Gateway. */
interface Listener {
  readonly name: string;
  readonly host: string;
}

const ofFirst = (plan: Plan): readonly Listener[] =>
  listening(plan).map((protocol) => ({
    name: protocol === 'http' ? 'https' : 'https-grpc',
    host: hostOf(plan, protocol),
  }));

const ofAdded = (plan: Plan): readonly Listener[] =>
  listening(plan)
    .filter((protocol) => isExposed(plan, 'gateway', protocol))
    .map((protocol) => ({
      name: `https-${plan.workload}${protocol === 'http' ? '' : '-grpc'}`,
      host: hostOf(plan, protocol),
    }));

const ofFurther = ({ exposure, workload }: Plan): readonly Listener[] =>
  exposure?.kind !== 'gateway'
    ? []
    : exposure.entrances.flatMap(({ host, further }) =>
        further === undefined
          ? []
          : [{ name: ['https', workload, further.id].filter(Boolean).join('-'), host }],
      );

/** A listener per host; workloads on one host share it, each under its own path. */
const encryptedListeners = oncePerPlan((first: Plan): readonly Listener[] => {
  const all = [
    ...ofFirst(first),
    ...first.workloads.flatMap(ofAdded),
    ...workloadsOf(first).flatMap(ofFurther),
  ];
  return all.filter(({ host }, index) => all.findIndex((one) => one.host === host) === index);
});

/** The listener of the bundle's Gateway for a host; `usual` for a host that has none. */
export const listenerOf = (plan: Plan, host: string, usual: string): string => {
  if (!isEncrypted(plan)) return 'http';
  const found = encryptedListeners(firstOf(plan)).find((one) => one.host === host);
  return found?.name ?? usual;
};

/** The name of the listener of a port that the Gateway passes on: no two listeners have both. */
export const rawListenerName = ({ transport, servicePort }: ServicePort): string =>
  `${transport.toLowerCase()}-${servicePort}`;

/** The TCP and UDP listeners; a port that two workloads want has one listener. */
const rawListeners = (plan: Plan): readonly Json[] => {
  const ports = new Map(
    workloadsOf(plan).flatMap(({ listenerPorts }) =>
      listenerPorts.map((port) => [rawListenerName(port), port] as const),
    ),
  );
  return [...ports].map(([name, { transport, servicePort }]) => ({
    name,
    port: servicePort,
    protocol: transport,
    allowedRoutes: {
      ...allowedRoutes,
      kinds: [{ kind: transport === 'UDP' ? 'UDPRoute' : 'TCPRoute' }],
    },
  }));
};

const listeners = (plan: Plan): readonly Json[] => {
  const raw = rawListeners(plan);
  if (!routesHttp(plan)) return raw;
  const plain = { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes };
  if (!isEncrypted(plan)) return [plain, ...raw];
  const encrypted = encryptedListeners(plan).map(({ name, host }) => ({
    name,
    port: 443,
    protocol: 'HTTPS',
    hostname: host,
    tls: { mode: 'Terminate', certificateRefs: [{ name: certificateOf(plan) }] },
    allowedRoutes,
  }));
  return [plain, ...encrypted, ...raw];
};

const isOwn = (plan: Plan): boolean =>
  plan.config.traffic.gatewayMode === 'create' &&
  workloadsOf(plan).some(
    ({ exposure, listenerPorts }) => exposure?.kind === 'gateway' || listenerPorts.length > 0,
  );

/** Whether a listener of the Gateway may have routes of HTTP or gRPC. */
const routesHttp = (plan: Plan): boolean => encryptedListeners(plan).length > 0;

const gateway = (plan: Plan): Manifest => {
  const { traffic } = plan.config;
  const tree = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: {
      name: param(gatewayValues.name, traffic.gatewayName),
      namespace: namespaceName(plan),
      labels: labels(plan),
      annotations: block(gatewayValues.annotations, issuerAnnotation(plan)),
    },
    spec: {
      gatewayClassName: param(gatewayValues.className, traffic.gatewayClass),
      listeners: block(gatewayValues.listeners, listeners(plan)),
    },
  };
  return manifest(
    'gateway',
    {
      en: 'The entry from outside in place of the retired ingress-nginx and its class (C-043, C-046), with a listener per host; nothing else orders its certificate (C-113).',
      'zh-CN':
        '外部流量入口，取代已停止维护的 ingress-nginx 及其 class（C-043、C-046）；每个域名对应一个监听器，证书仅由此处申请（C-113）。',
    },
    when(gatewayValues.enabled, isOwn(plan), tree),
  );
};

/** Without host names, so that the route of an ACME challenge is more specific. */
const redirect = (plan: Plan): Manifest => {
  const tree = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadata(plan, { suffix: '-redirect' }),
    spec: {
      parentRefs: [
        { name: param(gatewayValues.name, plan.config.traffic.gatewayName), sectionName: 'http' },
      ],
      rules: [
        {
          filters: [
            { type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } },
          ],
        },
      ],
    },
  };
  return manifest(
    'httproute-redirect',
    { en: 'Sends plain HTTP to HTTPS.', 'zh-CN': '将 HTTP 请求重定向到 HTTPS。' },
    when(gatewayValues.redirect, isOwn(plan) && isEncrypted(plan), tree),
  );
};

/** The bundle's Gateway, with its redirect of HTTP; none when no port could have a listener. */
export const gateways = (plan: Plan): readonly Manifest[] => {
  if (routesHttp(plan)) return [gateway(plan), redirect(plan)];
  return rawListeners(plan).length === 0 ? [] : [gateway(plan)];
};
