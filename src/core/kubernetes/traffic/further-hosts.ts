import { routeTimeout } from '../../plan/cluster/gateways.ts';
import type { Entrance, FurtherHost, Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { block, type Hole, param, type Tree, when } from '../tree.ts';
import { type ValueKey, valueKeys } from '../value-keys.ts';
import { backendRefs, parentRefs } from './route-refs.ts';

/** Values of the further hosts; `hosts` is a section with an entry per host. */
export const furtherHostValues = valueKeys('furtherHosts', {
  enabled: {
    en: 'Whether routes lead from the further hosts to the ports.',
    'zh-CN': '是否将其他域名路由到相应端口。',
  },
  hosts: {
    en: 'The further host names, each under the name of its route.',
    'zh-CN': '其他域名，按路由名称列出。',
  },
  timeouts: { en: 'Time limit of a request.', 'zh-CN': '请求的超时时间。' },
  annotations: {
    en: 'Annotations that the controller reads.',
    'zh-CN': '控制器读取的注解。',
  },
  tls: { en: 'Certificates by host.', 'zh-CN': '各域名的证书。' },
  grpcTls: {
    en: 'Certificates of the hosts of gRPC.',
    'zh-CN': 'gRPC 域名的证书。',
  },
  grpcAnnotations: {
    en: 'Annotations for the hosts of gRPC.',
    'zh-CN': 'gRPC 域名的注解。',
  },
});

/** An entrance of a further host. */
export interface FurtherEntrance extends Entrance {
  readonly further: FurtherHost;
}

/** The paths of a further host, which all speak one protocol. */
export interface HostPaths {
  readonly id: string;
  readonly host: string;
  readonly protocol: Entrance['protocol'];
  readonly paths: readonly FurtherEntrance[];
}

const isFurther = (entrance: Entrance): entrance is FurtherEntrance =>
  entrance.further !== undefined;

/** The further hosts of a workload, each with its paths. */
export const furtherHosts = ({ exposure }: Plan): readonly HostPaths[] => {
  const byId = new Map<string, FurtherEntrance[]>();
  for (const entrance of exposure?.entrances.filter(isFurther) ?? []) {
    const known = byId.get(entrance.further.id);
    if (known === undefined) byId.set(entrance.further.id, [entrance]);
    else known.push(entrance);
  }
  return [...byId].flatMap(([id, paths]) => {
    const [first] = paths;
    return first === undefined ? [] : [{ id, host: first.host, protocol: first.protocol, paths }];
  });
};

const hostKey = (id: string): ValueKey => ({
  ...furtherHostValues.hosts,
  path: `${furtherHostValues.hosts.path}.${id}`,
});

/** The host name of a further host. */
export const hostParam = ({ id, host }: HostPaths): Hole => param(hostKey(id), host);

const timeouts = (plan: Plan): Tree => {
  const seconds = routeTimeout(plan.config);
  return block(furtherHostValues.timeouts, seconds === 0 ? {} : { request: `${seconds}s` });
};

const rule = (plan: Plan, { protocol, path, further }: FurtherEntrance): Tree => ({
  ...(protocol === 'http'
    ? { matches: [{ path: { type: 'PathPrefix', value: path } }], timeouts: timeouts(plan) }
    : {}),
  backendRefs: backendRefs(plan, further.port),
});

/** The suffix of the name of the route of a further host. */
export const routeSuffix = ({ id }: HostPaths): string => `-route-${id}`;

const about = {
  http: {
    en: 'Brings HTTP requests for a further host to its ports.',
    'zh-CN': '将另一个域名的 HTTP 请求转发到相应端口。',
  },
  grpc: {
    en: 'Brings gRPC calls for a further host to its port.',
    'zh-CN': '将另一个域名的 gRPC 调用转发到相应端口。',
  },
};

const route = (plan: Plan, one: HostPaths): Manifest => {
  const isHttp = one.protocol === 'http';
  const tree = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: isHttp ? 'HTTPRoute' : 'GRPCRoute',
    metadata: metadata(plan, {
      suffix: routeSuffix(one),
      annotations: block(furtherHostValues.annotations, {}),
    }),
    spec: {
      parentRefs: parentRefs(plan, one.host, 'https'),
      hostnames: [hostParam(one)],
      rules: one.paths.map((entrance) => rule(plan, entrance)),
    },
  };
  return manifest(
    `${isHttp ? 'httproute' : 'grpcroute'}-${one.id}`,
    about[one.protocol],
    when(furtherHostValues.enabled, true, tree),
  );
};

/** A route for each further host: only rules of one host can share a route. */
export const furtherRoutes = (plan: Plan): readonly Manifest[] =>
  plan.exposure?.kind === 'gateway' ? furtherHosts(plan).map((one) => route(plan, one)) : [];
