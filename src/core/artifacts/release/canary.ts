import { shellWord } from '../../formats/shell.ts';
import { emitShellScript } from '../../formats/shell-script.ts';
import { type Plan, say } from '../../plan/index.ts';
import { weightTargets } from './weight-targets.ts';

const usage = (plan: Plan, divides: boolean): readonly string[] => {
  const isEnglish = plan.language === 'en';
  const weight = isEnglish
    ? '  weight N      percent of the traffic for the canary'
    : '  weight N      金丝雀承接的流量百分比';
  const pods = isEnglish
    ? '  pods N        number of canary pods: their share of all pods is their share of the traffic'
    : '  pods N        金丝雀 Pod 数：其占比即流量占比';
  const rest = isEnglish
    ? [
        '  promote       the stable pods take the image of the canary; then the canary gets nothing',
        '  abort         the canary gets nothing and its pods go',
        '  --dry-run     print the commands without running them',
        '',
        'Environment: NAMESPACE, NAME, TIMEOUT',
      ]
    : [
        '  promote       稳定版本改用金丝雀的镜像，随后金丝雀不再承接流量',
        '  abort         金丝雀不再承接流量，并移除其 Pod',
        '  --dry-run     只打印命令，不执行',
        '',
        '环境变量：NAMESPACE、NAME、TIMEOUT',
      ];
  return [divides ? weight : pods, ...rest];
};

/** Sets both weights of every rule together, because a wrong sum is refused. */
const weightFunction = (plan: Plan): readonly string[] => {
  const patches = weightTargets(plan).map(({ resource, paths }) => {
    const operations = paths.flatMap(([stable, canary]) => [
      `{\\"op\\":\\"replace\\",\\"path\\":\\"${stable}\\",\\"value\\":$((100 - $1))}`,
      `{\\"op\\":\\"replace\\",\\"path\\":\\"${canary}\\",\\"value\\":$1}`,
    ]);
    return [
      `  run kubectl --namespace "$NAMESPACE" patch ${resource} --type json \\`,
      `    --patch "[${operations.join(',')}]"`,
    ];
  });
  return ['weight() {', ...patches.flat(), '}', ''];
};

const scale = 'run kubectl --namespace "$NAMESPACE" scale deployment "$NAME-canary" --replicas';

const container = (plan: Plan): string => plan.identity.name;

const promote = (plan: Plan, divides: boolean): readonly string[] => [
  'promote)',
  '  image=IMAGE',
  '  if [[ -z $dry_run ]]; then',
  `    image=$(kubectl --namespace "$NAMESPACE" get deployment "$NAME-canary" --output jsonpath='{.spec.template.spec.containers[?(@.name=="${container(plan)}")].image}')`,
  '  fi',
  `  run kubectl --namespace "$NAMESPACE" set image "deployment/$NAME-stable" "${container(plan)}=$image"`,
  '  run kubectl --namespace "$NAMESPACE" rollout status "deployment/$NAME-stable" --timeout "$TIMEOUT"',
  ...(divides ? ['  weight 0'] : []),
  `  ${scale} 0`,
  '  ;;',
];

const isCount = (most: number): string =>
  `[[ \${words[1]-} =~ ^(0|[1-9][0-9]{0,2})$ ]] && ((words[1] <= ${most}))`;

const commands = (plan: Plan, divides: boolean): readonly string[] => [
  divides
    ? say(plan, {
        en: '# Weights divide the requests; the number of pods would not (C-099).',
        'zh-CN': '# 按权重划分请求，而不是按 Pod 数量（C-099）。',
      })
    : say(plan, {
        en: '# Nothing here divides requests, so the share of the pods is the share of the traffic (C-099).',
        'zh-CN': '# 没有可按权重分流的组件，Pod 占比即流量占比（C-099）。',
      }),
  'case "${words[0]-}" in',
  divides ? 'weight)' : 'pods)',
  `  if ! { ${isCount(divides ? 100 : 999)}; }; then`,
  '    usage >&2',
  '    exit 2',
  '  fi',
  divides ? '  weight "${words[1]}"' : `  ${scale} "\${words[1]}"`,
  '  ;;',
  ...promote(plan, divides),
  'abort)',
  ...(divides ? ['  weight 0'] : []),
  `  ${scale} 0`,
  '  ;;',
  '*)',
  '  usage >&2',
  '  exit 2',
  '  ;;',
  'esac',
];

/** scripts/canary.sh: sets the share of the canary, promotes it or removes it (C-099). */
export const canaryScript = (plan: Plan): string => {
  const divides = plan.release.split;
  const done = say(plan, {
    en: 'Write the new state into waybill.yaml as well, or the next apply brings the old one back.',
    'zh-CN': '请将新的状态同步到 waybill.yaml，否则下次 apply 会恢复旧状态。',
  });
  return emitShellScript({
    about: say(plan, {
      en: 'Changes the share of the canary, promotes it or takes it back.',
      'zh-CN': '调整金丝雀的占比、全量发布或撤回。',
    }),
    usage: usage(plan, divides),
    options: {},
    words: 'words',
    body: [
      `NAMESPACE=\${NAMESPACE:-${shellWord(plan.namespace)}}`,
      `NAME=\${NAME:-${shellWord(plan.identity.name)}}`,
      'TIMEOUT=${TIMEOUT:-300s}',
      '',
      ...(divides ? weightFunction(plan) : []),
      ...commands(plan, divides),
      `printf '%s\\n' ${shellWord(done)}`,
    ],
  });
};
