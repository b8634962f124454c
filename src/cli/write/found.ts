import {
  decisionText,
  type ExplainedProblem,
  type Finding,
  type Inspection,
  type Locale,
  type Text,
} from '../../core/index.ts';
import { type Colour, painted } from '../colour.ts';

type Severity = Finding['severity'];

const severities: Readonly<Record<Severity, { readonly colour: Colour; readonly word: Text }>> = {
  error: { colour: 'red', word: { en: 'error', 'zh-CN': '错误' } },
  warning: { colour: 'yellow', word: { en: 'warning', 'zh-CN': '警告' } },
  advice: { colour: 'blue', word: { en: 'advice', 'zh-CN': '建议' } },
};

/** Severities, the worst first. */
export const order: readonly Severity[] = ['error', 'warning', 'advice'];

const words = {
  fields: { en: 'settings', 'zh-CN': '相关设置' },
  source: { en: 'source', 'zh-CN': '来源' },
  fix: { en: 'fix', 'zh-CN': '修复' },
  otherwise: { en: 'or', 'zh-CN': '或' },
} satisfies Record<string, Text>;

const detailIn =
  (locale: Locale, colour: boolean) =>
  (name: Text, value: string): string =>
    painted(colour, 'dim', `  ${name[locale]}${locale === 'en' ? ': ' : '：'}${value}`);

/** The settings as `--set` names them, such as `worker:scaling.maxReplicas`. */
const settingsOf = ({ at, workload }: Pick<Finding, 'at' | 'workload'>): readonly string[] =>
  at.map((path) => decisionText({ workload, path }));

/** The position comes first, as in compiler output, so that editors and terminals can open it. */
const problemText = (problem: ExplainedProblem, locale: Locale, colour: boolean): string => {
  const { path, line, column, severity, message, by } = problem;
  const at = settingsOf(problem);
  const { word, colour: shade } = severities[severity];
  const colon = locale === 'en' ? ': ' : '：';
  return [
    `${path}:${line}:${column}: ${painted(colour, shade, word[locale])}${colon}${painted(colour, 'bold', message[locale])} [${by}]`,
    ...(at.length > 0 ? [detailIn(locale, colour)(words.fields, at.join(', '))] : []),
  ].join('\n');
};

const asText = (finding: Finding, locale: Locale, colour: boolean): string => {
  const { severity, title, why, source, fix, otherwise, id } = finding;
  const at = settingsOf(finding);
  const { word, colour: shade } = severities[severity];
  const colon = locale === 'en' ? ': ' : '：';
  const detail = detailIn(locale, colour);
  return [
    `${painted(colour, shade, word[locale])}${colon}${painted(colour, 'bold', title[locale])} [${id}]`,
    `  ${why[locale]}`,
    ...(at.length > 0 ? [detail(words.fields, at.join(', '))] : []),
    detail(words.source, source),
    ...(fix ? [detail(words.fix, fix.label[locale])] : []),
    ...(otherwise
      ? [detail(words.otherwise, `${otherwise.label[locale]} (--set ${otherwise.setting})`)]
      : []),
  ].join('\n');
};

const asData = (finding: Finding, locale: Locale) => ({
  id: finding.id,
  severity: finding.severity,
  at: settingsOf(finding),
  title: finding.title[locale],
  why: finding.why[locale],
  source: finding.source,
  ...(finding.fix ? { fix: finding.fix.label[locale] } : {}),
  ...(finding.otherwise ? { otherwise: finding.otherwise.setting } : {}),
});

const problemData = (problem: ExplainedProblem, locale: Locale) => ({
  id: 'inspection',
  severity: problem.severity,
  at: settingsOf(problem),
  title: problem.message[locale],
  source: problem.by,
  path: problem.path,
  line: problem.line,
  column: problem.column,
});

/** Number of findings and problems with the severity. */
export const countOf = (
  findings: readonly (Finding | ExplainedProblem)[],
  severity: Severity,
): number => findings.filter((finding) => finding.severity === severity).length;

/** All findings and problems. */
export interface CheckReport extends Inspection {
  readonly findings: readonly Finding[];
}

const summary = ({ findings, problems, files }: CheckReport, locale: Locale): string => {
  const everything = [...findings, ...problems];
  const [errors, warnings, advice] = order.map((severity) => countOf(everything, severity));
  return {
    en: `errors: ${errors}, warnings: ${warnings}, advice: ${advice}; files inspected: ${files}`,
    'zh-CN': `错误 ${errors}，警告 ${warnings}，建议 ${advice}；已检查 ${files} 个文件`,
  }[locale];
};

/** All findings and problems as text or JSON, with a line break at the end. */
export const foundText = (
  found: CheckReport,
  { format, locale, colour }: { format: string; locale: Locale; colour: boolean },
): string => {
  const { findings, problems } = found;
  if (format === 'json') {
    const data = [
      ...findings.map((finding) => asData(finding, locale)),
      ...problems.map((problem) => problemData(problem, locale)),
    ];
    return `${JSON.stringify(data, null, 2)}\n`;
  }
  const parts = [
    ...findings.map((finding) => asText(finding, locale, colour)),
    ...problems.map((problem) => problemText(problem, locale, colour)),
  ];
  return `${[...parts, summary(found, locale)].join('\n\n')}\n`;
};
