import type { Text } from '../../fields/index.ts';
import { helperName } from '../../kubernetes/names.ts';
import { sectionOf } from '../../kubernetes/scope.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { chartName } from '../../plan/targets.ts';

const nameOf = (plan: Plan): string => `{{ include "${helperName(plan, 'fullname')}" . }}`;

const namespace = '--namespace {{ .Release.Namespace }}';

const reach = (plan: Plan, chart: string): string[] => {
  const lines: string[] = [];
  for (const { protocol, host, path } of plan.exposure?.entrances ?? []) {
    const scheme = plan.exposure?.tlsSecret === undefined ? 'http' : 'https';
    lines.push(
      protocol === 'http'
        ? `   ${scheme}://${host}${path}`
        : `   ${host}:${scheme === 'https' ? 443 : 80} (gRPC)`,
    );
  }
  if (plan.ports.some(({ further }) => further?.reach === 'load-balancer')) {
    lines.push(`   kubectl ${namespace} get service ${nameOf(plan)}-public`);
  }
  if (plan.ports.some(({ further }) => further?.reach === 'node-port')) {
    lines.push(`   kubectl ${namespace} get service ${nameOf(plan)}-nodeport`);
  }
  // kubectl forwards TCP only.
  const first = plan.servicePorts.find(({ transport }) => transport === 'TCP');
  if (lines.length === 0 && first !== undefined) {
    lines.push(
      `   kubectl --namespace {{ .Release.Namespace }} port-forward service/{{ include "${chart}.fullname" . }} ${first.port}:${first.servicePort}`,
    );
  }
  return lines;
};

/** Uses the names of the Helm release, because the user may choose another release name. */
const watch = (plan: Plan): readonly string[] => {
  const { release, kind } = plan;
  const name = nameOf(plan);
  if (kind === 'cron') return [`   kubectl ${namespace} get cronjob ${name}`];
  if (kind === 'job') return [`   kubectl ${namespace} logs job/${name} --all-containers`];
  if (release.controller === 'Rollout')
    return [`   kubectl argo rollouts status ${name} ${namespace}`];
  if (release.flagger !== undefined) return [`   kubectl ${namespace} get canary ${name} --watch`];
  return release.tracks.map(
    ({ suffix }) =>
      `   kubectl ${namespace} rollout status ${release.controller.toLowerCase()}/${name}${suffix}`,
  );
};

const startNow = (plan: Plan): readonly string[] =>
  workloadsOf(plan)
    .filter(({ kind }) => kind === 'cron')
    .map(
      (one) =>
        `   kubectl ${namespace} create job --from=cronjob/${nameOf(one)} ${nameOf(one)}-by-hand`,
    );

interface Step {
  readonly title: Text;
  readonly lines: readonly string[];
}

/** A program that nobody calls is neither reached nor tested. */
const stepsOf = (plan: Plan, chart: string): readonly Step[] => {
  const isCalled = plan.kind === 'server';
  return [
    {
      title: { en: 'Watch the rollout:', 'zh-CN': '查看发布进度：' },
      lines: workloadsOf(plan).flatMap(watch),
    },
    {
      title: { en: 'Reach the service:', 'zh-CN': '访问服务：' },
      lines: isCalled || plan.servicePorts.length > 0 ? reach(plan, chart) : [],
    },
    {
      title: { en: 'Test the release:', 'zh-CN': '测试此次发布：' },
      lines: isCalled ? [`   helm test {{ .Release.Name }} ${namespace}`] : [],
    },
    {
      title: { en: 'Start a scheduled program now:', 'zh-CN': '立即启动定时任务：' },
      lines: startNow(plan),
    },
  ].filter(({ lines }, index) => lines.length > 0 || (index < 3 && isCalled));
};

/** Says which workload is missing, because its objects are left out without an error. */
const withoutValues = (plan: Plan): readonly string[] =>
  plan.workloads.map(({ workload }) => {
    const text = say(plan, {
      en: `The workload ${workload} is not installed, because the release has no values for it. Upgrade with --reset-then-reuse-values.`,
      'zh-CN': `未安装工作负载 ${workload}：此 release 没有它的取值。请使用 --reset-then-reuse-values 升级。`,
    });
    return `{{- if not ${sectionOf({ root: '.', workload })} }}\n\n${text}\n{{- end }}\n`;
  });

/** templates/NOTES.txt: what to do after the installation. */
export const notesTemplate = (plan: Plan): string => {
  const steps = stepsOf(plan, chartName(plan)).flatMap(({ title, lines }, index) => [
    `${index + 1}. ${say(plan, title)}`,
    ...lines,
  ]);
  const title = say(plan, {
    en: '{{ .Release.Name }}, image {{ .Values.image.tag | default .Chart.AppVersion }}, is being rolled out.',
    'zh-CN':
      '正在发布 {{ .Release.Name }}，镜像标签 {{ .Values.image.tag | default .Chart.AppVersion }}。',
  });
  return [`${title}\n\n${steps.join('\n')}\n`, ...withoutValues(plan)].join('');
};
