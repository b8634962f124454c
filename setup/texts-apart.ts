import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The folder whose `help` texts are removed from the first load. */
const concerns = 'src/core/concerns';

/** The folders and files whose other texts are loaded in the language of the page only. */
const rooms = [
  concerns,
  'src/core/fields/patterns',
  'src/core/workloads',
  'src/core/import/code-fields.ts',
  'src/ui/form/strings.ts',
  'src/ui/shell/strings.ts',
  'src/ui/state/strings.ts',
  'src/ui/i18n/common-strings.ts',
];

/** The two kinds of text: `help` of a field, and every other text. */
const kinds = {
  explanations: '/src/ui/form/explanation/explanation-texts.ts',
  texts: '/src/ui/i18n/page-texts.ts',
} as const;
type Kind = keyof typeof kinds;

const locales = ['en', 'zh-CN'] as const;

interface Found {
  readonly kind: Kind;
  /** The module evaluates it once, in the order of the source. */
  readonly inOrder: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: Record<(typeof locales)[number], string>;
}

/** The properties of a syntax tree node that this file reads. */
interface Node {
  readonly type?: string;
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly name?: string; readonly value?: unknown };
  readonly value?: Node;
  readonly properties?: readonly Property[];
}

interface Property extends Node {
  readonly value: Node & { readonly value?: unknown };
}

const keyOf = ({ key }: Node): string => `${key?.name ?? key?.value}`;

/**
 * The English and Chinese text of an object of two string literals; undefined for any other value.
 */
const textIn = ({ properties = [] }: Node): Found['text'] | undefined => {
  const sentences = new Map(properties.map((each) => [keyOf(each), each.value?.value]));
  const [en, zh] = locales.map((locale) => sentences.get(locale));
  return sentences.size === 2 && typeof en === 'string' && typeof zh === 'string'
    ? { en, 'zh-CN': zh }
    : undefined;
};

const isHelp = (node: Node): boolean => node.type === 'Property' && keyOf(node) === 'help';

/** Syntax whose parts a module may evaluate never, later or several times. */
const outOfOrder = /Function|Class|Method|Conditional|Logical|Statement$/;

const isOutOfOrder = ({ type = '' }: Node): boolean =>
  outOfOrder.test(type) && type !== 'ExpressionStatement';

const textsIn = (
  tree: unknown,
  around: Pick<Found, 'kind' | 'inOrder'> = { kind: 'texts', inOrder: true },
  found: Found[] = [],
): readonly Found[] => {
  if (typeof tree !== 'object' || tree === null) return found;
  if (Array.isArray(tree)) {
    for (const child of tree) textsIn(child, around, found);
    return found;
  }
  // A syntax tree consists of objects and arrays; the type declares the properties read here.
  const node = tree as Node;
  const text = node.type === 'ObjectExpression' ? textIn(node) : undefined;
  if (text) found.push({ ...around, start: node.start, end: node.end, text });
  else {
    const kind = isHelp(node) ? 'explanations' : 'texts';
    const inOrder = around.inOrder && !isOutOfOrder(node);
    for (const child of Object.values(tree)) textsIn(child, { kind, inOrder }, found);
  }
  return found;
};

/**
 * Offsets of the `help` properties whose value is not an object of two string literals. Such a text
 * cannot be moved out of the first load, so the build refuses it.
 */
export const unreadableHelps = (tree: unknown): readonly number[] => {
  if (typeof tree !== 'object' || tree === null) return [];
  // A syntax tree consists of objects and arrays; the type declares the properties read here.
  const node = tree as Node;
  if (isHelp(node)) return node.value && textIn(node.value) ? [] : [node.start];
  return Object.values(tree).flatMap(unreadableHelps);
};

/** The code with each text replaced. */
const replaced = (
  code: string,
  found: readonly Found[],
  by: (text: Found, at: number) => string,
): string => {
  let out = '';
  let from = 0;
  for (const [at, each] of found.entries()) {
    out += code.slice(from, each.start) + by(each, at);
    from = each.end;
  }
  return out + code.slice(from);
};

/** A path with `/` on every system and without Vite's query. */
const plain = (id: string): string => id.replaceAll('\\', '/').replace(/\?.*$/, '');

const isConcern = (id: string): boolean =>
  plain(id).includes(`/${concerns}/`) && isSource(plain(id));

const isSource = (path: string): boolean => path.endsWith('.ts') && !path.endsWith('.test.ts');

