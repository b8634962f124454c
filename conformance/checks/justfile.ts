import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { each, run } from '../process.ts';
import type { Check } from './check.ts';

/** The justfile parses, lists its recipes and is formatted as `just` itself would. */
export const justfile: Check = {
  name: 'justfile',
  tools: ['just'],
  check: async (bundles, report) => {
    await each(bundles, async (bundle) => {
      for (const { path, absolute } of filesLike(bundle, /^justfile$/)) {
        report.checked('just');
        const file = ['--justfile', absolute, '--color', 'never'];
        for (const words of [['--summary'], ['--fmt', '--check', '--unstable']]) {
          const { code, stdout, stderr } = await run(binary('just'), [...file, ...words]);
          if (code !== 0) report.reject('just', bundle, path, stderr || stdout);
        }
      }
    });
  },
};
