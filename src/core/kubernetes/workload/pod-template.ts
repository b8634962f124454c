import type { Text } from '../../fields/index.ts';
import { identityLabels } from '../../plan/cloud-identity.ts';
import {
  architectureSelector,
  evictionAnnotation,
  taskAnnotations,
} from '../../plan/cluster/node-facts.ts';
import { type Plan, say, type Track } from '../../plan/index.ts';
import { labelValue } from '../../plan/labels.ts';
import { hasSidecar } from '../../plan/mesh.ts';
import { workloadKinds } from '../../workloads/index.ts';
import { podAnnotations } from '../configuration/environment.ts';
import { helper } from '../names.ts';
import { releaseLabels, trackLabelsAction } from '../release/tracks.ts';
import { valueIn } from '../scope.ts';
import { block, computed, note, optional, param, type Tree } from '../tree.ts';
import { sharedValueKeys, valueKeys } from '../value-keys.ts';
import { initContainers, serviceContainer } from './containers.ts';
import { podSecurity } from './security.ts';
import { accountName, serviceAccountValues } from './service-account.ts';
import { spreading } from './spreading.ts';
import { podVolumes } from './volumes.ts';

const podValues = valueKeys('', {
  podLabels: { en: 'Further labels of the pods.', 'zh-CN': 'Pod 的附加标签。' },
  podSecurityContext: { en: 'Security context of the pod.', 'zh-CN': 'Pod 的安全上下文。' },
  terminationGracePeriodSeconds: {
    en: 'Seconds until SIGKILL: pre-stop pause, drain and flush.',
    'zh-CN': '距 SIGKILL 的秒数：停止前等待、排空与刷新之和。',
  },
  nodeSelector: { en: 'Labels that a node must have.', 'zh-CN': '节点必须具有的标签。' },
  tolerations: { en: 'Taints that the pods accept.', 'zh-CN': 'Pod 可容忍的污点。' },
  affinity: { en: 'Further rules on where pods run.', 'zh-CN': 'Pod 调度的附加规则。' },
  priorityClassName: { en: 'PriorityClass of the pods.', 'zh-CN': 'Pod 的 PriorityClass。' },
});

const pullValues = sharedValueKeys('', {
  imagePullSecrets: {
    en: 'Secrets for a private registry: [{ name: … }].',
    'zh-CN': '访问私有仓库的 Secret：[{ name: … }]。',
  },
});

type Rows = readonly { readonly key: string; readonly value: string }[];

const mapping = (rows: Rows): Record<string, string> =>
  Object.fromEntries(rows.map(({ key, value }) => [key, value]));

/**
 * Scrape annotations work only with a certain scrape configuration, so they are optional (C-057).
 */
const scrapeAnnotations = ({ config, metricsPort }: Plan): Record<string, string> =>
  config.telemetry.scrape !== 'annotations' || metricsPort === undefined
    ? {}
    : {
        'prometheus.io/scrape': 'true',
        'prometheus.io/port': String(metricsPort.port),
        'prometheus.io/path': config.project.metricsPath,
      };

/**
 * The user's labels and the common labels; the user's labels cannot replace common labels (C-042).
 */
const podLabels = (plan: Plan, track: Track): Tree => {
  const chosen = {
    ...identityLabels(plan.config),
    ...(hasSidecar(plan.config) ? { 'sidecar.istio.io/inject': 'true' } : {}),
    ...mapping(plan.config.pod.podLabels),
  };
  const version = track.tag === '' ? {} : { 'app.kubernetes.io/version': labelValue(track.tag) };
  const own = track.name === undefined ? releaseLabels(plan) : { ...version, track: track.name };
  return computed(
    (scope) => {
      const first = trackLabelsAction(plan, track, scope);
      const common = `(${helper(plan, 'labels', scope.root)} | fromYaml)`;
      const further = `(${valueIn(podValues.podLabels, scope)} | default dict)`;
      return `(merge ${first === '' ? '' : `${first} `}${common} ${further})`;
    },
    { ...chosen, ...plan.labels.common, ...own },
    [[podValues.podLabels, chosen]],
  );
};

const tolerations = ({ config }: Plan) =>
  config.pod.tolerations.map(({ key, operator, value, effect }) => ({
    ...(key === '' ? {} : { key }),
    operator,
    ...(operator === 'Exists' || value === '' ? {} : { value }),
    // An empty `effect` tolerates taints of any effect.
    ...(effect === 'any' ? {} : { effect }),
  }));

