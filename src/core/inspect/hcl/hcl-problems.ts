import { spanOf, type TextProblem } from '../span.ts';
import { HclParser, type HclProblem } from './hcl-parser.ts';
import { noCharacter, unclosed } from './messages.ts';
import { unknownTargets, unknownVariables } from './names.ts';
import { tokensOf } from './tokens.ts';

const mistakesIn = (text: string): readonly HclProblem[] => {
  const read = tokensOf(text);
  if (!read.ok) {
    const { start } = read;
    const line = text.indexOf('\n', start);
    const end = line < 0 ? text.length : line;
    if (text[start] === '"') return [{ start, end, message: unclosed('"', '"') }];
    if (text.startsWith('/*', start)) return [{ start, end, message: unclosed('/*', '*/') }];
    return [{ start, end: start + 1, message: noCharacter(text.charAt(start)) }];
  }
  const parsed = new HclParser(read.tokens);
  const { mistake, blocks } = parsed;
  return mistake === undefined
    ? [...unknownTargets(blocks), ...unknownVariables(parsed)]
    : [mistake];
};

/** The problems of an HCL file: the first syntax error, otherwise every unknown name. */
export const hclProblems = (text: string): readonly TextProblem[] =>
  mistakesIn(text).map(({ start, end, message }) => ({
    ...spanOf(text, start, end),
    severity: 'error',
    by: 'HCL',
    message,
  }));
