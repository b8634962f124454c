import { expect, it } from 'vitest';
import type { PlacedBundle } from './bundle.ts';
import { Report } from './report.ts';
import { judgeTexts, type Question } from './verdicts.ts';

const bundle = (label: string): PlacedBundle => ({
  label,
  folder: `/tmp/${label}`,
  files: [],
  kubernetesVersion: '1.37',
});

const question = (label: string, text: string): Question => ({
  bundle: bundle(label),
  path: 'Dockerfile',
  absolute: `/tmp/${label}/Dockerfile`,
  text,
});

it('judges equal texts once and reports the complaint for each bundle', async () => {
  const report = new Report();
  const asked: string[] = [];
  const questions = [question('a', 'FROM x'), question('b', 'FROM x'), question('c', 'FROM y')];
  await judgeTexts('hadolint', questions, report, async (fresh) => {
    asked.push(...fresh.map(({ text }) => text));
    return fresh
      .filter(({ text }) => text === 'FROM x')
      .map((one) => [one, { place: ':1', message: `${one.absolute}: no tag` }]);
  });
  expect(asked).toEqual(['FROM x', 'FROM y']);
  expect(report.count('hadolint')).toBe(3);
  expect(report.rejections.map((said) => `${said.bundle} ${said.file} ${said.message}`)).toEqual([
    'a Dockerfile:1 Dockerfile: no tag',
    'b Dockerfile:1 Dockerfile: no tag',
  ]);
});
