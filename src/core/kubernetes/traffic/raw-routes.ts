import type { Plan, ServicePort } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { block, optional, param, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { rawListenerName } from './gateway.ts';
import { servicePortParam } from './service-ports.ts';

const tcpValues = valueKeys('tcpRoute', {
  enabled: {
    en: 'Whether TCPRoutes lead from listeners of the Gateway to the ports.',
    'zh-CN': '是否通过 TCPRoute 将 Gateway 的监听器转发到端口。',
  },
  annotations: { en: 'Annotations of the routes.', 'zh-CN': '路由的注解。' },
  gateway: { en: 'Gateway with the listeners.', 'zh-CN': '监听器所在的 Gateway。' },
  gatewayNamespace: {
    en: 'Namespace of the Gateway; empty means that of the release.',
    'zh-CN': 'Gateway 所在的命名空间；留空则为 release 的命名空间。',
  },
});

const udpValues = valueKeys('udpRoute', {
  enabled: {
    en: 'Whether UDPRoutes lead from listeners of the Gateway to the ports.',
    'zh-CN': '是否通过 UDPRoute 将 Gateway 的监听器转发到端口。',
  },
  annotations: { en: 'Annotations of the routes.', 'zh-CN': '路由的注解。' },
  gateway: { en: 'Gateway with the listeners.', 'zh-CN': '监听器所在的 Gateway。' },
  gatewayNamespace: {
    en: 'Namespace of the Gateway; empty means that of the release.',
    'zh-CN': 'Gateway 所在的命名空间；留空则为 release 的命名空间。',
  },
});

const about = {
  TCP: {
    en: 'Passes the connections of a TCP listener of the Gateway on to the port.',
    'zh-CN': '将 Gateway 上 TCP 监听器的连接转发到该端口。',
  },
  UDP: {
    en: 'Passes the datagrams of a UDP listener of the Gateway on to the port.',
    'zh-CN': '将 Gateway 上 UDP 监听器的数据报转发到该端口。',
  },
};

/** Both kinds are part of the standard channel, as v1, since Gateway API 1.6. */
const route = (plan: Plan, port: ServicePort): Manifest => {
  const { gatewayMode, gatewayName, gatewayNamespace } = plan.config.traffic;
  const values = port.transport === 'UDP' ? udpValues : tcpValues;
  const tree = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: port.transport === 'UDP' ? 'UDPRoute' : 'TCPRoute',
    metadata: metadata(plan, {
      suffix: `-${port.name}`,
      annotations: block(values.annotations, {}),
    }),
    spec: {
      parentRefs: [
        {
          name: param(values.gateway, gatewayName),
          namespace: optional(
            values.gatewayNamespace,
            gatewayMode === 'create' ? '' : gatewayNamespace,
          ),
          sectionName: rawListenerName(port),
        },
      ],
      rules: [{ backendRefs: [{ name: objectName(plan), port: servicePortParam(port) }] }],
    },
  };
  return manifest(
    `${port.transport.toLowerCase()}route-${port.name}`,
    about[port.transport],
    when(values.enabled, true, tree),
  );
};

/** A TCPRoute or a UDPRoute for each port that a listener of the Gateway passes on. */
export const rawRoutes = (plan: Plan): readonly Manifest[] =>
  plan.listenerPorts.map((port) => route(plan, port));
