import { commented, emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { sectionComment } from './section-comments.ts';
import type { ValueNode } from './values.ts';

const withComments = (plan: Plan, { path, leaf, children }: ValueNode): Yaml => {
  const content: Yaml =
    leaf !== undefined
      ? leaf.value
      : Object.fromEntries([...children].map(([key, child]) => [key, withComments(plan, child)]));
  const comment = leaf?.about ?? sectionComment(path);
  return comment === undefined ? content : commented(say(plan, comment), content);
};

/** values.yaml with a comment above each value. */
export const valuesFile = (plan: Plan, root: ValueNode): string => {
  const shared = say(plan, {
    en: 'No claim is shared between pods (C-080).',
    'zh-CN': 'Pod 之间不共享持久卷声明（C-080）。',
  });
  const text = say(plan, {
    en: 'Values of the chart. values-<environment>.yaml holds what differs in an environment. Each value drives a template (C-078), and none belongs to a subchart (C-077).',
    'zh-CN':
      'Chart 的取值。各环境的差异见 values-<环境>.yaml。每个取值都作用于模板（C-078），不含子 Chart 的取值（C-077）。',
  });
  const header = plan.claims.length === 0 ? `${text}\n${shared}` : text;
  return emitYaml(withComments(plan, root), { header });
};
