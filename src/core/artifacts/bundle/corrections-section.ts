import { corrections } from '../../corrections/index.ts';
import { markdownTable } from '../../formats/markdown.ts';
import { type Plan, say } from '../../plan/index.ts';

const id = /\bC-\d{3}A?\b/g;

const isId = (source: string): boolean => Object.hasOwn(corrections, source);

/** The correction id of a source in the form that files use; empty for other sources. */
export const cited = (plan: Plan, source = ''): string =>
  isId(source) ? say(plan, { en: ` (${source})`, 'zh-CN': `（${source}）` }) : '';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/**
 * Explains the corrections that the files, including this guide, cite: it says why the bundle
 * differs from the guides.
 */
export const correctionsSection = (plan: Plan, texts: readonly string[]): readonly string[] => {
  const ids = new Set(texts.flatMap((text) => text.match(id) ?? []));
  const known = [...ids].filter(isId).sort();
  if (known.length === 0) return [];
  return [
    say(plan, { en: '## Corrections\n', 'zh-CN': '## 更正\n' }),
    say(plan, {
      en: 'Where these files differ from what guides usually show, a comment or a finding cites the reason by its number.\n',
      'zh-CN': '这些文件与常见指南不同之处，均在注释或检查结果中按编号注明原因。\n',
    }),
    markdownTable(
      [say(plan, { en: 'Number', 'zh-CN': '编号' }), say(plan, { en: 'Reason', 'zh-CN': '原因' })],
      known.map((one) => {
        const text = corrections[one];
        return [one, text === undefined ? '' : cell(say(plan, text))];
      }),
    ),
  ];
};
