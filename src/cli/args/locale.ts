import { type Locale, locales } from '../../core/index.ts';
import { type Io, UsageError } from '../io.ts';

const fromTag = (tag: string): Locale => (/^zh(?:[-_.]|$)/i.test(tag) ? 'zh-CN' : 'en');

const fromEnvironment = (env: Io['env']): Locale =>
  fromTag(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en');

/** The words of the command line without `--lang`, and the language of the output. */
export interface LocaleChoice {
  readonly locale: Locale;
  readonly words: readonly string[];
  readonly problem?: UsageError;
}

/**
 * Removes `--lang` from any position of the command line before the rest is parsed, so that usage
 * errors are in that language, too. Without `--lang`, the locale variables of the process decide.
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
