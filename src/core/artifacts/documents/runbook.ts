import { destinations } from '../../delivery/destinations.ts';
import { startNow, stepRules } from '../../delivery/workload-guide.ts';
import type { Text } from '../../fields/index.ts';
import { markdownAddress, markdownBlock, markdownCode } from '../../formats/markdown.ts';
import { command } from '../../formats/shell.ts';
import { podSelector } from '../../kubernetes/release/tracks.ts';
import { concrete } from '../../kubernetes/tree.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { configMapName } from '../../plan/object-names.ts';
import { isFor } from '../../plan/targets.ts';
import { images } from '../../versions.ts';
import { workloadKinds } from '../../workloads/index.ts';
import { heading, type Sources, type Translate, translatorOf } from './document.ts';
import { onOneMachine } from './runbook-compose.ts';
import { releaseSections } from './runbook-release.ts';

const block = (...lines: readonly string[]): string => markdownBlock('sh', lines);

/** The tools in the image, by its base (C-100). */
const inside = ({ config: { image } }: Plan): Text => {
  switch (image.base) {
    case 'debian-slim':
      return {
        en: 'The image has a shell, but none of the tools for this, and what is installed in a running container is gone at the next restart; a debug container next to it has them.',
        'zh-CN':
          '镜像中有 shell，但没有所需的诊断工具，在运行中的容器里安装也只能维持到下次重启；请在旁边启动调试容器。',
      };
    case 'alpine':
      return {
        en: 'The image has a shell and the tools of BusyBox, but no curl; a debug container next to it has.',
        'zh-CN': '镜像中有 shell 和 BusyBox 工具，但没有 curl；请在旁边启动调试容器。',
      };
    default:
      return {
        en: 'The image has no shell, no ping and no package manager; a debug container next to it has.',
        'zh-CN': '镜像中没有 shell、ping 和包管理器；请在旁边启动调试容器。',
      };
  }
};

/** Selects the pods of the service only; the pods of its Collector have the same instance label. */
const selector = (plan: Plan): string =>
  Object.entries(concrete(podSelector(plan)) ?? {})
    .map(([label, value]) => `${label}=${value}`)
    .join(',');

/** How to turn the commands to another workload. */
const ofWorkloads = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  return plan.several
    ? [
        t(
          'The commands below are about the first workload. For another one, set SELECTOR to its pods:\n',
          '下文命令针对第一个工作负载。处理其他工作负载时，请将 SELECTOR 改为它的 Pod：\n',
        ),
        block(
          ...plan.workloads.map(
            (one) => `export SELECTOR=${command(selector(one))}  # ${one.identity.name}`,
          ),
        ),
      ]
    : [];
};

/** Sets the namespace once, so that every command below can be pasted. */
const preparation = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const places = destinations(plan);
  const last = places.at(-1);
  return [
    t('Every command below uses these:\n', '下文的命令都使用以下变量：\n'),
    block(
      ...(places.length < 2
        ? []
        : places.map(({ name, namespace }) => `# ${name}: export NAMESPACE=${command(namespace)}`)),
      `export NAMESPACE=${command(last?.namespace ?? plan.namespace)}`,
      `export SELECTOR=${command(selector(plan))}`,
    ),
    ...ofWorkloads(plan),
  ];
};

/** S0-21 without a shell in the image: the events and the last log say why (C-100). */
const startFails = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  return [
    `## 1. ${t('It does not start', '无法启动')}\n`,
    block(
      'kubectl --namespace "$NAMESPACE" get pods --selector "$SELECTOR"',
      'kubectl --namespace "$NAMESPACE" describe pods --selector "$SELECTOR"',
      'kubectl --namespace "$NAMESPACE" get events --sort-by=.lastTimestamp',
      'kubectl --namespace "$NAMESPACE" logs --selector "$SELECTOR" --previous --tail 100 --prefix',
    ),
    t(
      [
        '| What `get pods` says | What it means |',
        '| --- | --- |',
        '| ImagePullBackOff | The tag is not in the registry, or the nodes may not pull it. |',
        '| CreateContainerConfigError | A Secret or ConfigMap, or a key in it, is missing; `describe` names it. |',
        '| CrashLoopBackOff | The process ends; `logs --previous` has its last words. Exit code 137 after a memory peak means the memory limit; 132 means a processor that is older than the build (C-072). |',
        '| Running, not ready | The readiness probe fails: section 2. |',
        '| Pending | No node has room or fits; `describe` says which rule. |',
        '',
      ].join('\n'),
      [
        '| `get pods` 显示 | 含义 |',
        '| --- | --- |',
        '| ImagePullBackOff | 镜像仓库中没有该标签，或节点无权拉取。 |',
        '| CreateContainerConfigError | 缺少 Secret、ConfigMap 或其中的键，`describe` 会指出名称。 |',
        '| CrashLoopBackOff | 进程退出，`logs --previous` 中有最后的日志。内存升高后退出码为 137 表示触及内存上限；132 表示处理器早于构建所选级别（C-072）。 |',
        '| Running 但未就绪 | 就绪探针失败，见第 2 节。 |',
        '| Pending | 没有节点满足资源或调度要求，`describe` 会说明是哪条规则。 |',
        '',
      ].join('\n'),
    ),
  ];
};

