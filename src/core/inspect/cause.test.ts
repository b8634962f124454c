import { describe, expect, it } from 'vitest';
import { type Config, changedPaths, defaults, withValues } from '../config.ts';
import { type Decisions, defaultDecisions, single } from '../decisions.ts';
import { presets } from '../presets/index.ts';
import { type Bench, explainProblems } from './cause.ts';
import type { Problem } from './problem.ts';

const problemOn = (path: string, line: number, en: string): Problem => ({
  path,
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  severity: 'error',
  by: 'test',
  message: { en, 'zh-CN': en },
});

const file = (path: string, text: string) => ({ path, text, about: { en: '', 'zh-CN': '' } });

/** A bundle of two files; both contain the name. */
const filesOf = ({ base: { project, workload } }: Decisions) => [
  file('names', `${project.name}\n${project.description}\n`),
  file('both', `${project.name}\n${workload.replicas}\n`),
];

/** Reports a problem for each line that is "wrong" or 7. */
const inspect: Bench['inspect'] = async (files) =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => (/^(wrong|7)$/.test(line) ? [problemOn(path, at + 1, line)] : [])),
  );

const bench: Bench = { filesOf, inspect, goOn: async () => true };

const explained = async (config: Config, overrides: Partial<Bench> = {}) => {
  const problems = await explainProblems(await inspect(filesOf(single(config))), single(config), {
    ...bench,
    ...overrides,
  });
  return problems.map(({ path, message, at }) => [path, message.en, at]);
};

describe('the fields of a problem', () => {
  it('are the fields whose reset removes the problem', async () => {
    const config = withValues(defaults, [
      ['project.name', 'orders'],
      ['workload.replicas', 7],
    ]);
    expect(await explained(config)).toEqual([['both', '7', ['workload.replicas']]]);
  });

  it('are found if the line moves or an equal problem remains', async () => {
    const config = withValues(defaults, [
      ['project.name', 'wrong'],
      ['project.description', 'wrong'],
    ]);
    const fields = ['project.description', 'project.name'];
    expect(await explained(config)).toEqual([
      ['names', 'wrong', fields],
      ['names', 'wrong', fields],
      ['both', 'wrong', ['project.name']],
    ]);
  });

  it('are empty if the default is wrong', async () => {
    const always = (decisions: Decisions) => [...filesOf(decisions), file('fixed', 'wrong\n')];
    const decisions = single(withValues(defaults, [['project.name', 'orders']]));
    const problems = await explainProblems(await inspect(always(decisions)), decisions, {
      ...bench,
      filesOf: always,
    });
    expect(problems.map(({ at }) => at)).toEqual([[]]);
  });

  it('do not include the field that removes the file, unless no other field explains the problem', async () => {
    const always = (decisions: Decisions) =>
      decisions.base.project.version === defaults.project.version
        ? filesOf(decisions)
        : [...filesOf(decisions), file('extra', `${decisions.base.workload.replicas}\nwrong\n`)];
    const decisions = single(
      withValues(defaults, [
        ['project.version', '9.9.9'],
        ['workload.replicas', 7],
      ]),
    );
    const problems = await explainProblems(await inspect(always(decisions)), decisions, {
      ...bench,
      filesOf: always,
    });
    expect(problems.map(({ path, message, at }) => [path, message.en, at])).toEqual([
      ['both', '7', ['workload.replicas']],
      ['extra', '7', ['workload.replicas']],
      ['extra', 'wrong', ['project.version']],
    ]);
  });
});

describe('the search', () => {
  it('makes no bundle if there are no problems', async () => {
    let bundles = 0;
    const counting = (decisions: Decisions) => {
      bundles += 1;
      return filesOf(decisions);
    };
    expect(await explainProblems([], defaultDecisions, { ...bench, filesOf: counting })).toEqual(
      [],
    );
    expect(bundles).toBe(0);
  });

  it('needs few bundles to find a field among many', async () => {
    let bundles = 0;
    const counting = (decisions: Decisions) => {
      bundles += 1;
      return filesOf(decisions);
    };
    const { base } = presets.find(({ id }) => id === 'web-api-prod')?.decisions ?? defaultDecisions;
    const wrong = single(withValues(base, [['workload.replicas', 7]]));
    expect(changedPaths(wrong.base).length).toBeGreaterThan(50);
    const problems = await explainProblems(await inspect(filesOf(wrong)), wrong, {
      ...bench,
      filesOf: counting,
    });
    expect(problems.map(({ at }) => at)).toEqual([['workload.replicas']]);
    expect(bundles).toBeLessThan(20);
  });

  it('stops when goOn returns false', async () => {
    const config = withValues(defaults, [['workload.replicas', 7]]);
    const problems = await explained(config, { goOn: async () => false });
    expect(problems).toEqual([['both', '7', []]]);
  });
});
