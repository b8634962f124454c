import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, generate, namedConfigs, plan } from '../index.ts';
import { arbitraryConfig } from '../testing/arbitrary-config.ts';
import { dockerfile } from './dockerfile/index.ts';
import { dotenv } from './dotenv/index.ts';
import type { Inspector } from './inspector.ts';
import { promql } from './promql/index.ts';
import { shell } from './shell/index.ts';
import { toml } from './toml/index.ts';

const languages: readonly Inspector[] = [dockerfile, shell, toml, dotenv, promql];

/** What is said of a bundle, one line for each remark, with the text that it marks. */
const saidOf = async (config: Config): Promise<readonly string[]> => {
  const said: string[] = [];
  for (const file of generate(plan(config))) {
    const lines = file.text.split('\n');
    for (const { reads, inspect } of languages) {
      if (!reads(file.path)) continue;
      for (const { line, column, message } of await inspect(file, { kubernetes: '1.36' })) {
        said.push(`${file.path}:${line}:${column} ${message.en} | ${lines[line - 1]}`);
      }
    }
  }
  return said;
};

describe('the parsers of languages', () => {
  it.each(namedConfigs)('say nothing of the files of $name', async ({ config }) => {
    expect(await saidOf(config)).toEqual([]);
  });

  it('say nothing of the files of any configuration', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryConfig(), async (config) => {
        expect(await saidOf(config)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
