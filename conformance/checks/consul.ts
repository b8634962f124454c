import { filesLike } from '../bundle.ts';
import { startConsul } from '../consul-agent.ts';
import { place, questionsAbout } from '../extracts.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Asking, judgeTexts, oneByOne } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

/**
 * Services are registered one after the other, so that new log lines belong to the last
 * registration.
 */
const registering: Asking = async (fresh) => {
  const agent = await startConsul();
  try {
    const said: [(typeof fresh)[number], { message: string }][] = [];
    for (const question of fresh) {
      const message = await agent.register(question.text);
      if (message !== undefined) said.push([question, { message }]);
    }
    return said;
  } finally {
    agent.stop();
  }
};

/** The template for the private IP address; it fails on a machine without a network. */
const PRIVATE_ADDRESS = /\{\{ GetPrivateIP \}\}/g;

const validating = oneByOne(async ({ bundle, path, text }) => {
  const [extract] = questionsAbout(
    bundle,
    [{ path, text: text.replace(PRIVATE_ADDRESS, '10.0.0.1') }],
    '.json',
    '',
  );
  if (extract === undefined) return undefined;
  const { code, stdout, stderr } = await run(binary('consul'), ['validate', place(extract)]);
  return code === 0 ? undefined : stderr || stdout;
});

/** Registers services with a real agent, and checks configurations with `consul validate`. */
export const consul: ToolCheck = {
  name: 'Consul',
  tools: ['consul'],
  check: async (bundles, report) => {
    const files = (pattern: RegExp, context: string) =>
      bundles.flatMap((bundle) =>
        filesLike(bundle, pattern).map((file) => ({ ...file, bundle, context })),
      );
    const registrations = files(/(^|\/)consul\/register\.json$/, 'registration');
    await judgeTexts('consul', registrations, report, registering);
    await judgeTexts('consul', files(/(^|\/)consul\/agent\.json$/, 'agent'), report, validating);
  },
};
