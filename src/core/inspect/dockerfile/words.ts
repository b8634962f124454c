import type { Argument, Dockerfile, Instruction } from 'dockerfile-ast';
import type { Text } from '../../fields/index.ts';
import { spanOf, type TextProblem } from '../span.ts';
import { instructionMessages, unclosedQuote } from './instruction-messages.ts';
import type { DockerfileText, Range } from './positions.ts';
import { shellWords, withoutComments } from './shell-words.ts';

const shellGetsIt: Text = {
  en: 'This begins like a JSON list but is none, so a shell gets the whole line; check quotes and commas, as in `["/app/server", "--flag"]`.',
  'zh-CN':
    '此处以 JSON 列表开头却不是有效的列表，整行会交给 shell 执行；请检查引号和逗号，例如 `["/app/server", "--flag"]`。',
};

const notAList: Text = {
  en: 'This begins like a JSON list but is none, so the brackets become part of a path; put every path into double quotes, with commas between.',
  'zh-CN':
    '此处以 JSON 列表开头却不是有效的列表，方括号会成为路径的一部分；请用双引号括住每个路径，并以逗号分隔。',
};

const isListOfTexts = (text: string): boolean => {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === 'string');
  } catch {
    return false;
  }
};

const rangeOf = (words: readonly Argument[]): Range | undefined => {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { start: first.getRange().start, end: last.getRange().end };
};

/** The text of an instruction with its continued lines joined. */
const joined = (source: DockerfileText, range: Range): string =>
  source.written(range).replace(/\\[ \t]*\r?\n(?:[ \t]*#.*\n)*/gu, '');

const brokenList = (
  source: DockerfileText,
  range: Range,
  keyword: string,
): readonly TextProblem[] => {
  const text = joined(source, range);
  // `[ -f x ]` is a command, and single quotes have a separate message.
  const isList = keyword === 'RUN' ? text.startsWith('["') : /^\[(?!\s*')/u.test(text);
  if (!isList || isListOfTexts(text)) return [];
  const isCommand = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN'].includes(keyword);
  const message = isCommand ? shellGetsIt : notAList;
  return [source.fault(range, isCommand ? 'warning' : 'error', 'Dockerfile', message)];
};

/**
 * The forms of variables in BuildKit: `${NAME}`, defaults and alternatives, and since Dockerfile
 * syntax 1.7 removal and replacement.
 */
const knownVariable = /^\w+(?:$|:?[-+?]|##?|%%?|\/)/u;

const unclosedBrace: Text = {
  en: 'This variable is never closed; add `}` behind its name.',
  'zh-CN': '此变量没有闭合，请在名称后补上 `}`。',
};

/** Unclosed quotation marks and invalid variables. */
const shellFaults = (source: DockerfileText, ranges: readonly Range[]): readonly TextProblem[] =>
  ranges.flatMap((range) => {
    const [start, end] = source.offsets(range);
    const text = withoutComments(source.text.slice(start, end));
    const { variables, openQuote } = shellWords(text);
    const fault = (from: number, to: number, message: Text): TextProblem => ({
      ...spanOf(source.text, start + from, start + to),
      severity: 'error',
      by: 'Dockerfile',
      message,
    });
    const wrong = variables.filter(({ body, isClosed }) => !isClosed || !knownVariable.test(body));
    const faults = wrong.map(({ start: from, end: to, body, isClosed }) =>
      fault(
        from,
        to,
        isClosed ? instructionMessages.UNSUPPORTED_MODIFIER(`\${${body}}`) : unclosedBrace,
      ),
    );
    // After an unclosed brace, the closing quote is read as part of the variable.
    const isOpen = wrong.some(({ isClosed }) => !isClosed);
    if (openQuote === undefined || isOpen) return faults;
    const [open = ''] = /^[^\\\r\n]*/u.exec(text.slice(openQuote)) ?? [];
    const message = unclosedQuote(open.charAt(0), open.trimEnd());
    return [...faults, fault(openQuote, openQuote + open.trimEnd().length, message)];
  });

const ports = (source: DockerfileText, words: readonly Argument[]): readonly TextProblem[] =>
  words.flatMap((word) => {
    const [, low = '', high = low] = /^(\d+)(?:-(\d+))?(?:\/\w+)?$/u.exec(word.getValue()) ?? [];
    const isRange = Number(high) <= 65_535 && Number(low) <= Number(high);
    if (low === '' || isRange) return [];
    const message = instructionMessages.INVALID_PORT(word.getValue());
    return [source.fault(word.getRange(), 'error', 'Dockerfile', message)];
  });

const wordFaults = (source: DockerfileText, instruction: Instruction): readonly TextProblem[] => {
  const keyword = instruction.getKeyword();
  const all = instruction.getArguments();
  const words = keyword === 'HEALTHCHECK' ? all.slice(1) : all;
  const range = rangeOf(words);
  if (range === undefined || words.some((word) => word.getValue().startsWith('<<'))) return [];
  switch (keyword) {
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
    case 'RUN':
      return brokenList(source, range, keyword);
    case 'COPY':
    case 'ADD':
    case 'VOLUME': {
      if (source.written(range).startsWith('[')) return brokenList(source, range, keyword);
      const ranges = words.map((word) => word.getRange());
      return shellFaults(source, ranges);
    }
    case 'ARG':
    case 'ENV':
    case 'FROM':
    case 'LABEL':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      return shellFaults(source, [range]);
    case 'EXPOSE':
      return [...ports(source, words), ...shellFaults(source, [range])];
    default:
      return [];
  }
};

/**
 * Problems with lists, quotation marks and ports, which dockerfile-utils reads differently from
 * BuildKit.
 */
export const wordRules = (source: DockerfileText, dockerfile: Dockerfile): readonly TextProblem[] =>
  dockerfile.getInstructions().flatMap((instruction) => wordFaults(source, instruction));
