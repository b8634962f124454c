import type { Plan, ServicePort } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { block, each, type Hole, type Json, optional, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import {
  certificateOf,
  hostOf,
  isEncrypted,
  isExposed,
  issuerAnnotation,
  portOf,
} from './entrances.ts';
import { servicePortParam } from './service-ports.ts';

/** Values of the Ingress for HTTP; the others have its class. */
export const ingressValues = valueKeys('ingress', {
  enabled: {
    en: 'Whether an Ingress leads to the Service; Gateway API is its successor.',
    'zh-CN': '是否通过 Ingress 暴露服务；其后继为 Gateway API。',
  },
  annotations: {
    en: 'Annotations that the controller reads.',
    'zh-CN': '控制器读取的注解。',
  },
  className: {
    en: 'IngressClass that claims it.',
    'zh-CN': '处理该 Ingress 的 IngressClass。',
  },
  tls: { en: 'Certificates by host.', 'zh-CN': '各域名的证书。' },
  hosts: {
    en: 'Hosts and paths that lead to the HTTP port.',
    'zh-CN': '转发到 HTTP 端口的域名与路径。',
  },
});

const grpcIngressValues = valueKeys('ingressGrpc', {
  enabled: {
    en: 'Whether a second Ingress leads to the gRPC port.',
    'zh-CN': '是否用另一个 Ingress 转发到 gRPC 端口。',
  },
  annotations: {
    en: 'Annotations that the controller reads.',
    'zh-CN': '控制器读取的注解。',
  },
  tls: { en: 'Certificates by host.', 'zh-CN': '各域名的证书。' },
  hosts: {
    en: 'Hosts and paths that lead to the gRPC port.',
    'zh-CN': '转发到 gRPC 端口的域名与路径。',
  },
});

type Protocol = 'http' | 'grpc';

/**
 * The section of values.yaml. `backend-protocol` applies to a whole Ingress, so gRPC has a separate
 * Ingress (C-048).
 */
const valuesOf = (protocol: Protocol) => (protocol === 'http' ? ingressValues : grpcIngressValues);

const seconds = (name: string, value: number): Record<string, string> =>
  value === 0 ? {} : { [name]: String(value) };

/** Annotations for ingress-nginx; other controllers ignore them (C-043, C-044). */
const nginxAnnotations = (plan: Plan, protocol: Protocol): Record<string, string> => {
  const { traffic } = plan.config;
  if (traffic.ingressController !== 'nginx') return {};
  const own: Record<string, string> = {
    'ssl-redirect': String(isEncrypted(plan)),
    ...(protocol === 'grpc' ? { 'backend-protocol': 'GRPC' } : {}),
    ...(traffic.bodySize === '' ? {} : { 'proxy-body-size': traffic.bodySize }),
    ...seconds('proxy-connect-timeout', traffic.connectTimeout),
    ...seconds('proxy-read-timeout', traffic.requestTimeout),
    ...seconds('proxy-send-timeout', traffic.requestTimeout),
    ...(traffic.rateLimit === 0
      ? {}
      : { 'limit-rps': String(traffic.rateLimit), 'limit-burst-multiplier': '5' }),
  };
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => [`nginx.ingress.kubernetes.io/${name}`, value]),
  );
};

/**
 * Annotations for an Application Load Balancer of AWS, which sends requests to the pods and asks
 * their readiness path; by itself it needs a Service with ports on the nodes, and asks `/`
 * (https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/).
 */
const albAnnotations = ({ config, probes, ports }: Plan): Record<string, string> => {
  const { ingressController, ingressClass } = config.traffic;
  if (ingressController !== 'generic' || ingressClass !== 'alb') return {};
  const target = { 'alb.ingress.kubernetes.io/target-type': 'ip' };
  const action = probes.readiness?.action;
  if (action?.kind !== 'http') return target;
  const port = ports.find(({ name }) => name === action.port)?.port;
  return {
    ...target,
    'alb.ingress.kubernetes.io/healthcheck-path': action.path,
    'alb.ingress.kubernetes.io/healthcheck-port': String(port ?? 'traffic-port'),
  };
};

