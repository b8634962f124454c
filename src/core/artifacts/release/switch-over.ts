import { assignment, shellWord } from '../../formats/shell.ts';
import { emitShellScript } from '../../formats/shell-script.ts';
import { type Plan, say } from '../../plan/index.ts';

const usage = (plan: Plan): readonly string[] =>
  plan.language === 'en'
    ? [
        '  --to COLOUR   blue or green; without it the one that is not live',
        '  --dry-run     print the commands without running them',
        '',
        'Environment:',
        '  NAMESPACE     namespace of the service',
        '  NAME          name of the Service and of the Deployments before the colour',
        '  TIMEOUT       how long the pods may take to become ready',
      ]
    : [
        '  --to COLOUR   blue 或 green；省略时切换到未上线的一方',
        '  --dry-run     只打印命令，不执行',
        '',
        '环境变量：',
        '  NAMESPACE     服务所在的命名空间',
        '  NAME          Service 的名称，也是 Deployment 名称中颜色之前的部分',
        '  TIMEOUT       等待 Pod 就绪的最长时间',
      ];

const settings = (plan: Plan): readonly string[] => [
  `NAMESPACE=\${NAMESPACE:-${shellWord(plan.namespace)}}`,
  `NAME=\${NAME:-${shellWord(plan.identity.name)}}`,
  'TIMEOUT=${TIMEOUT:-300s}',
];

const colours = (plan: Plan): readonly string[] => [
  'if [[ -n $target && $target != blue && $target != green ]]; then',
  '  usage >&2',
  '  exit 2',
  'fi',
  assignment('live', plan.config.release.active),
  'if [[ -z $dry_run ]]; then',
  '  live=$(kubectl --namespace "$NAMESPACE" get service "$NAME" --output jsonpath=\'{.spec.selector.track}\')',
  'fi',
  'if [[ -z $target ]]; then',
  '  if [[ $live == blue ]]; then target=green; else target=blue; fi',
  'fi',
  'if [[ $target == blue ]]; then other=green; else other=blue; fi',
];

const movement = (plan: Plan): readonly string[] => [
  say(plan, {
    en: '# Both colours are complete Deployments; only the Service moves (C-098).',
    'zh-CN': '# 两种颜色都是完整的 Deployment，只切换 Service（C-098）。',
  }),
  'point() {',
  '  run kubectl --namespace "$NAMESPACE" patch service "$1" --type merge \\',
  '    --patch "{\\"spec\\":{\\"selector\\":{\\"track\\":\\"$2\\"}}}"',
  '}',
  '',
  ...(plan.autoscaled
    ? []
    : [
        say(plan, {
          en: '# The new colour must carry what the old one carries.',
          'zh-CN': '# 新颜色须承载与旧颜色相同的负载。',
        }),
        'if [[ -z $dry_run && $live != "$target" ]]; then',
        '  replicas=$(kubectl --namespace "$NAMESPACE" get deployment "$NAME-$live" --output jsonpath=\'{.spec.replicas}\')',
        '  run kubectl --namespace "$NAMESPACE" scale deployment "$NAME-$target" --replicas "$replicas"',
        'fi',
      ]),
  'run kubectl --namespace "$NAMESPACE" rollout status "deployment/$NAME-$target" --timeout "$TIMEOUT"',
  'point "$NAME" "$target"',
  'point "$NAME-preview" "$other"',
];

/** scripts/switch-over.sh: switches the Service to the other colour, and back (C-098). */
export const switchOverScript = (plan: Plan): string => {
  const about = say(plan, {
    en: 'Moves the traffic to the other colour once its pods are ready; run it again to go back.',
    'zh-CN': '待另一颜色的 Pod 就绪后将流量切换过去；再次运行即可切回。',
  });
  const done = say(plan, {
    en: 'is live. Set release.active in waybill.yaml to it as well, or the next apply switches back.',
    'zh-CN': '已上线。请同步修改 waybill.yaml 中的 release.active，否则下次 apply 会切回。',
  });
  return emitShellScript({
    about,
    usage: usage(plan),
    options: { '--to': 'target' },
    body: [
      ...settings(plan),
      '',
      ...colours(plan),
      '',
      ...movement(plan),
      `printf '%s %s\\n' "$target" ${shellWord(done)}`,
    ],
  });
};
