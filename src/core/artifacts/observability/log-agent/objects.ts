import type { Text } from '../../../fields/index.ts';
import type { Yaml } from '../../../formats/yaml.ts';
import { dnsRules } from '../../../kubernetes/traffic/egress-rules.ts';
import type { Plan } from '../../../plan/index.ts';
import { planLogBackend } from '../../../plan/telemetry/log-backend.ts';
import { agentOf, daemonSet } from './daemon-set.ts';
import { fileLogConfig } from './file-log.ts';
import { fluentBitConfig } from './fluent-bit.ts';

/** One object of the agent, written to one file. */
export interface AgentObject {
  readonly file: string;
  readonly about: Text;
  readonly tree: Yaml;
}

const namespace = ({ config }: Plan): AgentObject => ({
  file: 'namespace',
  about: {
    en: 'A namespace of the agent’s own: it mounts the nodes’ files, which others must not.',
    'zh-CN': '代理的独立命名空间：它需要挂载节点文件，其他工作负载不应如此。',
  },
  tree: {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: config.telemetry.logsNamespace,
      labels: {
        'app.kubernetes.io/managed-by': 'waybill',
        'pod-security.kubernetes.io/enforce': 'privileged',
      },
    },
  },
});

/** Read access to exactly the objects that the kubernetes filter reads. */
const accessRights = (plan: Plan, labels: Yaml): readonly AgentObject[] => {
  const name = `${plan.identity.name}-logs`;
  const metadata = { name, labels };
  const apiGroup = 'rbac.authorization.k8s.io';
  return [
    {
      file: 'clusterrole',
      about: {
        en: 'Lets the agent read the names and labels of pods and namespaces.',
        'zh-CN': '允许代理读取 Pod 和命名空间的名称与标签。',
      },
      tree: {
        apiVersion: `${apiGroup}/v1`,
        kind: 'ClusterRole',
        metadata,
        rules: [
          { apiGroups: [''], resources: ['namespaces', 'pods'], verbs: ['get', 'list', 'watch'] },
        ],
      },
    },
    {
      file: 'clusterrolebinding',
      about: { en: 'Gives these rights to the agent.', 'zh-CN': '将上述权限授予代理。' },
      tree: {
        apiVersion: `${apiGroup}/v1`,
        kind: 'ClusterRoleBinding',
        metadata,
        roleRef: { apiGroup, kind: 'ClusterRole', name },
        subjects: [
          { kind: 'ServiceAccount', name, namespace: plan.config.telemetry.logsNamespace },
        ],
      },
    },
  ];
};

const tcp = (port: number): Yaml => ({ protocol: 'TCP', port });

/**
 * Denies incoming traffic except from the kubelet, which policies do not affect; allows DNS and the
 * backend.
 */
const networkPolicy = (plan: Plan, metadata: Yaml, selector: Yaml): AgentObject => {
  const { port } = planLogBackend(plan.config);
  // No selector matches the API server; 6443 is its port behind the Service.
  const api = plan.config.telemetry.logs === 'fluent-bit' ? [tcp(443), tcp(6443)] : [];
  return {
    file: 'networkpolicy',
    about: {
      en: 'Lets nobody call the agent, and the agent only what it sends logs to (C-079).',
      'zh-CN': '不允许任何访问进入代理，代理也只能访问日志后端等必要目的地（C-079）。',
    },
    tree: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata,
      spec: {
        podSelector: { matchLabels: selector },
        policyTypes: ['Ingress', 'Egress'],
        ingress: [],
        egress: [
          ...dnsRules(plan.config),
          { ports: [tcp(port)] },
          ...(api.length === 0 ? [] : [{ ports: api }]),
        ],
      },
    },
  };
};

/** The configuration of the chosen agent. */
export const agentConfiguration = (plan: Plan): string =>
  plan.config.telemetry.logs === 'fluent-bit' ? fluentBitConfig(plan) : fileLogConfig(plan);

/** The objects of the agent, in the order in which they are applied. */
export const agentObjects = (plan: Plan): readonly AgentObject[] => {
  const { logs, logsNamespace } = plan.config.telemetry;
  const name = `${plan.identity.name}-logs`;
  const selector = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': 'log-agent' };
  const labels = { ...selector, 'app.kubernetes.io/managed-by': 'waybill' };
  const metadata = { name, namespace: logsNamespace, labels };
  const configuration = agentConfiguration(plan);
  return [
    namespace(plan),
    {
      file: 'serviceaccount',
      about: { en: 'Identity of the agent.', 'zh-CN': '代理的身份。' },
      tree: {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata,
        automountServiceAccountToken: logs === 'fluent-bit',
      },
    },
    ...(logs === 'fluent-bit' ? accessRights(plan, labels) : []),
    {
      file: 'configmap',
      about: { en: 'Configuration of the agent.', 'zh-CN': '代理的配置。' },
      tree: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata,
        data: { [agentOf(plan).file]: configuration },
      },
    },
    ...(plan.config.traffic.networkPolicy ? [networkPolicy(plan, metadata, selector)] : []),
    {
      file: 'daemonset',
      about: {
        en: 'The agent on every node: reads the service’s logs and sends them on.',
        'zh-CN': '每个节点上的代理：读取服务日志并转发。',
      },
      tree: daemonSet(plan, metadata, selector, configuration),
    },
  ];
};
