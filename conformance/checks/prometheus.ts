import { filesLike, type PlacedBundle } from '../bundle.ts';
import { type Extract, insideObjects, isExtract, place, questionsAbout } from '../extracts.ts';
import { binary } from '../install.ts';
import { each, run } from '../process.ts';
import { inAdapter, inDashboard, inQuerying, inRule } from '../prometheus-queries.ts';
import { judgeTexts, oneByOne, type Question } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

const CONFIG = /(^|\/)compose\/prometheus\.yml$/;
const RULES = /(^|\/)observability\/[^/]+\.rules\.yaml$/;
const TESTS = /(^|\/)observability\/[^/]+\.test\.yaml$/;
const DASHBOARD = /(^|\/)observability\/dashboard\.json$/;
const ADAPTER = /(^|\/)prometheus-adapter\/values\.yaml$/;
const RULE_OBJECT = /^kind: PrometheusRule$/m;
const QUERYING = /^kind: (Cluster)?(AnalysisTemplate|MetricTemplate|ScaledObject)$/m;

/** The promtool command for each context of a question. */
const commands: Readonly<Record<string, readonly string[]>> = {
  config: ['check', 'config'],
  rules: ['check', 'rules', '--lint=all', '--lint-fatal'],
  tests: ['test', 'rules'],
};

const asking = oneByOne(async (question) => {
  const [command = ''] = (question.context ?? '').split('\0');
  const file = isExtract(question) ? place(question) : question.absolute;
  const { code, stdout, stderr } = await run(binary('promtool'), [
    ...(commands[command] ?? []),
    file,
  ]);
  return code === 0 ? undefined : `${stdout}\n${stderr}`.trim();
});

async function questionsOf(bundle: PlacedBundle): Promise<Question[]> {
  const rules = filesLike(bundle, RULES);
  const direct = (pattern: RegExp, context: string): Question[] =>
    filesLike(bundle, pattern).map((file) => ({ ...file, bundle, context }));
  const inFiles = (pattern: RegExp, read: (text: string) => readonly string[]): Extract[] =>
    filesLike(bundle, pattern).flatMap(({ path, text }) =>
      read(text).map((found) => ({ path, text: found })),
    );
  const extracts = [
    ...inFiles(DASHBOARD, inDashboard),
    ...inFiles(ADAPTER, inAdapter),
    ...(await insideObjects(bundle, RULE_OBJECT, inRule)),
    ...(await insideObjects(bundle, QUERYING, inQuerying)),
  ];
  return [
    ...direct(CONFIG, 'config'),
    ...direct(RULES, 'rules'),
    // A test reads the rules in the same folder.
    ...direct(TESTS, ['tests', ...rules.map(({ text }) => text)].join('\0')),
    ...questionsAbout(bundle, extracts, '.yaml', 'rules'),
  ];
}

/** Checks configuration, rules, rule tests and every query with promtool. */
export const prometheus: ToolCheck = {
  name: 'Prometheus',
  tools: ['promtool'],
  needs: ['kustomize', 'helm'],
  check: async (bundles, report) => {
    const questions = await each(bundles, questionsOf);
    await judgeTexts('promtool', questions.flat(), report, asking);
  },
};
