import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { filesLike } from '../bundle.ts';
import { schemaFolder } from '../install.ts';
import { readYaml } from '../objects.ts';
import { judgeTexts, oneByOne } from '../verdicts.ts';
import type { Check } from './check.ts';

/** Files that a published schema describes, by the name of the schema in the collection. */
const described: readonly (readonly [schema: string, path: RegExp])[] = [
  ['gitlab-ci', /^\.gitlab-ci\.yml$/],
  ['taskfile', /^Taskfile\.yml$/],
  ['renovate', /^renovate\.json$/],
];

const validators = new Map<string, Validator>();

function validator(name: string): Validator {
  const known = validators.get(name);
  if (known) return known;
  const file = `check_jsonschema/builtin_schemas/vendor/${name}.json`;
  // The collection holds schemas and nothing else.
  const schema = JSON.parse(
    readFileSync(join(schemaFolder('json-schemas'), file), 'utf8'),
  ) as Schema;
  const made = new Validator(schema, '7');
  validators.set(name, made);
  return made;
}

/** What the schema says, or that the text cannot be read at all. */
function problem(name: string, text: string): string | undefined {
  let value: unknown;
  try {
    value = readYaml(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { valid, errors } = validator(name).validate(value);
  const last = errors.at(-1);
  return valid ? undefined : `${last?.instanceLocation ?? ''} ${last?.error ?? 'is not valid'}`;
}

/** Files of other tools, by the schemas that those tools publish. */
export const schemas: Check = {
  name: 'Published schemas',
  tools: ['json-schemas'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      described.flatMap(([context, pattern]) =>
        filesLike(bundle, pattern).map((file) => ({ ...file, bundle, context })),
      ),
    );
    const asking = oneByOne(async ({ context, text }) => problem(context ?? '', text));
    await judgeTexts('json-schemas', questions, report, asking);
  },
};
