import type { Config } from '../../config.ts';
import type { SecretPlace } from '../../secrets/places.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { notASecret, oncePerAnswer } from './answer.ts';
import { isInConfigFile } from './secret-in-config-file.ts';

/**
 * Whether another rule covers the place: variables, keys of the configuration file and overrides of
 * variables.
 */
const hasOwnRule = (place: SecretPlace, config: Config): boolean =>
  place.path === 'settings.variables' ||
  isInConfigFile(place, config) ||
  (place.path === 'settings.overrides' &&
    config.settings.variables.some(({ name, secret }) => secret && name === place.name));

const titleOf = (name: string | undefined): CheckResult['title'] => {
  if (name === undefined || name === '') {
    return { en: 'A credential stands here in plain text', 'zh-CN': '此处有明文凭据' };
  }
  const names = listed([name]);
  return {
    en: `${names.en} holds a credential in plain text`,
    'zh-CN': `${names['zh-CN']} 中有明文凭据`,
  };
};

/** Reports a credential outside the fields for secrets. */
export const secretInPlainText = defineCheck({
  id: 'secret-in-plain-text',
  run: ({ secrets, config }) =>
    oncePerAnswer(secrets.filter((place) => !hasOwnRule(place, config))).map(
      (place): CheckResult => ({
        severity: 'error',
        at: [place.path],
        title: titleOf(place.name),
        why: {
          en: 'It would be committed with the manifests and shown by `kubectl describe`, so it is left out of every file. Refer to a secret variable instead: `$(NAME)` is filled in by Kubernetes. A value that is no secret is named in “Not secrets”.',
          'zh-CN':
            '它会随清单提交到 Git，并能通过 `kubectl describe` 看到，因此不会写入任何文件。请改为引用机密变量：`$(NAME)` 由 Kubernetes 填入；若不是机密，请写入“不是机密”。',
        },
        source: 'C-037',
        otherwise: notASecret(place),
      }),
    ),
});
