import { startNow, stepRules, workloadTable } from '../../delivery/workload-guide.ts';
import { command } from '../../formats/shell.ts';
import { isSplit } from '../../plan/bundle-images.ts';
import { type Plan, say } from '../../plan/index.ts';

/** What runs in the bundle, and how to start it; empty for one server. */
export const workloadsSection = (plan: Plan): readonly string[] => {
  const table = workloadTable(plan);
  if (table === '') return [];
  const namespace = plan.environments[0]?.namespace ?? plan.namespace;
  return [
    say(plan, { en: '## Workloads\n', 'zh-CN': '## 工作负载\n' }),
    ...(plan.several
      ? [
          say(plan, {
            en: `All of them run from ${isSplit(plan) ? 'images of one build' : 'one image'}, with one configuration.\n`,
            'zh-CN': `它们使用${isSplit(plan) ? '同一次构建的镜像' : '同一镜像'}和同一份配置。\n`,
          }),
        ]
      : []),
    table,
    ...startNow(plan, command(namespace)),
    ...stepRules(plan),
  ];
};
