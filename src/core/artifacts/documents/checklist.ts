import { markdownProse, markdownText } from '../../formats/markdown.ts';
import { type Plan, say } from '../../plan/index.ts';
import { type ChecklistItem, checklistItems } from './checklist-items.ts';
import { type DocumentFinding, heading, type Sources, translatorOf } from './document.ts';

const concerns = (item: ChecklistItem, { at }: DocumentFinding): boolean =>
  at.some((path) =>
    item.about.some((about) => (about.endsWith('.') ? path.startsWith(about) : path === about)),
  );

/** The errors and warnings that keep an item open; advice does not. */
const findingsOfItem = (
  item: ChecklistItem,
  findings: readonly DocumentFinding[],
): readonly DocumentFinding[] =>
  findings.filter((finding) => finding.severity !== 'advice' && concerns(item, finding));

const line = (plan: Plan, item: ChecklistItem, findings: readonly DocumentFinding[]): string => {
  const t = translatorOf(plan);
  const open = findingsOfItem(item, findings);
  const isConfirmed =
    item.confirmation !== undefined && plan.config.documents.confirmed.includes(item.confirmation);
  const isTicked = open.length === 0 && (item.isProven || isConfirmed);
  const why = isTicked
    ? item.isProven
      ? ''
      : t(' (confirmed by a person)', '（由人工确认）')
    : item.confirmation !== undefined && open.length === 0
      ? t(' (to be confirmed by a person)', '（待人工确认）')
      : '';
  return [
    `- [${isTicked ? 'x' : ' '}] ${markdownText(say(plan, item.text))}${why}\n`,
    ...open.map(({ title }) => `  - ${markdownProse(say(plan, title))}\n`),
  ].join('');
};

const severities = {
  error: { en: 'Error', 'zh-CN': '错误' },
  warning: { en: 'Warning', 'zh-CN': '警告' },
  advice: { en: 'Advice', 'zh-CN': '建议' },
} as const;

/** The correction that a finding cites; WAYBILL.md explains it. */
const citation = (plan: Plan, source = ''): string =>
  /^C-\d{3}A?$/.test(source) ? translatorOf(plan)(` (${source})`, `（${source}）`) : '';

const openFindings = (plan: Plan, findings: readonly DocumentFinding[]): readonly string[] => {
  const t = translatorOf(plan);
  if (findings.length === 0) return [];
  const [colon, stop] = [t(': ', '：'), t('.', '。')];
  return [
    `## ${t('What Waybill still says', 'Waybill 的其他提示')}\n`,
    findings
      .map(
        ({ severity, title, why, source }) =>
          `- [ ] **${say(plan, severities[severity])}${colon}${markdownProse(say(plan, title))}${stop}** ${markdownProse(say(plan, why))}${citation(plan, source)}\n`,
      )
      .join(''),
  ];
};

/** CHECKLIST.md: items are ticked by the configuration and the findings, not by hand. */
export const checklist = ({ plan, findings }: Sources): string => {
  const t = translatorOf(plan);
  return [
    ...heading(plan, { en: 'production checklist', 'zh-CN': '生产检查清单' }),
    t(
      'Ticks follow from the decisions. What only a person can know is ticked in Waybill under Documents.\n',
      '勾选由各项决定得出。只有人才能确认的事项，请在 Waybill 的“文档”章节勾选。\n',
    ),
    ...checklistItems(plan).flatMap(({ title, items }) => [
      `## ${say(plan, title)}\n`,
      items.map((item) => line(plan, item, findings)).join(''),
    ]),
    ...openFindings(plan, findings),
  ].join('\n');
};
