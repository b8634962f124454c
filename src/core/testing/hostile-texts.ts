import type { PatternName } from '../fields/index.ts';
import { hostileTexts } from './arbitrary-text.ts';
import { refusal, type TextSlot } from './text-slots.ts';

/**
 * Further texts with a special meaning in a format: quotes, comments, templates, ends of a block.
 */
const meaningful: readonly string[] = [
  ...hostileTexts,
  "'",
  "''",
  "'; DROP",
  '"; id; "',
  '\\\\',
  '\\n',
  '\\u0041',
  '\\x41',
  '${HOME:-x}',
  '${{ secrets.TOKEN }}',
  '$(HOME)',
  '$1',
  '$@',
  '!!binary x',
  '!ref',
  '&a *a',
  '---',
  '...',
  '%YAML 1.1',
  '? x',
  ': x',
  'a: b: c',
  'a #b',
  '#b',
  '[a, b]',
  '{a: b}',
  '{"a":1}',
  ']]>',
  '<![CDATA[x',
  '<img src=x onerror=alert(1)>',
  '</script>',
  '&lt;',
  '&amp;',
  '[x](javascript:alert(1))',
  '![x](http://x)',
  '**b**',
  '_i_',
  '~~s~~',
  '`c`',
  '``` sh',
  '~~~',
  '# heading',
  '1. item',
  '+ item',
  '> quote',
  '| cell | cell |',
  '<<EOF',
  '<<-EOF',
  "<<'USAGE'",
  'USAGE',
  '%%{init: {}}%%',
  '-->|x|',
  'end',
  '--flag',
  '-rf',
  '../../etc/passwd',
  '/etc/passwd',
  '~root',
  '*',
  '?*[a-z]',
  '{a,b}',
  'a;b',
  'a|b',
  'a&&b',
  'a>b',
  '!history',
  '^caret',
  '%PATH%',
  '%(x)s',
  '%d %s',
  '@file',
  ',',
  'y',
  'Y',
  'n',
  'True',
  'OFF',
  'NULL',
  '.inf',
  '.NaN',
  '-.INF',
  '0o17',
  '0b1',
  '1_000',
  '+1',
  '-0',
  '1.',
  '.5',
  '190:20:30',
  '2026-11-20T10:00:00Z',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u202ea\u202c',
  '\u2066b\u2069',
  '\t',
  'a\t#b',
  '"""x"""',
  "'''x'''",
  'r#"x"#',
  'x'.repeat(4000),
];

/** Texts with many special characters, so that few Configs test all of them. */
export const manyAtOnce: readonly string[] = [
  'a\'b"c`d\\e $HOME ${X} $(id) {{ .X }} %{ y } # h: - i',
  "\"; $(id); '#' <b>|x|</b> *_~ [l](m) &amp; ]]> -->",
  '{{x}}$(id)$Y`id`#:%<b>|*&;${{z}}%{q}',
  '\'\'\'x\'\'\' """y""" \\u0041 \\n \\',
];

/** Texts that every field refuses: they cannot be written, or they would end a line. */
export const unwritable: readonly string[] = [
  'a\0b',
  'a\u0007b',
  'a\u001bb',
  'a\u0085b',
  '\ud800',
  'b\udc00',
  'a\r\nb',
];

/** Texts for narrower patterns, in whose files they have a special meaning. */
const narrow: readonly string[] = [
  ...[
    'on',
    'off',
    'no',
    'yes',
    'null',
    'true',
    'false',
    'y',
    'n',
    'e1',
    'inf',
    'nan',
    'end',
    'a--b',
  ],
  ...['constructor', 'hasownproperty', 'x'.repeat(50)],
  ...['Null', 'No', 'TRUE', 'ON', 'Y', '_', '__proto__', 'toString', 'null.on', 'on.constructor'],
  ...[
    '1.100',
    '012',
    '0x1F',
    '1e3',
    '12345',
    '1_000',
    '0.10',
    '1.20',
    '20260101',
    '2026-11-20',
    '0o7',
  ],
  ...['on/null', '1e3/x', 'a+b', '.hidden', '@x', '+x', '1e3/-rf', 'example.com/on'],
  ...['/-rf', '/on', '/1e3', '/a@b', '/.x', '/a&b;c', '/!x', '/~x', '/x,y=z', '/@:x', '/+/-/'],
  "https://h.example/$(id)'&x;y#[z]*%7b(!)",
  "https://h.example/?a=1&b='x'",
  'https://h.example/*/!$x',
  'https://h.example/#on',
  ...[
    '1e3.example',
    '012.example',
    'xn--p1ai',
    '%@on.no',
    '+@x.y',
    '1.2.3-0x1',
    '1.2.3+001',
    '0.0.0-on',
  ],
];

