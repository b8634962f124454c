import { withValue } from '../../config.ts';
import { type SecretPlace, shownName } from '../../secrets/places.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { notASecret, oncePerAnswer } from './answer.ts';

const markedAndEmpty = (
  name: string | undefined,
  isMarked: boolean,
): NonNullable<CheckResult['fix']> => ({
  label: isMarked
    ? { en: 'Clear the value', 'zh-CN': '清空值' }
    : { en: 'Mark it as secret and clear the value', 'zh-CN': '标记为机密并清空值' },
  apply: (now) =>
    withValue(
      now,
      'settings.variables',
      now.settings.variables.map((row) =>
        shownName(row.name) === name ? { ...row, secret: true, value: '' } : row,
      ),
    ),
});

const typed = (place: SecretPlace): CheckResult => {
  const names = listed([place.name ?? '…']);
  return {
    severity: 'warning',
    at: ['settings.variables'],
    title: {
      en: `The value of ${names.en} is a secret and is written nowhere`,
      'zh-CN': `${names['zh-CN']} 的值是机密，不会写入任何文件`,
    },
    why: {
      en: 'Its mark, its name or its form says that it is a credential, so every file refers to a Secret instead. Put the value into the secret store, and change it if it was ever shared. A value that is no secret is named in “Not secrets”.',
      'zh-CN':
        '标记、名称或形式表明它是凭据，因此所有文件都只引用 Secret。请把值存入机密管理系统；若曾经外泄，请更换。若不是机密，请写入“不是机密”。',
    },
    source: 'C-037',
    fix: markedAndEmpty(place.name, place.because === 'marked'),
    otherwise: notASecret(place),
  };
};

const guessed = (place: SecretPlace): CheckResult => {
  const names = listed([place.name ?? '…']);
  return {
    severity: 'advice',
    at: ['settings.variables'],
    title: {
      en: `${names.en} is taken for a secret because of its name`,
      'zh-CN': `${names['zh-CN']} 因名称而按机密处理`,
    },
    why: {
      en: 'Its value comes from a Secret, as if it were marked. Mark it to say so, or name it in “Not secrets” and give it a value.',
      'zh-CN': '它的值会来自 Secret，与标记为机密相同。请标记它，或写入“不是机密”并填写值。',
    },
    source: 'C-037',
    fix: {
      ...markedAndEmpty(place.name, false),
      label: { en: 'Mark it as secret', 'zh-CN': '标记为机密' },
    },
    otherwise: notASecret(place),
  };
};

/**
 * Reports a secret variable with a value, which is dropped, and a variable that is secret because
 * of its name.
 */
export const typedSecret = defineCheck({
  id: 'typed-secret',
  run: ({ secrets }) =>
    oncePerAnswer(secrets.filter(({ path }) => path === 'settings.variables')).map((place) =>
      place.emptied ? typed(place) : guessed(place),
    ),
});
