import type { PatternName } from './field.ts';
import { nameError, nameRefusal, rootFileFault, rootFileRefusal } from './file-names.ts';
import type { Text } from './text.ts';

/** A pattern for texts, and the message for a text that does not match. */
export interface Pattern {
  /**
   * Anchored, of linear time, and with the `u` flag, because JSON Schema readers compile the
   * source that way. Never matched against an empty optional text.
   */
  readonly regex: RegExp;
  /** Longest text that the pattern accepts, in characters; set if the message contains `{most}`. */
  readonly longest?: number;
  readonly problem: Text;
  /** A more exact message for a refused text, if the general message does not explain the error. */
  readonly closer?: (text: string) => Text | undefined;
}

/** RFC 1123 label of a host name: 63 characters. */
const label = '[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?';

/** One component of a repository path, as defined by the OCI reference grammar. */
const repository = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';

/** One segment of a file path; without `.` and `..`, which could leave the intended directory. */
const segment = '(?!\\.{1,2}(?:\\/|$))[A-Za-z0-9._+@\\-]+';

/** One segment of a path in a repository that is valid on every operating system. */
const fileSegment = `${nameRefusal}(?![^\\/]*\\.(?:\\/|$))${segment}`;

/** The error for the first invalid name in a path. */
const pathNameFault = (path: string): Text | undefined =>
  path.split('/').reduce<Text | undefined>((found, name) => found ?? nameError(name), undefined);

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

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = `${octet}(?:\\.${octet}){3}\\/(?:3[0-2]|[12]?\\d)`;

/**
 * A group of an IPv6 address. The patterns below accept every IPv6 address with at most one `::`
 * and without embedded IPv4.
 */
const hextet = '[0-9A-Fa-f]{1,4}';
const compressed = [1, 2, 3, 4, 5, 6]
  .map((after) => `(?:${hextet}:){1,${7 - after}}(?::${hextet}){1,${after}}`)
  .join('|');
const ipv6 =
  `(?:(?:${hextet}:){7}${hextet}|(?:${hextet}:){1,7}:|${compressed}|` +
  `:(?:(?::${hextet}){1,7}|:))\\/(?:12[0-8]|1[01]\\d|[1-9]?\\d)`;

/** Numeric parts have no leading zero; other parts hold a letter or a hyphen (semver.org, 9). */
const prerelease = '(?:0|[1-9]\\d*|\\d*[A-Za-z\\-][0-9A-Za-z\\-]*)';
const numeric = '(?:0|[1-9]\\d{0,9})';

const exactly = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

