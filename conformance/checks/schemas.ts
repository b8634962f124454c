import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { filesLike } from '../bundle.ts';
import { schemaFolder } from '../install.ts';
import { readYaml } from '../objects.ts';
import type { ToolName } from '../tools.ts';
import { judgeTexts, oneByOne } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

const COLLECTION = 'check_jsonschema/builtin_schemas/vendor';

interface Described {
  readonly path: RegExp;
  /** The tool that provides the schema, and the file in its folder. */
  readonly tool: ToolName;
  readonly schema: string;
}

const inCollection = (name: string, path: RegExp): Described => ({
  path,
  tool: 'json-schemas',
  schema: `${COLLECTION}/${name}.json`,
});

/** Files for which a published schema exists. */
const described: readonly Described[] = [
  inCollection('gitlab-ci', /^\.gitlab-ci\.yml$/),
  inCollection('github-workflows', /^\.github\/workflows\/[^/]+\.yml$/),
  inCollection('taskfile', /^Taskfile\.yml$/),
  inCollection('renovate', /^renovate\.json$/),
  inCollection('compose-spec', /(^|\/)compose(\.[^/]+)?\.yaml$/),
  { path: /^skaffold\.yaml$/, tool: 'skaffold', schema: 'v4beta13.json' },
];

const validators = new Map<Described, Validator>();

function validator(one: Described): Validator {
  const known = validators.get(one);
  if (known) return known;
  const text = readFileSync(join(schemaFolder(one.tool), one.schema), 'utf8');
  const schema = JSON.parse(text) as Schema; // the files of both tools are schemas
  const made = new Validator(schema, schema.$schema?.includes('2020-12') ? '2020-12' : '7');
  validators.set(one, made);
  return made;
}

/** The schema's problem with the text, or a parse error. */
function problem(one: Described, text: string): string | undefined {
  let value: unknown;
  try {
    value = readYaml(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { valid, errors } = validator(one).validate(value);
  const last = errors.at(-1);
  return valid ? undefined : `${last?.instanceLocation ?? ''} ${last?.error ?? 'is not valid'}`;
}

/** Validates files of other tools against the schemas that these tools publish. */
export const schemas: ToolCheck = {
  name: 'Published schemas',
  tools: ['json-schemas'],
  needs: ['skaffold'],
  check: async (bundles, report) => {
    for (const one of described) {
      const questions = bundles.flatMap((bundle) =>
        filesLike(bundle, one.path).map((file) => ({ ...file, bundle, context: one.schema })),
      );
      const asking = oneByOne(async ({ text }) => problem(one, text));
      await judgeTexts('json-schemas', questions, report, asking);
    }
  },
};
