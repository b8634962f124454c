import { nameError, nameRefusal, rootFileFault, rootFileRefusal } from '../file-names.ts';
import type { Text } from '../text.ts';
import { exactly, type PatternGroup } from './pattern.ts';

/** One segment of a file path; without `.` and `..`, which could leave the intended directory. */
const segment = '(?!\\.{1,2}(?:\\/|$))[A-Za-z0-9._+@\\-]+';

/** One segment of a path in a repository that is valid on every operating system. */
const fileSegment = `${nameRefusal}(?![^\\/]*\\.(?:\\/|$))${segment}`;

/** The error for the first invalid name in a path. */
const pathNameFault = (path: string): Text | undefined =>
  path.split('/').reduce<Text | undefined>((found, name) => found ?? nameError(name), undefined);

/** Files, folders and addresses. */
export const pathPatterns = {
  // A name that is also used for a file or folder.
  fileName: {
    regex: exactly(`${nameRefusal}[a-z](?:[a-z0-9\\-]{0,61}[a-z0-9])?`),
    longest: 63,
    problem: {
      en: 'Use up to {most} lowercase letters, digits and hyphens, starting with a letter and not ending with a hyphen, e.g. order-api.',
      'zh-CN':
        '请使用小写字母、数字和连字符，最多 {most} 个字符，以字母开头且不以连字符结尾，例如：order-api。',
    },
    closer: nameError,
  },
  absolutePath: {
    regex: exactly(`(?:\\/${segment})+`),
    problem: {
      en: 'Use an absolute path of letters, digits and . _ + @ -, without .. and without a slash at the end, e.g. /app/config.',
      'zh-CN':
        '请填写绝对路径，只含字母、数字和 . _ + @ -，不含 .. 且不以斜杠结尾，例如：/app/config。',
    },
  },
  eitherPath: {
    regex: exactly(`(?:(?:\\/${segment})+|${fileSegment}(?:\\/${fileSegment})*)`),
    problem: {
      en: 'Use an absolute path, or one below the project root, of letters, digits and . _ + @ -, without .., e.g. /app/static.',
      'zh-CN':
        '请填写绝对路径或项目根目录下的相对路径，只含字母、数字和 . _ + @ -，不含 ..，例如：/app/static。',
    },
  },
  relativePath: {
    regex: exactly(`${fileSegment}(?:\\/${fileSegment})*`),
    closer: pathNameFault,
    problem: {
      en: 'Use a path below the project root of letters, digits and . _ + @ -, without .. and without a slash at either end, e.g. config/app.toml.',
      'zh-CN':
        '请填写项目根目录下的相对路径，只含字母、数字和 . _ + @ -，不含 .. 且首尾没有斜杠，例如：config/app.toml。',
    },
  },
  folder: {
    regex: exactly(`${rootFileRefusal}${fileSegment}(?:\\/${fileSegment})*`),
    closer: (text) => pathNameFault(text) ?? rootFileFault(text),
    problem: {
      en: 'Use a folder below the project root of letters, digits and . _ + @ -, without .. and without a slash at either end, e.g. deploy.',
      'zh-CN':
        '请填写项目根目录下的目录，只含字母、数字和 . _ + @ -，不含 .. 且首尾没有斜杠，例如：deploy。',
    },
  },
  // Gateway API refuses empty, `.` and `..` segments and encoded slashes in a path.
  urlPath: {
    regex: /^\/(?:(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~:@!&+,;=-]+(?:\/|$))*$/u,
    problem: {
      en: 'Use a path that starts with a slash, without query, .. or double slashes, e.g. /readyz.',
      'zh-CN': '请填写以斜杠开头的路径，不含查询参数、.. 和连续斜杠，例如：/readyz。',
    },
  },
  // User information is refused: a token in a URL would be written to labels and documents.
  url: {
    regex:
      /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/u,
    problem: {
      en: 'Use an http or https address without user name and password, e.g. https://github.com/acme/api.',
      'zh-CN': '请填写 http 或 https 地址，不含用户名和密码，例如：https://github.com/acme/api。',
    },
  },
} satisfies PatternGroup;
