import { exactly, label, type PatternGroup } from './pattern.ts';

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

/** Names, labels, quantities and networks of Kubernetes. */
export const kubernetesPatterns = {
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
  // Ingress, Gateway API and certificates refuse an IP address as a host name.
  hostname: {
    regex: exactly(`(?=.{1,253}$)(?![0-9.]+$)${label}(?:\\.${label})*`),
    problem: {
      en: 'Use a lowercase DNS name without scheme, port or wildcard, not an IP address, e.g. api.example.com.',
      'zh-CN':
        '请填写小写 DNS 名称，不含协议、端口和通配符，也不能是 IP 地址，例如：api.example.com。',
    },
  },
  // RFC 6335, section 5.1; Kubernetes names container ports in this way.
  portName: {
    regex: /^(?=.{1,15}$)(?=[^a-z]*[a-z])[a-z0-9](?:-?[a-z0-9]){0,14}$/u,
    problem: {
      en: 'Use up to 15 lowercase letters and digits with single hyphens between them, at least one letter, e.g. dns-tcp.',
      'zh-CN':
        '请使用小写字母和数字，中间可用单个连字符，至少含一个字母，最多 15 个字符，例如：dns-tcp。',
    },
  },
  resourceNames: {
    regex: exactly('(?:\\*|[a-z]+(?:\\/[a-z]+)?)(?: ?, ?(?:\\*|[a-z]+(?:\\/[a-z]+)?))*'),
    problem: {
      en: 'Use lowercase names with commas between them, or * for all, e.g. pods.',
      'zh-CN': '请填写小写名称并以逗号分隔，或用 * 表示全部，例如：pods。',
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
} satisfies PatternGroup;
