import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { block, optional, type Tree, when } from '../tree.ts';
import { isEncrypted } from './entrances.ts';
import {
  type FurtherEntrance,
  furtherHosts,
  furtherHostValues,
  type HostPaths,
  hostParam,
} from './further-hosts.ts';
import { ingressAnnotations, ingressValues, secretOf } from './ingress.ts';
import { servicePortParam } from './service-ports.ts';

type Protocol = HostPaths['protocol'];

const valuesOf = (protocol: Protocol) =>
  protocol === 'http'
    ? { annotations: furtherHostValues.annotations, tls: furtherHostValues.tls }
    : { annotations: furtherHostValues.grpcAnnotations, tls: furtherHostValues.grpcTls };

const pathTree = (plan: Plan, { path, further }: FurtherEntrance): Tree => ({
  path,
  pathType: 'Prefix',
  backend: {
    service: { name: objectName(plan), port: { number: servicePortParam(further.port) } },
  },
});

const about = {
  http: {
    en: 'Brings HTTP requests for the further hosts and paths to their ports.',
    'zh-CN': '将其他域名与路径的 HTTP 请求转发到相应端口。',
  },
  grpc: {
    en: 'Brings gRPC calls for the further hosts to their ports.',
    'zh-CN': '将其他域名的 gRPC 调用转发到相应端口。',
  },
};

/** Annotations apply to a whole Ingress, so gRPC has an Ingress apart (C-048). */
const ingress = (plan: Plan, protocol: Protocol): readonly Manifest[] => {
  const hosts = furtherHosts(plan).filter((one) => one.protocol === protocol);
  if (hosts.length === 0) return [];
  const values = valuesOf(protocol);
  const suffix = protocol === 'http' ? '-hosts' : '-hosts-grpc';
  const names = hosts.map(({ host }) => host);
  const tree = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadata(plan, {
      suffix,
      annotations: block(values.annotations, ingressAnnotations(plan, protocol)),
    }),
    spec: {
      ingressClassName: optional(ingressValues.className, plan.config.traffic.ingressClass),
      tls: block(
        values.tls,
        isEncrypted(plan) ? [{ hosts: names, secretName: secretOf(plan, protocol, 'hosts') }] : [],
      ),
      rules: hosts.map((one) => ({
        host: hostParam(one),
        http: { paths: one.paths.map((path) => pathTree(plan, path)) },
      })),
    },
  };
  return [
    manifest(`ingress${suffix}`, about[protocol], when(furtherHostValues.enabled, true, tree)),
  ];
};

/** The Ingresses of the further hosts, one for each protocol. */
export const furtherIngresses = (plan: Plan): readonly Manifest[] =>
  plan.exposure?.kind === 'ingress'
    ? (['http', 'grpc'] as const).flatMap((protocol) => ingress(plan, protocol))
    : [];
