import { dump } from 'js-yaml';
import { filesLike, type KubernetesObject, type PlacedBundle } from '../bundle.ts';
import { type Extract, insideObjects, place, questionsAbout } from '../extracts.ts';
import { binary } from '../install.ts';
import { each, run } from '../process.ts';
import { judgeTexts, oneByOne, type Question } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

/** Places of Collector configurations: files, ConfigMaps and objects of the operator. */
const FILE = /(^|\/)compose\/otel-collector\.yaml$/;
const OBJECT = /^kind: OpenTelemetryCollector$|^ {2}config\.yaml: \|/m;

interface Holder {
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: { readonly config?: unknown };
}

/** The Collector configuration inside an object; none in a ConfigMap of another program. */
function inObject(object: KubernetesObject): string[] {
  const { data, spec } = object as Holder; // both are optional
  if (object.kind === 'OpenTelemetryCollector') return [dump(spec?.config)];
  const text = object.kind === 'ConfigMap' ? data?.['config.yaml'] : undefined;
  return text !== undefined && /^receivers:$/m.test(text) ? [text] : [];
}

/** The variables from the agent's Secret, without other variables of the user. */
const env = { PATH: process.env.PATH ?? '', LOG_USERNAME: 'user', LOG_PASSWORD: 'password' };

const asking = oneByOne(async (question) => {
  const args = ['validate', `--config=${place(question)}`];
  const { code, stderr } = await run(binary('collector-check'), args, { env });
  return code === 0 ? undefined : stderr;
});

async function questionsOf(bundle: PlacedBundle): Promise<Question[]> {
  const found: Extract[] = [
    ...filesLike(bundle, FILE),
    ...(await insideObjects(bundle, OBJECT, inObject)),
  ];
  return questionsAbout(bundle, found, '.yaml', '');
}

/** The Collector's `validate` command, with the components that the files name. */
export const collector: ToolCheck = {
  name: 'Collector',
  tools: ['collector-check'],
  needs: ['kustomize', 'helm'],
  check: async (bundles, report) => {
    const questions = await each(bundles, questionsOf);
    await judgeTexts('collector-check', questions.flat(), report, asking);
  },
};
