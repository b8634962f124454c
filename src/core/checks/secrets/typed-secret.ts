import { type Config, withValue } from '../../config.ts';
import { isSecretVariable } from '../../plan/secret-values.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

type Row = Config['settings']['variables'][number];

const isTyped = (row: Row): boolean => row.value !== '' && isSecretVariable(row);

/** A value where only a name belongs. It is dropped; the user should know. */
export const typedSecret = defineCheck({
  id: 'typed-secret',
  run: ({ entered: config }) => {
    const typed = config.settings.variables.filter(isTyped);
    if (typed.length === 0) return [];
    const names = listed(typed.map(({ name }) => name));
    return [
      {
        severity: 'warning',
        at: ['settings.variables'],
        title: {
          en: `The value of ${names.en} is a secret and is written nowhere`,
          'zh-CN': `${names['zh-CN']} 的值是机密，不会写入任何文件`,
        },
        why: {
          en: 'Its name or its form says that it is a credential, so every file refers to a Secret instead. Put the value into the secret store, and change it if it was ever shared.',
          'zh-CN':
            '名称或形式表明它是凭据，因此所有文件都只引用 Secret。请把值存入机密管理系统；若曾经外泄，请更换。',
        },
        source: 'C-037',
        fix: {
          label: { en: 'Mark it as secret and clear the value', 'zh-CN': '标记为机密并清空值' },
          apply: (now) =>
            withValue(
              now,
              'settings.variables',
              now.settings.variables.map((row) =>
                isTyped(row) ? { ...row, secret: true, value: '' } : row,
              ),
            ),
        },
      },
    ];
  },
});
