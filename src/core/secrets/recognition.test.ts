import { describe, expect, it } from 'vitest';
import { plainNames } from './corpus/plain-names.ts';
import { plainTexts } from './corpus/plain-texts.ts';
import { secretNames } from './corpus/secret-names.ts';
import { secretTexts } from './corpus/secret-texts.ts';
import { isSecretPair, withoutSecretText } from './index.ts';

const percent = (part: number, whole: number): number => (100 * part) / whole;

const missedNames = secretNames().filter((one) => !isSecretPair(one));
const missedTexts = secretTexts().filter(({ text, secrets }) => {
  const clean = withoutSecretText(text);
  return secrets.some((secret) => clean.includes(secret));
});
const cutTexts = secretTexts().filter(({ text, secrets }) => {
  const expected = secrets.reduce((rest, secret) => rest.replace(secret, 'REDACTED'), text);
  return withoutSecretText(text) !== expected;
});
const wrongNames = plainNames().filter(isSecretPair);
const wrongTexts = plainTexts().filter((text) => withoutSecretText(text) !== text);

describe('the corpus', () => {
  const secrets = secretNames().length + secretTexts().length;
  const plain = plainNames().length + plainTexts().length;

  it('contains at least 400 different secrets and 400 different harmless values', () => {
    const both = (names: readonly { name: string; value: string }[], texts: readonly string[]) =>
      new Set([...names.map(({ name, value }) => `${name}=${value}`), ...texts]).size;
    expect(
      both(
        secretNames(),
        secretTexts().map(({ text }) => text),
      ),
    ).toBeGreaterThanOrEqual(400);
    expect(both(plainNames(), plainTexts())).toBeGreaterThanOrEqual(400);
  });

  it('has a recall of at least 99 %', () => {
    const missed = missedNames.length + missedTexts.length;
    console.info(`recall ${percent(secrets - missed, secrets).toFixed(2)} % of ${secrets}`);
    expect(
      percent(missed, secrets),
      JSON.stringify([missedNames, missedTexts], null, 1),
    ).toBeLessThanOrEqual(1);
  });

  it('has at most 1 % false alarms', () => {
    const wrong = wrongNames.length + wrongTexts.length;
    console.info(`false alarms ${percent(wrong, plain).toFixed(2)} % of ${plain}`);
    expect(
      percent(wrong, plain),
      JSON.stringify([wrongNames, wrongTexts], null, 1),
    ).toBeLessThanOrEqual(1);
  });

  it('loses only the secret of each text', () => {
    expect(cutTexts.map(({ text }) => [text, withoutSecretText(text)])).toEqual([]);
  });
});