const pod =
  'POD=$(kubectl --namespace "$NAMESPACE" get pods --selector "$SELECTOR" --output name | head -n 1)';

/**
 * Through a pod: kubectl cannot forward to a Rollout, and Flagger scales the Deployment to zero.
 */
const asksHealth = (plan: Plan, t: Translate): readonly string[] => {
  const { project } = plan.config;
  const port = plan.ports.find(({ name }) => name === project.healthPort) ?? plan.ports[0];
  if (port === undefined || port.name === 'grpc') return [];
  return [
    t('Ask the process itself, past the Service:\n', '绕过 Service 直接询问进程：\n'),
    block(
      pod,
      `kubectl --namespace "$NAMESPACE" port-forward "$POD" ${port.port}`,
      t('# In a second terminal:', '# 在另一个终端中：'),
      `curl --include http://127.0.0.1:${port.port}${command(project.readyPath)}`,
    ),
  ];
};

/**
 * `kubectl set env --list` omits variables from a whole ConfigMap, which are nearly all variables.
 */
const told = (plan: Plan, t: Translate): readonly string[] => {
  const parts =
    plan.configurationFile === undefined ? ['env' as const] : (['env', 'config'] as const);
  const maps = parts.map((part) => configMapName(plan.config, part));
  return [
    t('What the process was told, without its secrets:\n', '进程得到的配置（不含机密）：\n'),
    block(`kubectl --namespace "$NAMESPACE" get configmap ${command(...maps)} --output yaml`),
  ];
};

const missingTraces = ({ telemetry }: Plan, t: Translate): readonly string[] => {
  if (telemetry === undefined) return [];
  const { protocol, port, sampling } = telemetry;
  const share = Number((sampling * 100).toFixed(4));
  const pair = t(
    `Traces are missing? Port and protocol belong together: ${protocol} goes to ${port} (C-060).`,
    `没有链路数据？端口与协议必须匹配：${protocol} 对应 ${port}（C-060）。`,
  );
  const kept = t(` Only ${share} % of the traces are kept.`, `链路仅保留 ${share}%。`);
  return [`${pair}${share < 100 ? kept : ''}\n`];
};

/** S0-22: connectivity, names and variables, from a debug container with tools. */
const noAnswer = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const [dependency] = plan.dependencies;
  const host = dependency?.name ?? plan.identity.name;
  const port = dependency?.port ?? plan.ports[0]?.port ?? 443;
  return [
    `## 2. ${t('It does not answer, or cannot reach something', '无响应，或无法访问下游')}\n`,
    ...asksHealth(plan, t),
    `${say(plan, inside(plan))}${t(
      ' It shares the network of the pod and leaves nothing behind (C-100):\n',
      '它共享 Pod 的网络，用完不留痕迹（C-100）：\n',
    )}`,
    block(
      pod,
      `kubectl --namespace "$NAMESPACE" debug "$POD" --stdin --tty --profile=restricted --image=${images.curl} --target=${command(plan.identity.name)} -- sh`,
      t(
        '# In it: does the name resolve, does the port answer?',
        '# 在其中：能否解析名称，端口是否应答？',
      ),
      `nslookup ${command(host)}`,
      `curl --verbose --max-time 5 telnet://${command(host)}:${port}`,
    ),
    ...told(plan, t),
    ...missingTraces(plan, t),
    ...(plan.config.traffic.networkPolicy
      ? [
          t(
            'A connection that times out instead of being refused is often the network policy: it allows DNS and the declared dependencies only.\n',
            '连接超时而非被拒绝，往往是网络策略所致：它只放行 DNS 和已声明的依赖。\n',
          ),
        ]
      : []),
  ];
};

