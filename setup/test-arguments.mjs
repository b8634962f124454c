import { existsSync, statSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { inRoot } from './paths.mjs';

const usage = [
  'Usage: npm test                          all steps, with all random cases',
  '       npm run unit [-- --full] [PATH …]  unit tests of these files or folders, with few random cases',
  '       npm run e2e [-- PATH …]            browser tests of these files, on a new build',
  '       node setup/test.mjs [STEP …] [--full] [PATH …]',
];

const isTest = (path) => /\.(?:test|spec)\.tsx?$/.test(path);

/**
 * A path as a filter for the test runners: a folder ends in a slash, and a source file selects its
 * folder.
 */
const asFilter = (path) => {
  if (statSync(inRoot(path)).isDirectory()) return `${path.replace(/\/+$/, '')}/`;
  return isTest(path) ? path : `${dirname(path)}/`;
};

const normal = (path) => posix.normalize(path.replaceAll('\\', '/'));

/**
 * Reads the arguments of setup/test.mjs. `steps` are the steps to run, all of them when none is
 * named; `unitPaths` and `browserPaths` limit the two kinds of tests; `full` asks for all random
 * cases. A word that is no step, no option and no path of the checkout is a `fault`.
 */
export const parseTestArguments = (words, known) => {
  const steps = words.filter((word) => known.includes(word));
  const others = words.filter((word) => !known.includes(word) && word !== '--full');
  const unknown = others.filter((word) => word.startsWith('-') || !existsSync(inRoot(word)));
  if (unknown.length > 0) {
    return {
      fault: [
        `Not a step, an option or a path of the checkout: ${unknown.join(', ')}.`,
        `Steps: ${known.join(', ')}. Option: --full.`,
        ...usage,
      ].join('\n'),
    };
  }
  const paths = others.map((word) => asFilter(normal(word)));
  const browserPaths = paths.filter((path) => path.startsWith('e2e/'));
  const unitPaths = paths.filter((path) => !path.startsWith('e2e/'));
  const named = steps.length > 0 ? steps : known;
  for (const [step, limit] of [
    ['unit', unitPaths],
    ['e2e', browserPaths],
  ]) {
    if (limit.length > 0 && !named.includes(step)) {
      return { fault: `${limit.join(', ')}: a path of the step ${step}, which is not asked for.` };
    }
  }
  return {
    steps: named,
    unitPaths,
    browserPaths,
    full: steps.length === 0 || words.includes('--full'),
  };
};
