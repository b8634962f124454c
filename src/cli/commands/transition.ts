import { resolve } from 'node:path';
import type { Locale, Text } from '../../core/index.ts';
import type { Step, Transition } from '../../core/transition/index.ts';
import type { Command } from '../args/command.ts';
import { painted } from '../colour.ts';
import { exit, type Io, UsageError } from '../io.ts';
import { configurationFlags, readConfiguration, readWaybillYaml } from '../read/configuration.ts';

const phases: Readonly<Record<Step['phase'], Text>> = {
  before: { en: 'Before the new files are applied', 'zh-CN': '应用新文件之前' },
  after: { en: 'After they are applied', 'zh-CN': '应用之后' },
  note: { en: 'To know', 'zh-CN': '须知' },
};

const nothing: Text = {
  en: 'Nothing but applying the new files.',
  'zh-CN': '只需应用新文件。',
};

const left = (name: string): Text => ({
  en: `${name} is no longer in the decisions. What runs there stays until you delete it.`,
  'zh-CN': `配置中已不再包含 ${name}。在其中运行的内容会保留，直到你将其删除。`,
});

const stepLines = (steps: readonly Step[], locale: Locale, io: Io): readonly string[] =>
  steps.length === 0
    ? [`  ${nothing[locale]}`]
    : (['before', 'after', 'note'] as const).flatMap((phase) => {
        const own = steps.filter((step) => step.phase === phase);
        return own.length === 0
          ? []
          : [
              `  ${painted(io.colour, 'bold', phases[phase][locale])}`,
              ...own.map(({ about }) => `  - ${about[locale]}`),
            ];
      });

/** The steps, once for all environments that need the same ones. */
const summaryOf = ({ environments, left: gone }: Transition, locale: Locale, io: Io): string => {
  const groups = new Map<string, string[]>();
  for (const { environment, steps } of environments) {
    const text = stepLines(steps, locale, io).join('\n');
    groups.set(text, [...(groups.get(text) ?? []), environment]);
  }
  const parts = [...groups].map(
    ([text, names]) => `${painted(io.colour, 'bold', names.join(', '))}\n${text}`,
  );
  return [...parts, ...gone.map((name) => left(name)[locale])].join('\n\n');
};

export const transitionCommand: Command = {
  name: 'transition',
  summary: {
    en: 'Say what a change needs on a cluster where the service runs',
    'zh-CN': '说明变更在已运行此服务的集群上需要哪些操作',
  },
  usage: 'BEFORE.yaml [waybill.yaml]',
  operands: 2,
  flags: [
    ...configurationFlags.filter(({ name }) => name !== 'preset'),
    {
      name: 'script',
      help: {
        en: 'Print a Bash script that does it, with --dry-run',
        'zh-CN': '输出执行这些操作的 Bash 脚本，支持 --dry-run',
      },
    },
  ],
  notes: {
    en: 'BEFORE.yaml holds the decisions that run now, for example from Git:\n  git show HEAD:waybill.yaml > before.yaml && waybill transition before.yaml\nExit code 1 means that the change needs more than applying the new files.',
    'zh-CN':
      'BEFORE.yaml 为当前运行版本的配置，例如取自 Git：\n  git show HEAD:waybill.yaml > before.yaml && waybill transition before.yaml\n退出码 1 表示除应用新文件外还需其他操作。',
  },
  run: async (invocation, io) => {
    const [before, ...rest] = invocation.operands;
    if (before === undefined) {
      throw new UsageError(
        'Name the file with the decisions that run now: waybill transition BEFORE.yaml.',
        '请指定当前运行版本的配置文件：waybill transition BEFORE.yaml。',
      );
    }
    const old = await readWaybillYaml(resolve(io.cwd, before), io, invocation);
    const { decisions } = await readConfiguration({ ...invocation, operands: rest }, io);
    // Loaded here, because no other command compares two bundles.
    const { transition, transitionScript } = await import('../../core/transition/index.ts');
    const change = transition(old, decisions);
    io.out(
      invocation.isOn('script')
        ? transitionScript(change)
        : `${summaryOf(change, invocation.locale, io)}\n`,
    );
    return change.environments.every(({ steps }) => steps.length === 0) && change.left.length === 0
      ? exit.fine
      : exit.found;
  },
};
