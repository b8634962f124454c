import type { Text } from '../text.ts';
import type { PatternGroup } from './pattern.ts';

/**
 * The error for a command with an open quote or a trailing backslash: a shell would wait for more
 * input.
 */
const commandFault = (text: string): Text | undefined => {
  if (/[^\P{Cc}\n\t]|\p{Cs}/u.test(text)) return undefined;
  const rest = text.replace(/\\.|'[^']*'|"(?:[^"\\]|\\.)*"/gsu, '');
  const [open] = /["'\\]/u.exec(rest) ?? [];
  if (open === undefined) return undefined;
  return open === '\\'
    ? {
        en: 'The command ends with a backslash. Remove it, or write two for one that is meant.',
        'zh-CN': '命令以反斜杠结尾。请将其删除；若确实需要反斜杠，请写两个。',
      }
    : {
        en: `A quote ${open} is not closed. Add the second one, or write \\${open} for one that is meant.`,
        'zh-CN': `引号 ${open} 没有闭合。请补上另一个引号；若确实需要引号本身，请写成 \\${open}。`,
      };
};

/** Free texts, names of variables and keys, and values of no tool in particular. */
export const textPatterns = {
  // Lone surrogates are refused: they have no UTF-8 form and cannot be written to a file or link.
  any: {
    regex: /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u,
    problem: {
      en: 'Control characters are not allowed, apart from line breaks and tabs, e.g. plain text.',
      'zh-CN': '除换行和制表符外，不能包含控制字符，例如：普通文本。',
    },
  },
  envName: {
    // A JavaScript object literal cannot store the key `__proto__`.
    regex: /^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]*$/u,
    problem: {
      en: 'Use letters, digits and underscores, not starting with a digit, e.g. DATABASE_URL.',
      'zh-CN': '请使用字母、数字和下划线，不能以数字开头，例如：DATABASE_URL。',
    },
  },
  configKey: {
    regex: /^(?!(?:.*\.)?__proto__(?:\.|$))[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z_][A-Za-z0-9_-]*)*$/u,
    problem: {
      en: 'Use names joined by dots; each starts with a letter or underscore, e.g. server.max_connections.',
      'zh-CN': '请使用以点号连接的名称，每一段以字母或下划线开头，例如：server.max_connections。',
    },
  },
  // A shell does not run a command that ends inside a quoted word.
  scriptName: {
    regex: /^[A-Za-z0-9][A-Za-z0-9:._-]{0,63}$/u,
    problem: {
      en: 'Use the name of a script, e.g. build:prod.',
      'zh-CN': '请填写脚本名称，例如：build:prod。',
    },
  },
  commandLine: {
    regex:
      /^(?:[^\p{Cc}\p{Cs}"'\\]|[\n\t]|\\(?:[^\p{Cc}\p{Cs}]|[\n\t])|'(?:[^\p{Cc}\p{Cs}']|[\n\t])*'|"(?:[^\p{Cc}\p{Cs}"\\]|[\n\t]|\\(?:[^\p{Cc}\p{Cs}]|[\n\t]))*")*$/u,
    closer: commandFault,
    problem: {
      en: 'Use a program and its arguments; control characters are not allowed, and quotes end, e.g. /app/service migrate.',
      'zh-CN': '请填写程序及其参数，不能包含控制字符，引号须成对，例如：/app/service migrate。',
    },
  },
  email: {
    regex: /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}$/u,
    problem: {
      en: 'Use an e-mail address, e.g. platform@example.com.',
      'zh-CN': '请填写邮箱地址，例如：platform@example.com。',
    },
  },
  byteSize: {
    regex: /^[1-9]\d{0,8}[kmg]?$/u,
    problem: {
      en: 'Use a number of bytes, where useful with k, m or g, e.g. 10m.',
      'zh-CN': '请填写字节数，可带单位 k、m 或 g，例如：10m。',
    },
  },
  goDuration: {
    regex: /^(?:\d{1,5}(?:ms|h|m|s)){1,4}$/u,
    problem: {
      en: 'Use numbers with the units h, m, s or ms, e.g. 1h or 1h30m.',
      'zh-CN': '请填写带单位 h、m、s 或 ms 的时长，例如：1h 或 1h30m。',
    },
  },
} satisfies PatternGroup;