/**
 * S0-23: the fix is another image, never a package installed in a running container (C-100, C-017).
 */
const missingLibrary = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  if (!isFor(plan, 'docker')) return [];
  return [
    `## 3. ${t('A shared library is missing', '缺少动态库')}\n`,
    t(
      'The log ends in “error while loading shared libraries” or “version GLIBC_… not found”. List what the binary needs, from the builder, which has the tools:\n',
      '日志以 “error while loading shared libraries” 或 “version GLIBC_… not found” 结束。构建阶段带有工具，可在那里列出所需的库：\n',
    ),
    block(
      'docker build --target builder --tag builder-debug .',
      ...[...new Set(workloadsOf(plan).map(({ identity }) => identity.binary))].map(
        (binary) => `docker run --rm builder-debug ldd /out/${command(binary)}`,
      ),
    ),
    t(
      'Then add the package to the runtime packages in Waybill and build again; rustls needs none (C-017). Installing it in a running container works until the next restart only. GLIBC means that builder and runtime are of different Debian suites (C-001).\n',
      '然后在 Waybill 的运行时软件包中添加该库并重新构建；rustls 无需任何库（C-017）。在运行中的容器里安装只能维持到下次重启。若提示 GLIBC，说明构建与运行镜像的 Debian 版本不一致（C-001）。\n',
    ),
  ];
};

const logs = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  return [
    `## 6. ${t('Logs', '日志')}\n`,
    block(
      'kubectl --namespace "$NAMESPACE" logs --selector "$SELECTOR" --follow --prefix --max-log-requests 20',
      'kubectl --namespace "$NAMESPACE" logs --selector "$SELECTOR" --since 15m --prefix | grep -i error',
    ),
    t(
      `For more detail, raise ${markdownCode(plan.config.settings.logVariable)} in waybill.yaml for one environment, and lower it again: debug logs cost money and may hold private data (C-062).\n`,
      `需要更多细节时，在 waybill.yaml 中为单个环境调高 ${markdownCode(plan.config.settings.logVariable)}，用完调回：调试日志会增加成本，还可能包含隐私数据（C-062）。\n`,
    ),
  ];
};

/** Programs that end by themselves: what they did, and how to run them again. */
const runs = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const names = workloadsOf(plan)
    .filter(({ kind }) => !workloadKinds[kind].runsOn)
    .map(({ identity }) => identity.name);
  if (names.length === 0) return [];
  return [
    `## 6. ${t('A run has failed', '运行失败')}\n`,
    block(
      'kubectl --namespace "$NAMESPACE" get cronjobs,jobs --sort-by=.metadata.creationTimestamp',
      ...names.map(
        (name) =>
          `kubectl --namespace "$NAMESPACE" logs --selector ${command(`app.kubernetes.io/name=${name}`)} --all-containers --prefix --tail 100`,
      ),
    ),
    t(
      'A failed Job keeps its pods and their logs until it is deleted or pushed out by newer runs. BackoffLimitExceeded means that every try failed, DeadlineExceeded that the time was up.\n',
      '失败的 Job 会保留 Pod 及日志，直到被删除或被更新的运行挤出。BackoffLimitExceeded 表示每次尝试都失败，DeadlineExceeded 表示超时。\n',
    ),
    ...startNow(plan, '"$NAMESPACE"'),
    ...stepRules(plan),
  ];
};

/** Numbers the sections without gaps; unused sections are omitted. */
const numbered = (text: string): string => {
  let number = 0;
  return text.replaceAll(/^## \d+\. /gm, () => {
    number += 1;
    return `## ${number}. `;
  });
};

/** RUNBOOK.md: instructions for incidents, in commands that work on images without a shell. */
export const runbook = ({ plan }: Sources): string => {
  const t = translatorOf(plan);
  const { contact } = plan.config.documents;
  const inCluster = isFor(plan, 'kubernetes', 'kustomize', 'helm');
  const text = [
    ...heading(plan, { en: 'runbook', 'zh-CN': '运维手册' }),
    ...(contact === ''
      ? []
      : [t(`**Call:** ${markdownAddress(contact)}\n`, `**联系：** ${markdownAddress(contact)}\n`)]),
    ...(inCluster ? [...preparation(plan), ...startFails(plan), ...noAnswer(plan)] : []),
    ...missingLibrary(plan),
    ...(inCluster ? [...releaseSections(plan), ...logs(plan), ...runs(plan)] : []),
    ...onOneMachine(plan),
  ].join('\n');
  return numbered(text);
};
