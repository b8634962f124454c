import {
  check,
  type ExplainedProblem,
  type Finding,
  placeholderId,
  plan,
} from '../../core/index.ts';
import type { Command } from '../args/command.ts';
import { exit, UsageError } from '../io.ts';
import { configurationFlags, readConfiguration } from '../read/configuration.ts';
import { readInspection } from '../read/inspection.ts';
import { foundText, order } from '../write/found.ts';

const checkedFormat = (format: string): string => {
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(
    `--format takes text or json, not ${format}.`,
    `--format 只接受 text 或 json，不接受 ${format}。`,
  );
};

/** An example that only the user can replace: every new configuration has some. */
const isUnfilled = (found: Finding | ExplainedProblem): boolean =>
  'id' in found && found.id === placeholderId;

export const checkCommand: Command = {
  name: 'check',
  summary: {
    en: 'Say what is wrong with a configuration and its files, or could be better',
    'zh-CN': '检查配置与所生成文件中的错误，以及可改进之处',
  },
  usage: '[waybill.yaml]',
  operands: 1,
  flags: [
    ...configurationFlags,
    {
      name: 'format',
      value: 'text|json',
      help: { en: 'Form of the findings (text)', 'zh-CN': '检查结果的格式（默认 text）' },
    },
    {
      name: 'strict',
      help: {
        en: 'Exit with 1 on warnings and remaining example values, too',
        'zh-CN': '有警告或未替换的示例值时也以退出码 1 结束',
      },
    },
  ],
  run: async (invocation, io) => {
    const format = checkedFormat(invocation.value('format') ?? 'text');
    const { decisions } = await readConfiguration(invocation, io);
    const found = check(plan(decisions));
    const sorted = order.flatMap((one) => found.filter(({ severity }) => severity === one));
    const inspection = await readInspection(decisions);
    const { locale } = invocation;
    io.out(foundText({ findings: sorted, ...inspection }, { format, locale, colour: io.colour }));
    const everything = [...found, ...inspection.problems];
    const strict = invocation.isOn('strict');
    const severe = everything.filter(
      (one) =>
        (one.severity === 'error' && (strict || !isUnfilled(one))) ||
        (one.severity === 'warning' && strict),
    );
    return severe.length > 0 ? exit.found : exit.fine;
  },
};
