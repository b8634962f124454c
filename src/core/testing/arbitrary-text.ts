import fc from 'fast-check';
import { type PatternName, patterns } from '../fields/index.ts';

/** Texts that break out of careless quoting in one of the formats that Waybill writes. */
export const hostileTexts: readonly string[] = [
  '"',
  "'",
  '`',
  '\\',
  '\\"',
  "it's",
  '{{ .Values.secret }}',
  '{{',
  '}}',
  '${HOME}',
  '$HOME',
  '$$',
  '$(id)',
  '`id`',
  '; rm -rf /',
  '&& true',
  '| cat',
  '#',
  ' # not a comment',
  'key: value',
  '- item',
  '%{ if true }',
  '${',
  '*/',
  '-->',
  '<!--',
  '<script>',
  '</textarea>',
  'EOF',
  "'''",
  '"""',
  ']]',
  '[section]',
  'a\tb',
  ' leading',
  'trailing ',
  'yes',
  'no',
  'on',
  'null',
  '~',
  '012',
  '1e3',
  '0x10',
  '1.100',
  '12:30:45',
  '2026-11-20',
  '=',
  '<<',
  '!tag',
  '&anchor',
  '*alias',
  '@',
  '%',
  '?',
  '|',
  '>',
  '中文，标点。',
  '😀',
  'é',
  '\u200b',
  '\u202e',
  'x'.repeat(200),
];

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const of = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });

const label = fc
  .tuple(of(lower, 1, 1), of(`${lower}${digits}-`, 0, 10), of(`${lower}${digits}`, 1, 1))
  .map((parts) => parts.join(''));
const word = fc
  .tuple(of(lower, 1, 1), of(`${lower}${digits}_`, 0, 10))
  .map((parts) => parts.join(''));
const joined = (part: fc.Arbitrary<string>, separator: string, most = 3) =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(separator));
const host = fc
  .tuple(label, fc.constantFrom('.example.com', '.internal.example', ''))
  .map((p) => p.join(''));
const version = fc
  .tuple(fc.nat(3), fc.nat(120), fc.nat(20), fc.constantFrom('', '', '-rc.1', '+build.5'))
  .map(([a, b, c, rest]) => `${a}.${b}.${c}${rest}`);
const path = joined(word, '/').map((text) => `/${text}`);

const byPattern: Readonly<Record<PatternName, fc.Arbitrary<string>>> = {
  any: fc.oneof(fc.constantFrom(...hostileTexts), word, fc.string({ maxLength: 30 })),
  dnsLabel: label,
  fileName: label,
  hostname: host,
  crateName: fc.oneof(word, label),
  binaryName: fc.oneof(word, label),
  cargoVersion: version,
  nightlyToolchain: fc.integer({ min: 10, max: 28 }).map((day) => `nightly-2026-05-${day}`),
  envName: word.map((text) => text.toUpperCase()),
  configKey: joined(word, '.'),
  absolutePath: path,
  relativePath: joined(word, '/'),
  eitherPath: fc.oneof(path, joined(word, '/')),
  folder: joined(word, '/'),
  commandLine: fc.oneof(
    fc.constantFrom(...hostileTexts),
    joined(word, ' '),
    joined(word, ' ').map((text) => `sh -c '${text}' "it's"`),
  ),
  urlPath: fc.oneof(fc.constant('/'), path),
  url: fc.tuple(host, path).map(([name, rest]) => `https://${name}${rest}`),
  registry: fc.oneof(
    fc.constant('localhost:5000'),
    joined(word, '/').map((text) => `ghcr.io/${text}`),
  ),
  imageName: joined(label, '/'),
  imageTag: fc.oneof(
    word,
    version.map((text) => text.replaceAll('+', '-')),
  ),
  imageReference: fc.tuple(joined(label, '/'), word).map(([name, tag]) => `${name}:${tag}`),
  digest: of(`${digits}abcdef`, 64, 64).map((text) => `sha256:${text}`),
  scriptName: word,
  featureName: word,
  imageLabel: fc.oneof(
    word,
    fc.tuple(host, word).map(([name, key]) => `${name}/${key}`),
  ),
  labelKey: fc.oneof(
    word,
    fc.tuple(host, word).map(([name, key]) => `${name}/${key}`),
  ),
  labelValue: fc.oneof(word, fc.constantFrom('true', 'on', '1', '1.100', '0x1')),
  quantity: fc.oneof(
    fc.integer({ min: 1, max: 4000 }).map((count) => `${count}m`),
    fc.integer({ min: 1, max: 64 }).map(String),
    fc.integer({ min: 1, max: 4096 }).map((count) => `${count}Mi`),
    fc.integer({ min: 1, max: 16 }).map((count) => `${count}Gi`),
  ),
  intOrPercent: fc.oneof(
    fc.integer({ min: 0, max: 20 }).map(String),
    fc.integer({ min: 0, max: 100 }).map((count) => `${count}%`),
  ),
  cidr: fc
    .tuple(fc.nat(223), fc.nat(255), fc.integer({ min: 8, max: 24 }))
    .map(([a, b, bits]) => `${a}.${b}.0.0/${bits}`),
  metricName: word,
  email: word.map((name) => `${name}@example.com`),
  packageName: label,
  byteSize: fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('k', 'm', 'g'))
    .map((p) => p.join('')),
  // Few names, so that rows of one table refer to rows of another, or repeat a name.
  portName: fc.oneof(
    fc.constantFrom('http', 'grpc', 'dns', 'dns-tcp', '9p', 'web2'),
    label.filter((text) => !text.includes('--')),
  ),
  resourceNames: fc.constantFrom('pods', '*', 'pods, pods/log', 'get,list,watch'),
  cronSchedule: fc.oneof(
    fc.constantFrom('@daily', '@hourly', '*/15 * * * *', '0 3 * * MON-FRI', '5,35 0-6/2 1 JAN ?'),
    fc.tuple(fc.nat(59), fc.nat(23)).map(([minute, hour]) => `${minute} ${hour} * * *`),
  ),
  timeZone: fc.constantFrom(
    'Etc/UTC',
    'UTC',
    'Europe/Berlin',
    'America/Argentina/Salta',
    'Etc/GMT+1',
  ),
  goDuration: fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('s', 'm', 'h'))
    .map((p) => p.join('')),
};

/** A text that the named pattern accepts. */
export const arbitraryText = (pattern: PatternName): fc.Arbitrary<string> =>
  byPattern[pattern].filter((text) => patterns[pattern].regex.test(text));
