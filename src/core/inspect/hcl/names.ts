import type { Block, HclParser, HclProblem } from './hcl-parser.ts';
import { noTarget, noVariable } from './messages.ts';
import type { Token } from './tokens.ts';

/** Attributes that refer to targets. */
const references: readonly (readonly [block: string, attribute: string])[] = [
  ['group', 'targets'],
  ['target', 'inherits'],
];

const constants = ['true', 'false', 'null'];

/** Undeclared targets to which a group or target refers. */
export const unknownTargets = (blocks: readonly Block[]): readonly HclProblem[] => {
  const declared = blocks.filter(({ type }) => type === 'target' || type === 'group');
  const known = declared.flatMap(({ labels }) => labels);
  // A matrix creates target names dynamically.
  if (declared.some(({ attributes }) => attributes.has('matrix'))) return [];
  return references.flatMap(([type, attribute]) =>
    blocks
      .filter((block) => block.type === type)
      .flatMap(({ attributes }) => attributes.get(attribute) ?? [])
      .filter(({ kind, text }) => kind === 'string' && !text.includes('${'))
      .map((token) => ({ ...token, name: token.text.slice(1, -1) }))
      .filter(({ name }) => !known.includes(name))
      .map(({ start, end, name }) => ({ start, end, message: noTarget(name, known) })),
  );
};

interface Name {
  readonly name: string;
  readonly start: number;
}

/** The variables of an expression, without functions, keys and attributes of objects. */
const namesIn = (expression: readonly Token[]): readonly Name[] =>
  expression.flatMap((token, index): readonly Name[] => {
    const [before, next] = [expression[index - 1]?.text, expression[index + 1]?.text ?? ''];
    if (token.kind === 'string') {
      const found = token.text.matchAll(/(\$?)\$\{(\w+)\}/gu);
      return [...found].flatMap(({ 1: doubled, 2: name = '', index: at }) =>
        doubled === '' ? [{ name, start: token.start + at + 2 }] : [],
      );
    }
    const isKey = ['(', '=', ':', '.'].includes(next) || before === '.';
    return token.kind === 'name' && !isKey ? [{ name: token.text, start: token.start }] : [];
  });

/** Undeclared variables to which an attribute refers. */
export const unknownVariables = ({ blocks, attributes: own }: HclParser): readonly HclProblem[] => {
  const variables = blocks.flatMap((block) => (block.type === 'variable' ? block.labels : []));
  const labels = [...variables, ...own.keys()];
  const known = [...labels, ...constants];
  return blocks
    .filter(({ type, attributes }) => type !== 'function' && !attributes.has('matrix'))
    .flatMap(({ attributes }) => [...attributes.values()])
    .filter((expression) => !expression.some(({ text }) => text === 'for'))
    .flatMap(namesIn)
    .filter(({ name }) => !known.includes(name) && !name.startsWith('BAKE_'))
    .map(({ name, start }) => ({
      start,
      end: start + name.length,
      message: noVariable(name, labels),
    }));
};