const sourcesIn = (root: string): readonly string[] =>
  rooms.flatMap((room) =>
    room.endsWith('.ts')
      ? [room]
      : readdirSync(join(root, room), { recursive: true })
          .map((name) => `${room}/${String(name).replaceAll('\\', '/')}`)
          .filter(isSource)
          .sort(),
  );

/** The number of each text in the table of its kind. */
const numbersOf = (
  found: readonly Found[],
  first: Readonly<Record<Kind, number>>,
): readonly number[] => {
  const next = { ...first };
  return found.map(({ kind }) => next[kind]++);
};

/**
 * The imports of a module whose texts are replaced. A call without a number takes the next one of
 * the module, which makes the bundle smaller than numbers do.
 */
const header = (found: readonly Found[], numbers: readonly number[]): string =>
  Object.entries(kinds)
    .map(([kind, runtime]) => {
      const inOrder = numbers.filter((_, at) => found[at]?.kind === kind && found[at]?.inOrder);
      const names = `textAt as ${kind}$, textsInOrder as ${kind}InOrder$`;
      return (
        `import { ${names} } from ${JSON.stringify(runtime)};\n` +
        `const ${kind}Next$ = ${kind}InOrder$(${JSON.stringify(runs(inOrder))});\n`
      );
    })
    .join('');

/** Numbers as pairs of the first and the last of each unbroken run. */
const runs = (numbers: readonly number[]): readonly number[] => {
  const ends: number[] = [];
  for (const number of numbers) {
    if (ends.at(-1) === number - 1) ends[ends.length - 1] = number;
    else ends.push(number, number);
  }
  return ends;
};

/**
 * Vite plugin that moves the texts of the fields, and those of the first screen, into chunks of one
 * language: the explanations (`help`) load after the form is usable, the others before it. In the
 * source a field stays one object; the bundle looks its texts up by number. Node, the tests and the
 * dev server read the source unchanged.
 */
export const textsApart = (): Plugin => {
  let root = '';
  let building = false;
  /** The number of a source's first text of each kind. */
  const firsts = new Map<string, Readonly<Record<Kind, number>>>();
  const tables: Record<Kind, Found['text'][]> = { explanations: [], texts: [] };

  const take = (file: string, found: readonly Found[]) => {
    firsts.set(file, { explanations: tables.explanations.length, texts: tables.texts.length });
    for (const { kind, text } of found) tables[kind].push(text);
  };

  return {
    name: 'waybill-texts',
    enforce: 'pre',
    configResolved: (config) => {
      root = plain(config.root);
      building = config.command === 'build' && !config.build.ssr;
    },
    buildStart() {
      if (!building) return;
      firsts.clear();
      for (const table of Object.values(tables)) table.length = 0;
      for (const file of sourcesIn(root)) {
        take(file, textsIn(this.parse(readFileSync(join(root, file), 'utf8'), { lang: 'ts' })));
      }
    },
    resolveId: (id) => (/^virtual:texts\//.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, kind, locale] = /^\0virtual:texts\/(explanations|texts)-(en|zh-CN)$/.exec(id) ?? [];
      if (!kind || !locale) return undefined;
      // The pattern admits exactly the kinds and the locales.
      const texts = tables[kind as Kind].map((text) => text[locale as (typeof locales)[number]]);
      return `export const texts = ${JSON.stringify(texts)};`;
    },
    transform(code, id) {
      const file = plain(id).slice(root.length + 1);
      const first = building ? firsts.get(file) : undefined;
      if (!first) return undefined;
      const tree = this.parse(code, { lang: 'ts' });
      for (const offset of isConcern(id) ? unreadableHelps(tree) : []) {
        const line = code.slice(0, offset).split('\n').length;
        this.error(
          `${id}:${line}: write the help text as { en: '…', 'zh-CN': '…' } with two string literals; ` +
            'another expression cannot be moved out of the first load of the page.',
        );
      }
      const found = textsIn(tree);
      const numbers = numbersOf(found, first);
      const out = replaced(code, found, ({ kind, inOrder }, at) =>
        inOrder ? `${kind}Next$()` : `${kind}$(${numbers[at]})`,
      );
      return { code: header(found, numbers) + out, map: null };
    },
  };
};

/**
 * Vite plugin that removes the explanations from the worker's bundle, which generates files but
 * shows no form.
 */
export const explanationsLeftOut = (): Plugin => ({
  name: 'waybill-no-explanations',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!isConcern(id)) return undefined;
    const found = textsIn(this.parse(code, { lang: 'ts' })).filter(
      ({ kind }) => kind === 'explanations',
    );
    return { code: replaced(code, found, () => '({ en: "", "zh-CN": "" })'), map: null };
  },
});
