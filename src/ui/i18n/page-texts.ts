import type { Locale } from '../../core/index.ts';
import { textTable } from './text-table.ts';

/**
 * Texts of the fields and of the first screen. The build replaces them in the source with calls of
 * `textAt` (`setup/texts-apart.ts`); only built pages call it, after `loadTexts`.
 */
export const {
  at: textAt,
  inOrder: textsInOrder,
  load: loadTexts,
} = textTable((locale: Locale) =>
  locale === 'en' ? import('virtual:texts/texts-en') : import('virtual:texts/texts-zh-CN'),
);
