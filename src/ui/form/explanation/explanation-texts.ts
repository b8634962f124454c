import type { Locale } from '../../../core/index.ts';
import { textTable } from '../../i18n/text-table.ts';

/**
 * Help texts of the fields, which load after the form. The build replaces each `help` with a call
 * of `textAt` (`setup/texts-apart.ts`); only built pages call it.
 */
export const {
  at: textAt,
  inOrder: textsInOrder,
  load: loadExplanations,
} = textTable((locale: Locale) =>
  locale === 'en'
    ? import('virtual:texts/explanations-en')
    : import('virtual:texts/explanations-zh-CN'),
);
