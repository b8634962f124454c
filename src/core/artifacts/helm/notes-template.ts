import { type Plan, say } from '../../plan/index.ts';
import { chartName } from '../../plan/targets.ts';

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
  const first = plan.servicePorts[0];
  if (lines.length === 0 && first !== undefined) {
    lines.push(
      `   kubectl --namespace {{ .Release.Namespace }} port-forward service/{{ include "${chart}.fullname" . }} ${first.port}:${first.servicePort}`,
    );
  }
  return lines;
};

/** Uses the names of the Helm release, because the user may choose another release name. */
const watch = ({ release }: Plan, chart: string): string[] => {
  const name = `{{ include "${chart}.fullname" . }}`;
  const namespace = '--namespace {{ .Release.Namespace }}';
  if (release.controller === 'Rollout')
    return [`   kubectl argo rollouts status ${name} ${namespace}`];
  if (release.flagger !== undefined) return [`   kubectl ${namespace} get canary ${name} --watch`];
  return release.tracks.map(
    ({ suffix }) => `   kubectl ${namespace} rollout status deployment/${name}${suffix}`,
  );
};

/** templates/NOTES.txt: what to do after the installation. */
export const notesTemplate = (plan: Plan): string => {
  const chart = chartName(plan);
  const steps = [
    say(plan, { en: '1. Watch the rollout:', 'zh-CN': '1. 查看发布进度：' }),
    ...watch(plan, chart),
    say(plan, { en: '2. Reach the service:', 'zh-CN': '2. 访问服务：' }),
    ...reach(plan, chart),
    say(plan, { en: '3. Test the release:', 'zh-CN': '3. 测试此次发布：' }),
    '   helm test {{ .Release.Name }} --namespace {{ .Release.Namespace }}',
  ];
  const title = say(plan, {
    en: '{{ .Release.Name }}, image {{ .Values.image.tag | default .Chart.AppVersion }}, is being rolled out.',
    'zh-CN':
      '正在发布 {{ .Release.Name }}，镜像标签 {{ .Values.image.tag | default .Chart.AppVersion }}。',
  });
  return `${title}\n\n${steps.join('\n')}\n`;
};
