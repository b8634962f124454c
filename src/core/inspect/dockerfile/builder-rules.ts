import { ValidationCode, validate } from 'dockerfile-utils';
import type { Text } from '../../fields/index.ts';
import type { TextProblem } from '../span.ts';
import { flagMessages } from './flag-messages.ts';
import { instructionMessages } from './instruction-messages.ts';
import type { DockerfileText } from './positions.ts';

type Diagnostic = ReturnType<typeof validate>[number];

/** All codes except a deprecated alias. */
type Code = Exclude<keyof typeof ValidationCode, 'FLAG_INVALID_LINK_VALUE'>;

/**
 * The messages by code. If the library adds a code, this does not compile until the code has a
 * message in both languages.
 */
const messages: Readonly<Record<Code, (found: string) => Text>> = {
  ...instructionMessages,
  ...flagMessages,
};

/**
 * Codes that are errors in the library but only warnings here: BuildKit builds, but the result
 * differs from the intention.
 */
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

/** Whether the library is wrong: BuildKit reads the line as intended. */
const isMistaken = (code: Code, found: string, rest: string): boolean => {
  switch (code) {
    // Zero means the default.
    case 'FLAG_LESS_THAN_1MS':
      return /^=-?0(?:ns|us|µs|ms|s|m|h)?\b/u.test(rest);
    case 'UNKNOWN_ADD_FLAG':
      return found === '--unpack';
    case 'INVALID_SIGNAL':
      return /^[A-Za-z]+(?:[+-]\d+)?$/u.test(found);
    // The path is absolute except for an unclosed quote, which the word rules report.
    case 'WORKDIR_IS_NOT_ABSOLUTE':
      return /^["']\//u.test(found);
    case 'INVALID_PORT':
      return found.includes('$');
    // Our rules are more exact: they resolve arguments in image names, nested quotes and all
    // modifiers.
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
  // In the Language Server Protocol, severity 1 is an error.
  const severity = diagnostic.severity === 1 && !accepted.has(code) ? 'error' : 'warning';
  return source.fault(diagnostic.range, severity, 'Dockerfile', messages[code](found.trim()));
};

/** Whether a stage is the first with its name; only later stages are reported. */
const isFirstOfName = (
  source: DockerfileText,
  one: Diagnostic,
  all: readonly Diagnostic[],
): boolean => {
  if (codeOf(one) !== 'DUPLICATE_BUILD_STAGE_NAME') return false;
  const nameOf = ({ range }: Diagnostic) => source.written(range).toLowerCase();
  return all.find((two) => two.code === one.code && nameOf(two) === nameOf(one)) === one;
};

/** Problems from the grammar of each instruction: errors and warnings of the builder. */
export const builderRules = (source: DockerfileText): readonly TextProblem[] =>
  validate(source.text)
    .filter((one, _index, all) => !isFirstOfName(source, one, all))
    .flatMap((diagnostic) => faultOf(source, diagnostic) ?? []);
