import { type Config, withValue } from '../../config.ts';
import type { SecretPlace } from '../../secrets/places.ts';
import type { Finding } from '../finding.ts';

/**
 * The field that stores the answer for a place; exact forms of credentials have a separate field.
 */
export const answerField = ({ because }: SecretPlace) =>
  because === 'form' ? 'secrets.exampleCredentials' : 'secrets.notSecret';

const answered = (config: Config, place: SecretPlace): Config => {
  const field = answerField(place);
  const { notSecret, exampleCredentials } = config.secrets;
  const names = field === 'secrets.notSecret' ? notSecret : exampleCredentials;
  return names.includes(place.answer) ? config : withValue(config, field, [...names, place.answer]);
};

/** The answer "this is not a secret"; undefined for variables that the user marked as secret. */
export const notASecret = (place: SecretPlace): Finding['otherwise'] =>
  place.because === 'marked'
    ? undefined
    : {
        label:
          place.because === 'form'
            ? { en: 'This is a published example', 'zh-CN': '这是公开的示例' }
            : { en: 'This is not a secret', 'zh-CN': '这不是机密' },
        apply: (now) => answered(now, place),
        setting: `${answerField(place)}=${place.answer}`,
      };

/** At most one place per answer, with the most certain reason first. */
export const oncePerAnswer = (places: readonly SecretPlace[]): readonly SecretPlace[] => {
  const rank = { marked: 0, form: 1, name: 2, value: 3 } as const;
  const found = new Map<string, SecretPlace>();
  for (const place of places) {
    const before = found.get(place.answer);
    if (before === undefined || rank[place.because] < rank[before.because])
      found.set(place.answer, place);
  }
  return [...found.values()];
};
