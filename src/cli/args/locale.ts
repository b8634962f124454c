import { type Locale, locales } from '../../core/index.ts';
import { type Io, UsageError } from '../io.ts';

const fromTag = (tag: string): Locale => (/^zh(?:[-_.]|$)/i.test(tag) ? 'zh-CN' : 'en');

const fromEnvironment = (env: Io['env']): Locale =>
  fromTag(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en');

/** The command line without `--lang`, and the language to speak. */
export interface LocaleChoice {
  readonly locale: Locale;
  readonly words: readonly string[];
  readonly problem?: UsageError;
}

/**
 * Takes `--lang` out of the words, wherever it stands, so that errors are in that language, too;
 * without it the locale of the environment counts.
 */
export const takeLocale = (args: readonly string[], env: Io['env']): LocaleChoice => {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const flag = args[at];
  if (flag === undefined) return { locale: fromEnvironment(env), words: args };
  const inline = flag.includes('=');
  const asked = inline ? flag.slice(flag.indexOf('=') + 1) : (args[at + 1] ?? '');
  const words = args.toSpliced(at, inline ? 1 : 2);
  const known = locales.find((locale) => locale === asked);
  if (known) return { locale: known, words };
  const problem = new UsageError(
    `--lang takes ${locales.join(' or ')}, not “${asked}”.`,
    `--lang 只接受 ${locales.join(' 或 ')}，不接受“${asked}”。`,
  );
  return { locale: fromEnvironment(env), words, problem };
};
