import { choice, defineConcern, same } from '../fields/index.ts';
import { inCluster } from './packaging.ts';

/** The cluster that the manifests are for. */
export const cluster = defineConcern({
  title: { en: 'Cluster', 'zh-CN': '集群' },
  intro: {
    en: 'Which Kubernetes runs the service. Most of the files are the same everywhere; DNS, user ids, load balancers and cloud roles are not.',
    'zh-CN':
      '服务运行在哪种 Kubernetes 上。大部分文件处处相同；DNS、用户 ID、负载均衡器和云平台角色则因集群而异。',
  },
  shared: 'all',
  groups: {
    kind: { en: 'Kind of cluster', 'zh-CN': '集群类型' },
  },
  fields: {
    kind: choice({
      group: 'kind',
      default: 'generic',
      when: inCluster,
      options: {
        generic: {
          label: { en: 'Any', 'zh-CN': '通用' },
          help: {
            en: 'One set of files for all clusters, as far as that is possible. A finding names the clusters on which it is not.',
            'zh-CN': '尽可能用同一套文件适用于所有集群；不适用的集群会在检查结果中列出。',
          },
        },
        eks: {
          label: same('Amazon EKS'),
          help: {
            en: 'With node groups or Karpenter.',
            'zh-CN': '使用节点组或 Karpenter 的 EKS。',
          },
        },
        'eks-auto': {
          label: same('Amazon EKS Auto Mode'),
          help: {
            en: 'AWS runs the nodes, and CoreDNS is a process of each node.',
            'zh-CN': '由 AWS 管理节点，CoreDNS 是每个节点上的进程。',
          },
        },
        gke: {
          label: same('Google GKE Standard'),
          help: {
            en: 'With node pools of your own.',
            'zh-CN': '自行管理节点池的 GKE。',
          },
        },
        'gke-autopilot': {
          label: same('Google GKE Autopilot'),
          help: {
            en: 'Google runs the nodes; names are resolved by Cloud DNS.',
            'zh-CN': '由 Google 管理节点，域名由 Cloud DNS 解析。',
          },
        },
        aks: {
          label: same('Azure AKS'),
          help: {
            en: 'Also with LocalDNS and AKS Automatic.',
            'zh-CN': '包括启用 LocalDNS 的集群和 AKS Automatic。',
          },
        },
        openshift: {
          label: same('OpenShift'),
          help: {
            en: 'OpenShift, ROSA, ARO and OKD: the cluster chooses the user ids.',
            'zh-CN': 'OpenShift、ROSA、ARO 和 OKD：用户 ID 由集群分配。',
          },
        },
        k3s: {
          label: same('k3s'),
          help: {
            en: 'With its own Traefik, network policies and local storage.',
            'zh-CN': '自带 Traefik、网络策略和本地存储。',
          },
        },
        local: {
          label: same('kind, minikube'),
          help: {
            en: 'A cluster on one machine, for development: it gets the image without a registry.',
            'zh-CN': '单机开发集群：镜像无需经过镜像仓库。',
          },
        },
      },
      label: { en: 'Cluster', 'zh-CN': '集群' },
      help: {
        en: 'Sets the resolvers that the network policy opens, the user ids, and what else is different there. On the wrong kind, pods are refused or resolve no name.',
        'zh-CN':
          '决定网络策略放行的 DNS 解析器、用户 ID 以及该集群的其他差异。选错类型时，Pod 可能被拒绝创建或无法解析域名。',
      },
    }),
  },
});