const isWord = (text: string): boolean => !/[\s'"\\]/.test(text);

const isSeries = (text: string): boolean => /^[\w:]+$/.test(text);

const isHost = (text: string): boolean => text.split('/')[0]?.includes('.') ?? false;

/**
 * Slots in which some texts have a structure, such as a list of words; the function accepts texts
 * without such a structure.
 */
const single: Readonly<Record<string, (text: string) => boolean>> = {
  // Identifiers in Grafana have at most 40 characters.
  'project.name': (text) => text.length < 32,
  // A registry without a dot is read as a name on Docker Hub.
  'project.registry': isHost,
  'delivery.chartRegistry': isHost,
  // Markdown has no paragraph of blanks.
  'project.description': (text) => text.trim() !== '',
  // An address becomes a link.
  'documents.contact': (text) => text.trim() !== '' && !/^https?:/.test(text),
  // The command is split into words.
  'image.healthCommand': isWord,
  'pod.initContainers.command': isWord,
  'pod.sidecars.command': isWord,
  'pod.initContainers.args': isWord,
  'pod.sidecars.args': isWord,
  // An absolute path is one of the image; a relative one is embedded by the code.
  'build.frontendPath': (text) => !text.startsWith('/'),
  // A dot makes the text a complete host name, or a nested table.
  'telemetry.collectorService': (text) => !text.includes('.'),
  // A query contains the metric name of Prometheus, without dots and hyphens.
  'scaling.podMetrics.name': isSeries,
  'scaling.externalMetrics.name': isSeries,
  // A key in snake case, as Rust names fields, needs no attribute with its name.
  'settings.configEntries.key': (text) => /^[A-Za-z]*[A-Z][A-Za-z]*$/.test(text),
  // A label contains only the valid characters of a tag.
  ...Object.fromEntries(
    [
      'project.tag',
      'release.blueTag',
      'release.greenTag',
      'release.canaryTag',
      'environments.rows.tag',
    ].map((name) => [
      name,
      (text: string) => /^[A-Za-z0-9](?:.*[A-Za-z0-9])?$/.test(text) && text.length < 64,
    ]),
  ),
  // Rust warns of a crate whose name is not in lower case.
  'project.binary': (text) => text === text.toLowerCase(),
  'project.package': (text) => text === text.toLowerCase(),
  // The generator compares these texts, or tools expect a certain folder.
  'build.rustVersion': () => false,
  'image.alpineVersion': () => false,
  // Yarn 1 is another package than the later versions.
  'build.frontendToolVersion': (text) => !text.startsWith('1'),
  // The variable of the token is the name in upper case.
  'build.registries': () => false,
  'packaging.directory': () => false,
  'rust.directory': () => false,
};

/** The hostile texts that a text slot accepts. */
export const hostileFor = (slot: TextSlot): readonly string[] =>
  [...new Set([...manyAtOnce, ...meaningful, ...narrow])].filter(
    (text) => refusal(slot, text) === undefined && (single[slot.name]?.(text) ?? true),
  );

const around: Readonly<Partial<Record<PatternName, (name: string) => string>>> = {
  envName: (name) => name.toUpperCase(),
  configKey: (name) => `Z${name.slice(1)}`,
  absolutePath: (name) => `/${name}`,
  urlPath: (name) => `/${name}`,
  url: (name) => `https://${name}.example/${name}`,
  registry: (name) => `${name}.example/x`,
  imageReference: (name) => `${name}:1`,
  cargoVersion: (name) => `1.2.3-${name}`,
  email: (name) => `${name}@example.com`,
};

/** A text without special meaning for a text slot; its number makes it unique. */
export const harmlessFor = (slot: TextSlot, index: number): string | undefined => {
  const name = `zq${String(index).padStart(3, '0')}z`;
  const text = around[slot.pattern]?.(name) ?? name;
  return refusal(slot, text) === undefined ? text : undefined;
};
