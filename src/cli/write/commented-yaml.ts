import type { PublicFact } from '../../core/import/cargo-toml.ts';
import type { Locale, Text } from '../../core/index.ts';

const assumed = { en: 'Assumed, please check', 'zh-CN': '推测值，请确认' } as const;

/** A fact without a file follows from a choice of the user or from the layout of the manifest. */
const source = ({ certainty, file = 'Cargo.toml' }: PublicFact): Text =>
  certainty === 'assumed' ? assumed : { en: `From ${file}`, 'zh-CN': `来自 ${file}` };

/** The place of an assumed fact names the file, because its first words do not. */
const placeOf = ({ certainty, file, line }: PublicFact): Text => {
  if (line === undefined) return { en: '', 'zh-CN': '' };
  const isNamed = certainty === 'assumed' && file !== undefined && !/^Cargo\.toml$/u.test(file);
  return isNamed
    ? { en: ` (${file}, line ${line})`, 'zh-CN': `（${file} 第 ${line} 行）` }
    : { en: ` (line ${line})`, 'zh-CN': `（第 ${line} 行）` };
};

/**
 * A reason may quote any key of the manifest, so line breaks are replaced: the comment must stay on
 * its line.
 */
const onOneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ');

/** A short explanation of why a setting has its value. */
export const reasonOf = (fact: PublicFact, locale: Locale): string => {
  const colon = locale === 'en' ? ': ' : '：';
  return onOneLine(
    `${source(fact)[locale]}${colon}${fact.because[locale]}${placeOf(fact)[locale]}`,
  );
};

const alsoTitle = {
  en: 'Read from the repository, too, and the same as the default:',
  'zh-CN': '同样读取自代码仓库，且与默认值相同：',
};

const alsoRead = (facts: readonly PublicFact[], locale: Locale): readonly string[] => {
  if (facts.length === 0) return [];
  const rows = facts.map((fact) => {
    const value = onOneLine(JSON.stringify(fact.value));
    return `#   ${fact.path} = ${value}  ${reasonOf(fact, locale)}`;
  });
  return ['', `# ${alsoTitle[locale]}`, ...rows];
};

/**
 * The text of a waybill.yaml with the reason above each setting that comes from a fact. Facts equal
 * to the defaults have no line of their own and are listed at the end. Expects sections in the
 * first column and settings indented by two spaces, as waybill.yaml is written.
 */
export const withReasons = (yaml: string, facts: readonly PublicFact[], locale: Locale): string => {
  const unplaced = new Map<string, PublicFact>(facts.map((fact) => [fact.path, fact]));
  let section = '';
  const lines = yaml
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      section = /^(\w+):/.exec(line)?.[1] ?? section;
      const key = /^ {2}(\w+):/.exec(line)?.[1];
      const path = `${section}.${key}`;
      const fact = unplaced.get(path);
      unplaced.delete(path);
      return fact === undefined ? [line] : [`  # ${reasonOf(fact, locale)}`, line];
    });
  return `${[...lines, ...alsoRead([...unplaced.values()], locale)].join('\n')}\n`;
};
