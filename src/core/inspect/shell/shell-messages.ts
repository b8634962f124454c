import type { Text } from '../../fields/index.ts';

/** Message for a compound command without its closing word, such as `if` without `fi`. */
export const unclosed = (opening: string, closer: string): Text => ({
  en: `This \`${opening}\` is never closed; add \`${closer}\` where it ends.`,
  'zh-CN': `这个 \`${opening}\` 没有闭合，请在结尾处补上 \`${closer}\`。`,
});

/** Message for a compound command without its inner keyword, such as `if` without `then`. */
export const withoutKeyword = (opening: string, keyword: string): Text => ({
  en: `This \`${opening}\` has no \`${keyword}\`; add it after the condition, behind \`;\` or on a new line.`,
  'zh-CN': `这个 \`${opening}\` 缺少 \`${keyword}\`，请在条件之后、\`;\` 后面或另起一行补上。`,
});

/** Message for a string that continues on the next lines because its closing quote is missing. */
export const openedEarlier = (quote: string): Text => ({
  en: `This quote runs on over the next lines; close it with \`${quote}\` on its own line.`,
  'zh-CN': `这个引号一直延续到后面的行，请在本行用 \`${quote}\` 闭合。`,
});

/** Message for a here-document without the line that ends it. */
export const neverEnds = (word: string): Text => ({
  en: `This here-document takes everything up to the end of the file; close it with a line that holds only \`${word}\`.`,
  'zh-CN': `这个 here-document 会一直读到文件末尾，请用只含 \`${word}\` 的一行结束它。`,
});

/**
 * Constructs that the parser calls unterminated: the Chinese name, and the text that closes the
 * construct.
 */
const pairs: Readonly<Record<string, readonly [zh: string, closer: string]>> = {
  'double quote': ['双引号', '"'],
  'single quote': ['单引号', "'"],
  'ANSI-C quote': ["$' 引号", "'"],
  backtick: ['反引号', '`'],
  'command substitution': ['命令替换', ')'],
  'process substitution': ['进程替换', ')'],
  'parameter expansion': ['参数展开', '}'],
  'arithmetic expansion': ['算术展开', '))'],
  'arithmetic command': ['算术命令', '))'],
  'arithmetic for header': ['for 的算术表达式', '))'],
  'array subscript': ['数组下标', ']'],
  'extended glob': ['扩展通配符', ')'],
  array: ['数组', ')'],
};

const unterminated = (name: string): Text | undefined => {
  const pair = Object.hasOwn(pairs, name) ? pairs[name] : undefined;
  if (pair === undefined) return undefined;
  const [zh, closer] = pair;
  // In Markdown, a backquote needs two backquotes around it.
  const shown = closer === '`' ? '`` ` ``' : `\`${closer}\``;
  return {
    en: `This ${name} is never closed; add ${shown}.`,
    'zh-CN': `此处的${/^[\w$]/u.test(zh) ? ` ${zh}` : zh}没有闭合，请补上 ${shown}。`,
  };
};

const place = "'?([^']+)'?";

/** Messages of the parser, as patterns, with a message that says how to correct the error. */
const rules: readonly (readonly [RegExp, (word: string) => Text])[] = [
  [
    new RegExp(`^unexpected token ${place}$`, 'u'),
    (word) =>
      word === 'newline'
        ? {
            en: 'The line ends too early; complete the command.',
            'zh-CN': '该行过早结束，请补全命令。',
          }
        : {
            en: `\`${word}\` cannot stand here; remove it, or add what belongs before it.`,
            'zh-CN': `\`${word}\` 不能出现在这里，请删除它，或补上它前面缺少的内容。`,
          },
  ],
  [
    new RegExp(`^expected command (?:after|in) ${place}$`, 'u'),
    (word) => ({
      en: `No command follows \`${word}\`; add one, or \`:\` to do nothing.`,
      'zh-CN': `\`${word}\` 之后缺少命令，请补上；什么都不做时写 \`:\`。`,
    }),
  ],
  [
    /^expected '(then|do|in)'/u,
    (word) => ({
      en: `\`${word}\` is missing before this; add it after \`;\` or on a line of its own.`,
      'zh-CN': `此处之前缺少 \`${word}\`，请在 \`;\` 之后或另起一行补上。`,
    }),
  ],
  [
    /^expected (redirect target)$/u,
    () => ({
      en: 'The redirection names no file; add one.',
      'zh-CN': '重定向没有写明文件，请补上。',
    }),
  ],
  [
    /^expected (compound command) as function body$/u,
    () => ({
      en: 'The function has no body; write it as `name() { …; }`.',
      'zh-CN': '函数没有函数体，请写成 `name() { …; }`。',
    }),
  ],
  [
    /^expected (?:word|operand) after (?:'(.+)'|.*)$/u,
    () => ({
      en: 'A word is missing here; add what is meant.',
      'zh-CN': '此处缺少一个词，请补全。',
    }),
  ],
];

/**
 * A message that explains a parser error and its correction; `at` is the character at the offset of
 * the error.
 */
export const syntaxMessage = (parserMessage: string, at: string | undefined): Text => {
  const open = /^unterminated (.+)$/u.exec(parserMessage)?.[1];
  // The parser reports an unclosed array, `name=(`, as an extended glob.
  const name = open === 'extended glob' && at === '=' ? 'array' : open;
  const standing = name === undefined ? undefined : unterminated(name);
  if (standing !== undefined) return standing;
  for (const [pattern, message] of rules) {
    const match = pattern.exec(parserMessage);
    if (match !== null) return message(match[1] ?? '');
  }
  return {
    en: `Bash cannot read this: ${parserMessage}.`,
    'zh-CN': `Bash 无法解析此处：${parserMessage}。`,
  };
};