const gracePeriod = (plan: Plan): Tree => {
  const { preStop, drain, grace } = plan.shutdown;
  const rest = grace - preStop - drain;
  const text = {
    en: `${preStop} s before SIGTERM, ${drain} s to drain, ${rest} s to flush telemetry and exit (C-092).`,
    'zh-CN': `发送 SIGTERM 前等待 ${preStop} s，排空 ${drain} s，刷新遥测数据并退出 ${rest} s（C-092）。`,
  };
  const value = param(podValues.terminationGracePeriodSeconds, grace);
  // C-092: a shorter period is the user's choice; a check reports it.
  return rest < 0 ? value : note(say(plan, text), value);
};

const serviceLinks = (plan: Plan): Tree => {
  const text = {
    en: 'Keeps variables of other Services, such as APP_PORT=tcp://…, out of the environment.',
    'zh-CN': '避免其他 Service 的变量（如 APP_PORT=tcp://…）混入环境变量。',
  };
  return note(say(plan, text), false);
};

/** Pods that run to an end need no place of their own: nobody calls them. */
const spread = (plan: Plan): Tree =>
  workloadKinds[plan.kind].runsOn ? spreading(plan) : undefined;

const scheduling = (plan: Plan): { [key: string]: Tree } => ({
  nodeSelector: block(podValues.nodeSelector, {
    ...architectureSelector(plan.config),
    ...mapping(plan.config.pod.nodeSelector),
  }),
  tolerations: block(podValues.tolerations, tolerations(plan)),
  affinity: block(podValues.affinity, {}),
  topologySpreadConstraints: spread(plan),
  priorityClassName: optional(podValues.priorityClassName, plan.config.pod.priorityClass),
});

const whyChecksum: Text = {
  en: 'Restarts the pods when their configuration changes (C-078, C-101).',
  'zh-CN': '配置变化时重启 Pod（C-078、C-101）。',
};

const securityContext = (plan: Plan): Tree => {
  const tree = block(podValues.podSecurityContext, podSecurity(plan));
  if (plan.config.pod.securityProfile !== 'restricted') return tree;
  const text = {
    en: 'As Pod Security “restricted” asks for, in every container (C-032); the user is a number (C-016).',
    'zh-CN': '满足 Pod Security“restricted”对所有容器的要求（C-032），用户以数字表示（C-016）。',
  };
  return note(say(plan, text), tree);
};

const volumes = (plan: Plan): Tree => {
  const isWritable = plan.volumes.some(({ source }) => source.kind === 'empty');
  if (!isWritable || !plan.config.image.readOnlyRoot) return podVolumes(plan);
  const text = {
    en: 'The root is read-only; what the service writes to is here (C-049).',
    'zh-CN': '根文件系统只读，服务的可写目录由此处的卷提供（C-049）。',
  };
  return note(say(plan, text), podVolumes(plan));
};

const oneVersion = ({ release: { tracks } }: Plan): Track => {
  const [track] = tracks;
  if (track === undefined) throw new Error('a release has at least one version');
  return track;
};

/** The pod template of the service, or of a version of it. */
export const podTemplate = (plan: Plan, track: Track = oneVersion(plan)): Tree => {
  const { pod } = plan.config;
  const annotations = {
    ...evictionAnnotation(plan.config, plan.volumes),
    ...taskAnnotations(plan.config),
    ...scrapeAnnotations(plan),
    ...mapping(pod.podAnnotations),
  };
  return {
    metadata: {
      annotations: note(say(plan, whyChecksum), podAnnotations(plan, annotations)),
      labels: podLabels(plan, track),
    },
    spec: {
      serviceAccountName: accountName(plan),
      automountServiceAccountToken: param(serviceAccountValues.automount, pod.automountToken),
      enableServiceLinks: serviceLinks(plan),
      imagePullSecrets: block(
        pullValues.imagePullSecrets,
        pod.imagePullSecrets.map((name) => ({ name })),
      ),
      hostUsers: plan.features.userNamespaces && pod.userNamespaces ? false : undefined,
      securityContext: securityContext(plan),
      terminationGracePeriodSeconds: gracePeriod(plan),
      // A failed run keeps its pod, so that its log can be read; the next try gets a new one.
      restartPolicy: workloadKinds[plan.kind].runsOn ? undefined : 'Never',
      ...scheduling(plan),
      initContainers: initContainers(plan, track),
      containers: [serviceContainer(plan, track)],
      volumes: volumes(plan),
    },
  };
};
