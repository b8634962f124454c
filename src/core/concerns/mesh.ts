import { choice, defineConcern, same, text } from '../fields/index.ts';
import { istio } from './mesh/conditions.ts';
import { encryptionFields } from './mesh/encryption.ts';
import { outliersFields } from './mesh/outliers.ts';
import { poolFields } from './mesh/pool.ts';
import { routesFields } from './mesh/routes.ts';
import { inCluster } from './packaging.ts';

/** How a service mesh handles requests to the service. */
export const mesh = defineConcern({
  title: { en: 'Service mesh', 'zh-CN': '服务网格' },
  intro: {
    en: 'Routes, retries, connection pools and encryption between pods, done by Istio instead of the code. Leave it off where no mesh runs.',
    'zh-CN':
      '由 Istio 而非代码负责 Pod 之间的路由、重试、连接池与加密。集群未安装网格时请保持关闭。',
  },
  shared: 'all',
  groups: {
    mesh: { en: 'Membership', 'zh-CN': '接入网格' },
    routes: { en: 'Routes and retries', 'zh-CN': '路由与重试' },
    pool: { en: 'Connection pool', 'zh-CN': '连接池' },
    outliers: { en: 'Failing pods', 'zh-CN': '故障实例' },
    mtls: { en: 'Encryption between pods', 'zh-CN': 'Pod 间加密' },
  },
  fields: {
    provider: choice({
      label: { en: 'Mesh', 'zh-CN': '网格' },
      help: {
        en: 'Which mesh the objects are for. Its control plane must run in the cluster already.',
        'zh-CN': '为哪种网格生成对象。集群中须已运行其控制平面。',
      },
      group: 'mesh',
      default: 'none',
      options: {
        none: {
          label: { en: 'None', 'zh-CN': '无' },
          help: { en: 'No object of a mesh is written.', 'zh-CN': '不生成任何网格对象。' },
        },
        istio: {
          label: same('Istio'),
          help: {
            en: 'VirtualService, DestinationRule and PeerAuthentication in their stable versions.',
            'zh-CN': '使用稳定版本的 VirtualService、DestinationRule 和 PeerAuthentication。',
          },
        },
      },
      source: 'C-085',
      when: inCluster,
    }),
    dataPlane: choice({
      label: { en: 'Pods join by', 'zh-CN': 'Pod 接入方式' },
      help: {
        en: 'How the pods become part of the mesh. Without one of these the objects change nothing on the server side.',
        'zh-CN': 'Pod 如何加入网格。若未加入，这些对象在服务端不起作用。',
      },
      group: 'mesh',
      default: 'sidecar',
      options: {
        sidecar: {
          label: { en: 'Sidecar', 'zh-CN': 'Sidecar' },
          help: {
            en: 'A label on the pods asks for the proxy. In a restricted namespace Istio needs its CNI plug-in.',
            'zh-CN': '通过 Pod 标签注入代理。命名空间为 restricted 级别时，Istio 需启用 CNI 插件。',
          },
        },
        platform: {
          label: { en: 'Set by the platform', 'zh-CN': '由平台设置' },
          help: {
            en: 'A label on the namespace or ambient mode decides; the bundle writes none. Ambient needs a waypoint for routes and pools.',
            'zh-CN':
              '由命名空间标签或 ambient 模式决定，交付包不写入标签。ambient 模式下路由和连接池需要 waypoint。',
          },
        },
      },
      source: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
      when: istio,
    }),
    controlNamespace: text({
      label: { en: 'Control plane namespace', 'zh-CN': '控制平面命名空间' },
      help: {
        en: 'Where istiod runs. The network policy lets the proxies reach it there; otherwise pods never become ready.',
        'zh-CN': 'istiod 所在的命名空间。网络策略会放行代理访问它，否则 Pod 无法就绪。',
      },
      group: 'mesh',
      advanced: true,
      default: 'istio-system',
      pattern: 'dnsLabel',
      source: 'C-079',
      when: istio,
    }),
    ...routesFields,
    ...poolFields,
    ...outliersFields,
    ...encryptionFields,
  },
});
