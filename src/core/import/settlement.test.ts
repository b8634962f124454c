import { describe, expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import type { Clue, Rank } from './readers/reader.ts';
import { settled } from './settlement.ts';

const because = { en: 'said so', 'zh-CN': '如此说明' };
const port = (value: number, rank: Rank): Clue => ({
  path: 'project.httpPort',
  value,
  because,
  file: `${rank}.txt`,
  line: 1,
  certainty: 'recognised',
  rank,
});
const row = (name: string, value: string) =>
  ({ name, kind: 'text', secret: false, value }) as const;

describe('facts of several files', () => {
  it('take a value from the strongest file, whatever their order', () => {
    const facts = [port(1111, 'example'), port(2222, 'image'), port(3333, 'compose')];
    for (const order of [facts, facts.toReversed()]) {
      expect(settled(order)).toEqual([
        {
          path: 'project.httpPort',
          value: 2222,
          because,
          file: 'image.txt',
          line: 1,
          certainty: 'recognised',
        },
      ]);
    }
  });

  it('prefer another file to what Cargo.toml only makes likely, not to what it states', () => {
    const likely: Fact = { path: 'project.httpPort', value: 8080, because, certainty: 'assumed' };
    expect(settled([likely, port(8000, 'example')])[0]?.value).toBe(8000);
    expect(settled([{ ...likely, certainty: 'recognised' }, port(8000, 'fixed')])[0]?.value).toBe(
      8080,
    );
  });

  it('add the rows of tables; of two rows with the same name that of the stronger file stays', () => {
    const variables = (rank: Rank, ...value: readonly ReturnType<typeof row>[]): Clue => ({
      ...port(0, rank),
      path: 'settings.variables',
      value,
    });
    const [fact] = settled([
      variables('example', row('MODE', 'dev'), row('SMTP_HOST', 'localhost')),
      variables('compose', row('MODE', 'live')),
    ]);
    expect(fact?.value).toEqual([row('MODE', 'live'), row('SMTP_HOST', 'localhost')]);
  });
});
