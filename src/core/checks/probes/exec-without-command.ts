import { defineCheck } from '../check.ts';
import {
  askOtherwise,
  commandOf,
  type ProbeKind,
  probeKinds,
  typeField,
  typeOf,
} from '../probe-kinds.ts';

/** Reports an exec probe without a program; the plan does not generate it. */
export const execWithoutCommand = defineCheck({
  id: 'exec-without-command',
  run: ({ config }) => {
    const isWrong = (kind: ProbeKind) =>
      typeOf(config, kind) === 'exec' && commandOf(config, kind).length === 0;
    const wrong = probeKinds.filter(isWrong);
    if (wrong.length === 0) return [];
    return [
      {
        severity: 'warning',
        at: wrong.map(typeField),
        title: { en: 'An exec probe has no command', 'zh-CN': 'exec 探针没有填写命令' },
        why: {
          en: 'Without a program there is nothing to run, so the probe is not written and the pod counts as healthy whatever happens.',
          'zh-CN': '没有可执行的程序，因此不会生成该探针，无论发生什么，Pod 都被视为健康。',
        },
        source: 'C-006',
        fix: {
          label: { en: 'Probe what the service speaks', 'zh-CN': '改用服务支持的探测方式' },
          apply: (now) => askOtherwise(now, isWrong),
        },
      },
    ];
  },
});