/** The characters of each kind of text; Kubernetes names, OCI references, Cargo, POSIX. */
export const patterns: Readonly<Record<PatternName, Pattern>> = {
  // Lone surrogates are refused: they have no UTF-8 form and cannot be written to a file or link.
  any: {
    regex: /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u,
    problem: {
      en: 'Control characters are not allowed, apart from line breaks and tabs, e.g. plain text.',
      'zh-CN': '除换行和制表符外，不能包含控制字符，例如：普通文本。',
    },
  },
  // The Service takes this name, and a Service name must start with a letter (RFC 1035).
  dnsLabel: {
    regex: /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/u,
    longest: 63,
    problem: {
      en: 'Use up to {most} lowercase letters, digits and hyphens, starting with a letter and not ending with a hyphen, e.g. order-api.',
      'zh-CN':
        '请使用小写字母、数字和连字符，最多 {most} 个字符，以字母开头且不以连字符结尾，例如：order-api。',
    },
  },
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
  // Ingress, Gateway API and certificates refuse an IP address as a host name.
  hostname: {
    regex: exactly(`(?=.{1,253}$)(?![0-9.]+$)${label}(?:\\.${label})*`),
    problem: {
      en: 'Use a lowercase DNS name without scheme, port or wildcard, not an IP address, e.g. api.example.com.',
      'zh-CN':
        '请填写小写 DNS 名称，不含协议、端口和通配符，也不能是 IP 地址，例如：api.example.com。',
    },
  },
  crateName: {
    regex: /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/u,
    longest: 64,
    problem: {
      en: 'Use up to {most} letters, digits, hyphens and underscores, not starting with a digit or hyphen, e.g. my-service.',
      'zh-CN':
        '请使用字母、数字、连字符和下划线，最多 {most} 个字符，不能以数字或连字符开头，例如：my-service。',
    },
  },
  cargoVersion: {
    regex: exactly(
      `${numeric}\\.${numeric}\\.${numeric}(?:-${prerelease}(?:\\.${prerelease})*)?` +
        '(?:\\+[0-9A-Za-z\\-]+(?:\\.[0-9A-Za-z\\-]+)*)?',
    ),
    problem: {
      en: 'Use a full semantic version with three numbers, e.g. 1.98.0 or 0.2.0-rc.1.',
      'zh-CN': '请填写由三段数字组成的完整语义化版本号，例如：1.98.0 或 0.2.0-rc.1。',
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
  absolutePath: {
    regex: exactly(`(?:\\/${segment})+`),
    problem: {
      en: 'Use an absolute path of letters, digits and . _ + @ -, without .. and without a slash at the end, e.g. /app/config.',
      'zh-CN':
        '请填写绝对路径，只含字母、数字和 . _ + @ -，不含 .. 且不以斜杠结尾，例如：/app/config。',
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
  // A shell does not run a command that ends inside a quoted word.
  commandLine: {
    regex:
      /^(?:[^\p{Cc}\p{Cs}"'\\]|[\n\t]|\\(?:[^\p{Cc}\p{Cs}]|[\n\t])|'(?:[^\p{Cc}\p{Cs}']|[\n\t])*'|"(?:[^\p{Cc}\p{Cs}"\\]|[\n\t]|\\(?:[^\p{Cc}\p{Cs}]|[\n\t]))*")*$/u,
    closer: commandFault,
    problem: {
      en: 'Use a program and its arguments; control characters are not allowed, and quotes end, e.g. /app/service migrate.',
      'zh-CN': '请填写程序及其参数，不能包含控制字符，引号须成对，例如：/app/service migrate。',
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
  registry: {
    regex: exactly(`(?:${label}(?:\\.${label})*:\\d{1,5}|${repository})(?:\\/${repository})*`),
    problem: {
      en: 'Use a lowercase registry and path without tag, e.g. ghcr.io/acme/api.',
      'zh-CN': '请填写小写的仓库地址与路径，不带标签，例如：ghcr.io/acme/api。',
    },
  },
  imageName: {
    regex: exactly(`${repository}(?:\\/${repository})*`),
    problem: {
      en: 'Use a lowercase path without registry and tag, e.g. team/api.',
      'zh-CN': '请填写小写的路径，不带仓库地址和标签，例如：team/api。',
    },
  },
  imageReference: {
    regex: exactly(
      `(?:${label}(?:\\.${label})*:\\d{1,5}\\/)?${repository}(?:\\/${repository})*` +
        '(?::\\w[\\w.\\-]{0,127})?(?:@sha256:[0-9a-f]{64})?',
    ),
    problem: {
      en: 'Use a lowercase image reference: registry and path, where useful with a tag or sha256 digest, e.g. ghcr.io/acme/api or busybox:1.37.',
      'zh-CN':
        '请填写小写的镜像引用：仓库地址加路径，需要时可带标签或 sha256 摘要，例如：ghcr.io/acme/api 或 busybox:1.37。',
    },
  },
  digest: {
    regex: /^sha256:[0-9a-f]{64}$/u,
    problem: {
      en: 'Use the digest that the registry reports, e.g. sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.',
      'zh-CN':
        '请填写镜像仓库返回的摘要，例如：sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef。',
    },
  },
  featureName: {
    regex: /^[A-Za-z0-9_][A-Za-z0-9_+.-]{0,63}(?:\/[A-Za-z0-9_][A-Za-z0-9_+.-]{0,63})?$/u,
    problem: {
      en: 'Use a Cargo feature, e.g. tls or my-crate/tls.',
      'zh-CN': '请填写 Cargo feature，例如：tls 或 my-crate/tls。',
    },
  },
  imageTag: {
    regex: /^\w[\w.-]{0,127}$/u,
    longest: 128,
    problem: {
      en: 'Use up to {most} letters, digits, underscores, dots and hyphens, not starting with a dot or hyphen, e.g. 1.4.2.',
      'zh-CN':
        '请使用字母、数字、下划线、点号和连字符，最多 {most} 个字符，不能以点号或连字符开头，例如：1.4.2。',
    },
  },
  // Docker's rules for keys of image labels (hadolint DL3048).
  imageLabel: {
    regex: exactly(
      '(?!(?:com\\.docker|io\\.docker|org\\.dockerproject)\\.)[a-z][a-z0-9]*(?:[._\\/\\-][a-z0-9]+)*',
    ),
    problem: {
      en: 'Use lower-case words of letters and digits, joined by single . _ - or /, outside of Docker’s own com.docker, io.docker and org.dockerproject, e.g. com.example.team.',
      'zh-CN':
        '请使用小写字母和数字，以单个 . _ - 或 / 连接，且不属于 Docker 保留的 com.docker、io.docker 和 org.dockerproject，例如：com.example.team。',
    },
  },
  labelKey: {
    regex: exactly(
      `(?:(?=[^\\/]{1,253}\\/)${label}(?:\\.${label})*\\/)?` +
        '[A-Za-z0-9](?:[A-Za-z0-9_.\\-]{0,61}[A-Za-z0-9])?',
    ),
    problem: {
      en: 'Use a name of up to 63 letters, digits and . _ -, where useful after a DNS prefix and a slash, e.g. example.com/team.',
      'zh-CN':
        '请填写最多 63 个字符的名称，可含字母、数字和 . _ -，需要时加 DNS 前缀和斜杠，例如：example.com/team。',
    },
  },
  labelValue: {
    regex: /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/u,
    longest: 63,
    problem: {
      en: 'Use up to {most} letters, digits and . _ -, starting and ending with a letter or digit, e.g. payments.',
      'zh-CN': '请使用字母、数字和 . _ -，最多 {most} 个字符，首尾须为字母或数字，例如：payments。',
    },
  },
  quantity: {
    regex: /^(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?(?:[mkMGTPE]|[KMGTPE]i)?$/u,
    problem: {
      en: 'Use a number with a Kubernetes unit, e.g. 250m (a quarter of a CPU) or 256Mi (memory).',
      'zh-CN': '请填写带 Kubernetes 单位的数值，例如：250m（四分之一个 CPU）或 256Mi（内存）。',
    },
  },
  intOrPercent: {
    regex: /^(?:0|[1-9]\d{0,4}|(?:\d|[1-9]\d|100)%)$/u,
    problem: {
      en: 'Use a whole number or a percentage up to 100%, e.g. 1 or 25%.',
      'zh-CN': '请填写整数，或不超过 100% 的百分比，例如：1 或 25%。',
    },
  },
  cidr: {
    regex: exactly(`${ipv4}|${ipv6}`),
    problem: {
      en: 'Use an address range in CIDR notation, e.g. 10.0.0.0/8 or fd00::/8.',
      'zh-CN': '请使用 CIDR 表示法填写地址段，例如：10.0.0.0/8 或 fd00::/8。',
    },
  },
  metricName: {
    regex: /^[A-Za-z_:][A-Za-z0-9_:.-]{0,199}$/u,
    problem: {
      en: 'Use letters, digits, underscores, colons, dots and hyphens, starting with a letter, e.g. http_requests_per_second.',
      'zh-CN':
        '请使用字母、数字、下划线、冒号、点号和连字符，并以字母开头，例如：http_requests_per_second。',
    },
  },
  email: {
    regex: /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}$/u,
    problem: {
      en: 'Use an e-mail address, e.g. platform@example.com.',
      'zh-CN': '请填写邮箱地址，例如：platform@example.com。',
    },
  },
  packageName: {
    regex: /^[a-z0-9][a-z0-9+._-]{0,99}$/u,
    problem: {
      en: 'Use the name of a Debian or Alpine package in lowercase, without version, e.g. libpq5.',
      'zh-CN': '请填写 Debian 或 Alpine 软件包的小写名称，不含版本号，例如：libpq5。',
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
};

/** The message of a pattern for a field, with the maximum length of the field. */
export const patternMessage = (name: PatternName, maxLength: number): Text => {
  const { longest = maxLength, problem } = patterns[name];
  const most = `${Math.min(longest, maxLength)}`;
  return {
    en: problem.en.replace('{most}', most),
    'zh-CN': problem['zh-CN'].replace('{most}', most),
  };
};
