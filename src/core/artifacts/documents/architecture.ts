import { destinations } from '../../delivery/destinations.ts';
import { stepRules, workloadTable } from '../../delivery/workload-guide.ts';
import { markdownCode, markdownList, markdownTable, markdownText } from '../../formats/markdown.ts';
import { imagesOf } from '../../plan/bundle-images.ts';
import { serviceNumber } from '../../plan/exposure.ts';
import type { ContainerPort, NetworkDependency, Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { diagram } from './diagram.ts';
import { heading, type Sources, type Translate, translatorOf } from './document.ts';

const spoken = ({ appProtocol }: ContainerPort): string => {
  if (appProtocol === undefined) return 'UDP';
  if (appProtocol === 'tcp') return 'TCP';
  return appProtocol === 'http' ? 'HTTP' : 'gRPC (h2c)';
};

/** The number of a port that the workload's Service does not have, in a Service of its own. */
const apartNumber = (port: ContainerPort): string =>
  port.further?.reach === 'internal' ? String(serviceNumber(port)) : '–';

const ports = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  if (plan.ports.length === 0) return [];
  const inService = new Set(plan.servicePorts.map(({ name }) => name));
  const isApart = ({ name, further }: ContainerPort) =>
    further !== undefined && !inService.has(name);
  const inCluster = isFor(plan, 'kubernetes', 'kustomize', 'helm');
  const row = (port: ContainerPort, number: string): readonly string[] => [
    markdownCode(port.name),
    String(port.port),
    inCluster ? number : '–',
    spoken(port),
  ];
  return [
    `## ${t('Ports', '端口')}\n`,
    markdownTable(
      [t('Name', '名称'), t('Container', '容器端口'), 'Service', t('Protocol', '协议')],
      [
        ...plan.servicePorts.map((port) => row(port, String(port.servicePort))),
        ...plan.ports.filter(isApart).map((port) => row(port, apartNumber(port))),
      ],
    ),
  ];
};

const environments = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  if (!isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
  return [
    `## ${t('Environments', '环境')}\n`,
    markdownTable(
      [t('Environment', '环境'), t('Namespace', '命名空间'), t('Image', '镜像')],
      destinations(plan).map(({ name, namespace }) => {
        const own = plan.environments.find(({ environment }) => environment === name) ?? plan;
        const images = imagesOf(own).map(({ owner }) => markdownCode(owner.image.reference));
        return [markdownCode(name), markdownCode(namespace), images.join(' ')];
      }),
    ),
  ];
};

const place = ({ namespace, cidr, pods }: NetworkDependency, t: Translate): string => {
  if (cidr !== '') return markdownCode(cidr);
  if (pods !== undefined) return t('beside the service', '与服务同一命名空间');
  return namespace === '' ? t('anywhere', '任意位置') : markdownCode(namespace);
};

const needs = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  if (plan.dependencies.length === 0) return [];
  return [
    `## ${t('What it needs', '依赖')}\n`,
    markdownTable(
      [t('Server', '服务'), t('Port', '端口'), t('Where', '位置')],
      plan.dependencies.map((dependency) => [
        markdownText(dependency.name),
        String(dependency.port),
        place(dependency, t),
      ]),
    ),
    ...(plan.telemetry === undefined
      ? []
      : [
          t(
            'Only telemetry may be missing: without a Collector the service starts and answers as always (C-047).\n',
            '只有遥测可以缺席：没有 Collector 时，服务照常启动和响应（C-047）。\n',
          ),
        ]),
  ];
};

/** The definitions of the guides (S4-01, S4-08, S4-15, S4-18), with this service's own values. */
const reasons = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const { preStop, drain, grace } = plan.shutdown;
  const { workload } = plan.config;
  const inCluster = isFor(plan, 'kubernetes', 'kustomize', 'helm');
  return [
    `## ${t('Why it has this form', '为何采用这种形态')}\n`,
    markdownList([
      ...(isFor(plan, 'docker')
        ? [
            t(
              `**Image** = (build stage, runtime stage, what passes between them). The compiler stays behind; only ${markdownCode(plan.binaryPath)} and what it reads goes on. Dependencies are a layer of their own, so a change of the code compiles only the code.`,
              `**镜像** =（构建阶段，运行阶段，两者之间传递的产物）。编译器留在构建阶段，只有 ${markdownCode(plan.binaryPath)} 及其所需文件进入最终镜像。依赖单独成层，修改代码时只重新编译代码。`,
            ),
          ]
        : []),
      ...(inCluster
        ? [
            t(
              `**Deployment** = (replicas, selector, template, strategy). While one version replaces another, \`maxSurge\` allows ${workload.maxSurge} more pods and \`maxUnavailable\` ${workload.maxUnavailable} fewer.`,
              `**Deployment** =（副本数，选择器，模板，策略）。版本更替期间，Pod 数量最多可超出 ${workload.maxSurge}（\`maxSurge\`），最多可减少 ${workload.maxUnavailable}（\`maxUnavailable\`）。`,
            ),
            t(
              `**Discovery** = (register, deregister, query, health check). Kubernetes does all four: a Service finds the pods by label, and readiness decides which of them get traffic.`,
              '**服务发现** =（注册，注销，查询，健康检查）。Kubernetes 完成全部四项：Service 按标签找到 Pod，由就绪状态决定流量去向。',
            ),
            t(
              `**Shutdown** = ${preStop} s until every gateway has forgotten the pod, ${drain} s to finish requests, killed after ${grace} s (C-092).`,
              `**停机** = 先等待 ${preStop} 秒让所有网关移除该 Pod，再用 ${drain} 秒处理完请求，${grace} 秒后强制终止（C-092）。`,
            ),
          ]
        : []),
      t(
        '**Configuration** = environment variables over files over defaults. The image is the same in every environment; secrets come apart from everything else and are never in Git.',
        '**配置** = 环境变量优先于文件，文件优先于默认值。所有环境使用同一镜像；机密与其他配置分开，且不进入 Git。',
      ),
    ]),
  ];
};

/** What runs, and what its order asks of the program; empty for one server. */
const workloads = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const table = workloadTable(plan);
  return table === '' ? [] : [`## ${t('Workloads', '工作负载')}\n`, table, ...stepRules(plan)];
};

/** ARCHITECTURE.md: the picture, the numbers, the reasons. */
export const architecture = ({ plan }: Sources): string => {
  const { description } = plan.identity;
  return [
    ...heading(plan, { en: 'architecture', 'zh-CN': '架构说明' }),
    ...(description === '' ? [] : [`${markdownText(description)}\n`]),
    diagram(plan),
    ...workloads(plan),
    ...ports(plan),
    ...environments(plan),
    ...needs(plan),
    ...reasons(plan),
  ].join('\n');
};
