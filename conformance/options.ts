import { parseArgs } from 'node:util';
import { givesVerdicts } from './tool.ts';
import { type ToolName, tools } from './tools.ts';

export interface Options {
  /** Number of random configurations that are tested in addition to the presets. */
  readonly runs: number;
  readonly seed: number;
  /** The tools to run; empty means all. */
  readonly only: readonly ToolName[];
  /** Whether the presets are also tested with every single decision changed. */
  readonly variants: boolean;
  /** Install missing tools and exit. */
  readonly installOnly: boolean;
  /** Write the schemas that the inspection in the browser reads, and exit. */
  readonly schemas: boolean;
  /** Write docs/conformance.md. */
  readonly write: boolean;
}

export const usage = `npm run conformance -- [--runs N] [--seed S] [--only tool,…] [--quick] [--install] [--schemas] [--report]
  --runs N     random configurations beside the presets (200)
  --seed S     repeat the random configurations of an earlier run
  --only T,…   ask only these tools: ${tools
    .filter(givesVerdicts)
    .map(({ name }) => name)
    .join(', ')}
  --quick      leave out the variants of the presets
  --install    install the tools and stop
  --schemas    write the schemas that the inspection in the browser reads and stop
  --report     write docs/conformance.md`;

const isTool = (name: string): name is ToolName => tools.some((tool) => tool.name === name);

const count = (text: string, option: string): number => {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${option} needs a whole number, not "${text}"`);
  return Number(text);
};

/** Parses the command line. Throws with a message for the user. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '200' },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      install: { type: 'boolean', default: false },
      schemas: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
    },
  });
  const only = values.only.flatMap((names) => names.split(','));
  const unknown = only.find((name) => !isTool(name));
  if (unknown !== undefined) throw new Error(`no tool is called "${unknown}"`);
  return {
    runs: count(values.runs, 'runs'),
    seed: values.seed === undefined ? Date.now() % 2 ** 31 : count(values.seed, 'seed'),
    only: only.filter(isTool),
    variants: !values.quick,
    installOnly: values.install,
    schemas: values.schemas,
    write: values.report,
  };
}
