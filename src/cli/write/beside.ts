import { comparisons, type FileNote } from '../../core/import/compare/index.ts';
import {
  type Decisions,
  generate,
  type Locale,
  plan,
  publicText,
  type Text,
} from '../../core/index.ts';
import type { Io } from '../io.ts';

const titles: Readonly<Record<FileNote['kind'], Text>> = {
  left: { en: 'Not taken over:', 'zh-CN': '未采用：' },
  better: { en: 'What Waybill’s file does better:', 'zh-CN': 'Waybill 的文件有何改进：' },
};

const heading = (theirs: string, ours: string | undefined): Text =>
  ours === undefined
    ? { en: theirs, 'zh-CN': theirs }
    : { en: `${theirs} beside Waybill’s ${ours}`, 'zh-CN': `${theirs} 与 Waybill 的 ${ours} 对照` };

const listed = (notes: readonly FileNote[], kind: FileNote['kind'], locale: Locale): string => {
  const own = notes.filter((note) => note.kind === kind);
  if (own.length === 0) return '';
  // A file of the repository may hold secrets, and a note quotes it.
  const rows = own.map(({ line, text }) => `    ${line}: ${publicText(text[locale])}\n`);
  return `  ${titles[kind][locale]}\n${rows.join('')}`;
};

/**
 * Prints what is not taken over of the files of the repository and what the generated files do
 * better, each with its line; prints nothing where there is nothing to say.
 */
export const sayBeside = (
  texts: ReadonlyMap<string, string>,
  decisions: Decisions,
  locale: Locale,
  io: Io,
): void => {
  if (texts.size === 0) return;
  const files = [...texts].map(([path, text]) => ({ path, text }));
  for (const { theirs, ours, notes } of comparisons(files, generate(plan(decisions)))) {
    const lines = listed(notes, 'left', locale) + listed(notes, 'better', locale);
    if (lines !== '') io.out(`${heading(theirs.path, ours?.path)[locale]}\n${lines}\n`);
  }
};
