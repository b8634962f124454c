import { commented, emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { valueComment } from './value-comments.ts';
import type { ValueNode } from './values.ts';

const withComments = (plan: Plan, { path, leaf, children }: ValueNode): Yaml => {
  const content: Yaml =
    leaf !== undefined
      ? leaf.value
      : Object.fromEntries([...children].map(([key, child]) => [key, withComments(plan, child)]));
  const comment = valueComment(path);
  return comment === undefined ? content : commented(say(plan, comment), content);
};

/** values.yaml with a comment above each value. */
export const valuesFile = (plan: Plan, root: ValueNode): string => {
  const header = say(plan, {
    en: 'Values of the chart. values-<environment>.yaml holds what differs in an environment.',
    'zh-CN': 'Chart 的取值。各环境的差异见 values-<环境>.yaml。',
  });
  return emitYaml(withComments(plan, root), { header });
};
