import { check, type Finding, type Locale, plan, type Text } from '../../core/index.ts';
import type { Command } from '../args/command.ts';
import { type Colour, painted } from '../colour.ts';
import { exit, type Io, UsageError } from '../io.ts';
import { configurationFlags, readConfiguration } from '../read/configuration.ts';

type Severity = Finding['severity'];

const severities: Readonly<Record<Severity, { readonly colour: Colour; readonly word: Text }>> = {
  error: { colour: 'red', word: { en: 'error', 'zh-CN': '错误' } },
  warning: { colour: 'yellow', word: { en: 'warning', 'zh-CN': '警告' } },
  advice: { colour: 'blue', word: { en: 'advice', 'zh-CN': '建议' } },
};

const order: readonly Severity[] = ['error', 'warning', 'advice'];

const words = {
  fields: { en: 'settings', 'zh-CN': '相关设置' },
  source: { en: 'source', 'zh-CN': '来源' },
  fix: { en: 'fix', 'zh-CN': '修复' },
} satisfies Record<string, Text>;

const asText = (finding: Finding, locale: Locale, colour: boolean): string => {
  const { severity, title, why, at, source, fix, id } = finding;
  const { word, colour: shade } = severities[severity];
  const colon = locale === 'en' ? ': ' : '：';
  const detail = (name: Text, value: string) =>
    painted(colour, 'dim', `  ${name[locale]}${colon}${value}`);
  return [
    `${painted(colour, shade, word[locale])}${colon}${painted(colour, 'bold', title[locale])} [${id}]`,
    `  ${why[locale]}`,
    ...(at.length > 0 ? [detail(words.fields, at.join(', '))] : []),
    detail(words.source, source),
    ...(fix ? [detail(words.fix, fix.label[locale])] : []),
  ].join('\n');
};

const asData = (finding: Finding, locale: Locale) => ({
  id: finding.id,
  severity: finding.severity,
  at: finding.at,
  title: finding.title[locale],
  why: finding.why[locale],
  source: finding.source,
  ...(finding.fix ? { fix: finding.fix.label[locale] } : {}),
});

const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

const summary = (findings: readonly Finding[], locale: Locale): string => {
  const [errors, warnings, advice] = order.map((severity) => countOf(findings, severity));
  return {
    en: `errors: ${errors}, warnings: ${warnings}, advice: ${advice}`,
    'zh-CN': `错误 ${errors}，警告 ${warnings}，建议 ${advice}`,
  }[locale];
};

const print = (findings: readonly Finding[], format: string, locale: Locale, io: Io): void => {
  if (format === 'json') {
    io.out(
      `${JSON.stringify(
        findings.map((finding) => asData(finding, locale)),
        null,
        2,
      )}\n`,
    );
    return;
  }
  const parts = findings.map((finding) => asText(finding, locale, io.colour));
  io.out(`${[...parts, summary(findings, locale)].join('\n\n')}\n`);
};

const checkedFormat = (format: string): string => {
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(
    `--format takes text or json, not ${format}.`,
    `--format 只接受 text 或 json，不接受 ${format}。`,
  );
};

export const checkCommand: Command = {
  name: 'check',
  summary: {
    en: 'Say what is wrong with a configuration or could be better',
    'zh-CN': '检查配置中的错误与可改进之处',
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
      help: { en: 'Exit with 1 on warnings, too', 'zh-CN': '有警告时也以退出码 1 结束' },
    },
  ],
  run: async (invocation, io) => {
    const format = checkedFormat(invocation.value('format') ?? 'text');
    const { config } = await readConfiguration(invocation, io);
    const found = check(plan(config));
    const sorted = order.flatMap((one) => found.filter(({ severity }) => severity === one));
    print(sorted, format, invocation.locale, io);
    const counted =
      countOf(found, 'error') + (invocation.isOn('strict') ? countOf(found, 'warning') : 0);
    return counted > 0 ? exit.found : exit.fine;
  },
};
