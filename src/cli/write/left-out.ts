import {
  decisionText,
  type Locale,
  type SecretPlace,
  type SecretReason,
  type Text,
} from '../../core/index.ts';
import type { Io } from '../io.ts';

const reasons: Readonly<Record<SecretReason, Text>> = {
  marked: { en: 'marked as secret', 'zh-CN': '已标记为机密' },
  name: { en: 'its name says that it is one', 'zh-CN': '名称表明它是机密' },
  value: { en: 'the value looks like a credential', 'zh-CN': '值看起来像凭据' },
  form: { en: 'the value has the form of a credential', 'zh-CN': '值具有真实凭据的格式' },
};

const title: Text = {
  en: 'Left out of everything that is written, because these are secrets:',
  'zh-CN': '以下内容是机密，不会写入任何文件：',
};

const advice: Text = {
  en: 'A value that is no secret is named in secrets.notSecret; the name or the place is what stands above.',
  'zh-CN': '若某个值不是机密，请将上面的名称或位置写入 secrets.notSecret。',
};

type LeftOut = Pick<SecretPlace, 'workload' | 'path' | 'name' | 'because'>;

const line = (left: LeftOut, locale: Locale): string => {
  const { name, because } = left;
  const path = decisionText(left);
  const place = name === undefined ? path : `${path}: ${name}`;
  return {
    en: `  ${place} (${reasons[because].en})`,
    'zh-CN': `  ${place}（${reasons[because]['zh-CN']}）`,
  }[locale];
};

/**
 * Prints on the error stream which secrets are left out of files and links; prints nothing for an
 * empty list.
 */
export const sayLeftOut = (places: readonly LeftOut[], locale: Locale, io: Io): void => {
  if (places.length === 0) return;
  const lines = [...new Set(places.map((place) => line(place, locale)))];
  const isGuess = places.some(({ because }) => because !== 'marked');
  io.err(`${[title[locale], ...lines, ...(isGuess ? [advice[locale]] : [])].join('\n')}\n`);
};
