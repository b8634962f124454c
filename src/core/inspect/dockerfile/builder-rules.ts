import { ValidationCode, validate } from 'dockerfile-utils';
import type { Text } from '../../fields/index.ts';
import type { TextProblem } from '../span.ts';
import { flagMessages } from './flag-messages.ts';
import { instructionMessages } from './instruction-messages.ts';
import type { DockerfileText } from './positions.ts';

type Diagnostic = ReturnType<typeof validate>[number];

/** The deprecated second name of another code. */
type Code = Exclude<keyof typeof ValidationCode, 'FLAG_INVALID_LINK_VALUE'>;

/** A code that the library adds does not compile until it is said in both languages. */
const messages: Readonly<Record<Code, (found: string) => Text>> = {
  ...instructionMessages,
  ...flagMessages,
};

/** The library calls these errors; BuildKit builds, but something else than was written. */
const accepted: ReadonlySet<Code> = new Set<Code>([
  'DUPLICATE_BUILD_STAGE_NAME',
  'FLAG_AT_LEAST_ONE',
  'INVALID_DESTINATION',
]);

const isCode = (name: string | undefined): name is Code =>
  name !== undefined && Object.hasOwn(messages, name);

const codeOf = ({ code }: Diagnostic): Code | undefined => {
  const name = typeof code === 'number' ? ValidationCode[code] : undefined;
  return isCode(name) ? name : undefined;
};

/** What the library holds against a line that BuildKit takes as it is meant. */
const isMistaken = (code: Code, found: string, rest: string): boolean => {
  switch (code) {
    // Zero stands for the default.
    case 'FLAG_LESS_THAN_1MS':
      return /^=-?0(?:ns|us|µs|ms|s|m|h)?\b/u.test(rest);
    case 'UNKNOWN_ADD_FLAG':
      return found === '--unpack';
    case 'INVALID_SIGNAL':
      return /^[A-Za-z]+(?:[+-]\d+)?$/u.test(found);
    // Absolute, but for a quote that is never closed: of that the rules of words addMismatch.
    case 'WORKDIR_IS_NOT_ABSOLUTE':
      return /^["']\//u.test(found);
    case 'INVALID_PORT':
      return found.includes('$');
    // Ours know more: the name of the image with its arguments, quotes in quotes, all modifiers.
    case 'INVALID_REFERENCE_FORMAT':
    case 'SYNTAX_MISSING_SINGLE_QUOTE':
    case 'SYNTAX_MISSING_DOUBLE_QUOTE':
    case 'UNSUPPORTED_MODIFIER':
      return true;
    case 'FLAG_INVALID_FROM_VALUE':
      return !found.startsWith('--');
    default:
      return false;
  }
};

const faultOf = (source: DockerfileText, diagnostic: Diagnostic): TextProblem | undefined => {
  const code = codeOf(diagnostic);
  const found = source.written(diagnostic.range);
  const [, end] = source.offsets(diagnostic.range);
  if (code === undefined || isMistaken(code, found, source.text.slice(end, end + 40))) return;
  // The protocol of language servers calls an error 1.
  const severity = diagnostic.severity === 1 && !accepted.has(code) ? 'error' : 'warning';
  return source.fault(diagnostic.range, severity, 'Dockerfile', messages[code](found.trim()));
};

/** Of stages with one name the first is right. */
const isFirstOfName = (
  source: DockerfileText,
  one: Diagnostic,
  all: readonly Diagnostic[],
): boolean => {
  if (codeOf(one) !== 'DUPLICATE_BUILD_STAGE_NAME') return false;
  const nameOf = ({ range }: Diagnostic) => source.written(range).toLowerCase();
  return all.find((two) => two.code === one.code && nameOf(two) === nameOf(one)) === one;
};

/** What the builder refuses or warns of, by the grammar of each instruction. */
export const builderRules = (source: DockerfileText): readonly TextProblem[] =>
  validate(source.text)
    .filter((one, _index, all) => !isFirstOfName(source, one, all))
    .flatMap((diagnostic) => faultOf(source, diagnostic) ?? []);