/**
 * Whether GKE serves the Ingress: it reads the class from the deprecated annotation alone and takes
 * no action on an Ingress with `ingressClassName`
 * (https://cloud.google.com/kubernetes-engine/docs/concepts/ingress#controller_summary).
 */
const isGke = ({ traffic }: Plan['config']): boolean =>
  traffic.ingressController === 'generic' && /^gce(?:-internal)?$/.test(traffic.ingressClass);

const gkeAnnotations = ({ config }: Plan): Record<string, string> =>
  isGke(config) ? { 'kubernetes.io/ingress.class': config.traffic.ingressClass } : {};

/**
 * cert-manager assigns a certificate to one Ingress only, so gRPC has a separate certificate, and so
 * has each added workload unless a Certificate object is for all of them.
 */
export const secretOf = (plan: Plan, protocol: Protocol, part = ''): string => {
  const { tls, certificateBy } = plan.config.traffic;
  if (tls !== 'cert-manager') return certificateOf(plan);
  const isObject = certificateBy === 'certificate';
  if (part !== '' && isObject) return certificateOf(plan);
  return [
    certificateOf(plan),
    ...(plan.first === undefined || isObject ? [] : [plan.workload]),
    ...(part === '' ? [] : [part]),
    ...(protocol === 'grpc' && portOf(plan, 'http') !== undefined ? ['grpc'] : []),
  ].join('-');
};

const tls = (plan: Plan, protocol: Protocol): Json =>
  isEncrypted(plan)
    ? [{ hosts: [hostOf(plan, protocol)], secretName: secretOf(plan, protocol) }]
    : [];

const rules = (plan: Plan, protocol: Protocol, port: ServicePort): Hole => {
  const path = protocol === 'http' ? plan.config.traffic.path : '/';
  const hosts = [{ host: hostOf(plan, protocol), paths: [{ path, pathType: 'Prefix' }] }];
  const service = { name: objectName(plan), port: { number: servicePortParam(port) } };
  return each(valuesOf(protocol).hosts, hosts, (host) => ({
    host: host.text('host'),
    http: {
      paths: host.each('paths', (one) => ({
        path: one.text('path'),
        pathType: one.text('pathType'),
        backend: { service },
      })),
    },
  }));
};

const about = {
  http: {
    en: 'Brings HTTP requests for the host to the service, the older way.',
    'zh-CN': '以传统方式将该域名的 HTTP 请求转发到服务。',
  },
  grpc: {
    en: 'Brings gRPC calls for their host to the service, the older way.',
    'zh-CN': '以传统方式将 gRPC 域名的调用转发到服务。',
  },
};

/** What the controller and cert-manager read from an Ingress. */
export const ingressAnnotations = (plan: Plan, protocol: Protocol): Record<string, string> => ({
  ...issuerAnnotation(plan),
  ...nginxAnnotations(plan, protocol),
  ...albAnnotations(plan),
  ...gkeAnnotations(plan),
});

const ingress = (plan: Plan, protocol: Protocol, port: ServicePort): Manifest => {
  const { config } = plan;
  const { ingressClass } = config.traffic;
  const values = valuesOf(protocol);
  const annotations = ingressAnnotations(plan, protocol);
  const tree = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadata(plan, {
      suffix: protocol === 'http' ? '' : '-grpc',
      annotations: block(values.annotations, annotations),
    }),
    spec: {
      // The annotation for the class is deprecated (C-046), and the API server refuses both.
      ingressClassName: optional(ingressValues.className, isGke(config) ? '' : ingressClass),
      tls: block(values.tls, tls(plan, protocol)),
      rules: rules(plan, protocol, port),
    },
  };
  return manifest(
    protocol === 'http' ? 'ingress' : 'ingress-grpc',
    about[protocol],
    when(values.enabled, isExposed(plan, 'ingress', protocol), tree),
  );
};

/** An Ingress for each protocol of the service. */
export const ingresses = (plan: Plan): readonly Manifest[] =>
  (['http', 'grpc'] as const).flatMap((protocol) => {
    const port = portOf(plan, protocol);
    return port === undefined ? [] : [ingress(plan, protocol, port)];
  });
