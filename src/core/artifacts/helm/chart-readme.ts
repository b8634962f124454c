import { stepRules, workloadTable } from '../../delivery/workload-guide.ts';
import { markdownCode } from '../../formats/markdown.ts';
import { type Plan, say } from '../../plan/index.ts';
import { installTime } from '../../plan/rollout-time.ts';
import { chartFolder, chartName } from '../../plan/targets.ts';
import type { ValueNode } from './values.ts';

const leaves = (node: ValueNode): ValueNode[] =>
  node.leaf === undefined ? [...node.children.values()].flatMap(leaves) : [node];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

/** Cuts between characters, because half a surrogate pair has no UTF-8 encoding. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

const longest = 60;

/** Shortens long values, such as whole files, in the table. */
const beginning = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? cut(value, longest) : value;

const shown = (text: string): string =>
  markdownCode(text.length > longest ? `${cut(text, longest - 3)}…` : text);

const row = (plan: Plan, { path, leaf }: ValueNode): string => {
  const meaning = leaf === undefined ? '' : say(plan, leaf.about);
  return `| \`${path}\` | ${shown(JSON.stringify(leaf?.value ?? null, beginning))} | ${cell(meaning)} |`;
};

/** The workloads of the chart, and what the hooks ask of the program; empty for one server. */
const workloads = (plan: Plan): readonly string[] => {
  const table = workloadTable(plan);
  return table === '' ? [] : [table.trimEnd(), ...stepRules(plan).map((text) => text.trimEnd())];
};

/** README.md of the chart. */
export const chartReadme = (plan: Plan, root: ValueNode): string => {
  const chart = chartName(plan);
  const first = plan.environments[0]?.environment;
  const overlay =
    first === undefined ? '' : ` \\\n  --values ${chartFolder(plan)}/values-${first}.yaml`;
  const namespace = plan.environments[0]?.namespace ?? plan.namespace;
  const install = [
    `helm upgrade --install ${plan.identity.name} ${chartFolder(plan)} \\`,
    `  --namespace ${namespace} --create-namespace --wait --rollback-on-failure --timeout ${installTime(plan)}${overlay}`,
    ...(plan.kind === 'server' ? [`helm test ${plan.identity.name} --namespace ${namespace}`] : []),
  ].join('\n');
  return [
    `# ${chart}`,
    say(plan, {
      en: 'The chart renders the same objects as the plain manifests of this bundle. Helm 4 is assumed; with Helm 3 write `--atomic` for `--rollback-on-failure`.',
      'zh-CN':
        '此 Chart 渲染出的对象与交付包中的原始清单相同。以下命令适用于 Helm 4；使用 Helm 3 时请将 `--rollback-on-failure` 换成 `--atomic`。',
    }),
    `\`\`\`sh\n${install}\n\`\`\``,
    say(plan, {
      en: 'Upgrade with `--reset-then-reuse-values`, not `--reuse-values`, where values were set by hand: it takes the new defaults of the chart and keeps what you set.',
      'zh-CN':
        '若曾手工设置取值，升级时请使用 `--reset-then-reuse-values` 而不是 `--reuse-values`：它采用新 Chart 的默认值，并保留你的设置。',
    }),
    ...workloads(plan),
    say(plan, { en: '| Value | Default | Meaning |', 'zh-CN': '| 取值 | 默认值 | 含义 |' }),
  ]
    .join('\n\n')
    .concat(
      `\n| --- | --- | --- |\n${leaves(root)
        .map((one) => row(plan, one))
        .join('\n')}\n`,
    );
};
