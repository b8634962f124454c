import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The folder whose `help` texts are removed from the first load: they are two thirds of its size.
 */
const room = 'src/core/concerns';
const runtime = '/src/ui/form/explanation/explanation-texts.ts';
const virtual = 'virtual:explanations/';
const locales = ['en', 'zh-CN'] as const;

type Help = Record<(typeof locales)[number], string>;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: Help;
}

/** The properties of a syntax tree node that this file reads. */
interface Node {
  readonly type?: string;
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly name?: string; readonly value?: unknown };
  readonly value?: Node & { readonly value?: unknown; readonly properties?: readonly Node[] };
}

const keyOf = ({ key }: Node): string => `${key?.name ?? key?.value}`;

/**
 * The English and Chinese texts of an object of two string literals; undefined for any other value.
 */
const helpIn = (value: Node['value']): Help | undefined => {
  const sentences = new Map(
    (value?.properties ?? []).map((property) => [keyOf(property), property.value?.value]),
  );
  const [en, zh] = locales.map((locale) => sentences.get(locale));
  return sentences.size === 2 && typeof en === 'string' && typeof zh === 'string'
    ? { en, 'zh-CN': zh }
    : undefined;
};

const helpsIn = (tree: unknown, found: Found[] = []): readonly Found[] => {
  if (typeof tree !== 'object' || tree === null) return found;
  // A syntax tree consists of objects and arrays; the type declares the properties read here.
  const node = tree as Node;
  const text = node.type === 'Property' && keyOf(node) === 'help' ? helpIn(node.value) : undefined;
  if (text && node.value) found.push({ start: node.value.start, end: node.value.end, text });
  else for (const child of Object.values(tree)) helpsIn(child, found);
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
  if (node.type === 'Property' && keyOf(node) === 'help') {
    return helpIn(node.value) === undefined ? [node.start] : [];
  }
  return Object.values(tree).flatMap(unreadableHelps);
};

/** The code with each explanation replaced. */
const replaced = (code: string, tree: unknown, by: (at: number) => string): string => {
  let out = '';
  let from = 0;
  for (const [at, { start, end }] of helpsIn(tree).entries()) {
    out += code.slice(from, start) + by(at);
    from = end;
  }
  return out + code.slice(from);
};

const isConcern = (id: string): boolean =>
  id.includes(`/${room}/`) && id.endsWith('.ts') && !id.endsWith('.test.ts');

/** Path of a file relative to the folder, with `/` on every system and without Vite's query. */
const nameOf = (id: string): string => {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  return path.slice(path.lastIndexOf(`/${room}/`) + room.length + 2, -'.ts'.length);
};

/**
 * Vite plugin that moves the explanations of the fields into one chunk per language, which loads
 * after the form is usable. In the source a field stays one object; the bundle looks its `help` up.
 * Node, the tests and the dev server read the source unchanged.
 */
export const explanationsApart = (): Plugin => {
  let root = '';
  let building = false;
  return {
    name: 'waybill-explanations',
    enforce: 'pre',
    configResolved: (config) => {
      root = config.root;
      building = config.command === 'build' && !config.build.ssr;
    },
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : undefined),
    load(id) {
      const locale = locales.find((each) => id === `\0${virtual}${each}`);
      if (!locale) return undefined;
      const files = building
        ? readdirSync(join(root, room), { recursive: true }).map((name) =>
            join(root, room, String(name)),
          )
        : [];
      const texts = files.filter(isConcern).map((file) => {
        const tree = this.parse(readFileSync(file, 'utf8'), { lang: 'ts' });
        return [nameOf(file), helpsIn(tree).map(({ text }) => text[locale])];
      });
      return `export const texts = ${JSON.stringify(Object.fromEntries(texts))};`;
    },
    transform(code, id) {
      if (!building || !isConcern(id)) return undefined;
      const name = JSON.stringify(nameOf(id));
      const tree = this.parse(code, { lang: 'ts' });
      for (const offset of unreadableHelps(tree)) {
        const line = code.slice(0, offset).split('\n').length;
        this.error(
          `${id}:${line}: write the help text as { en: '…', 'zh-CN': '…' } with two string literals; ` +
            'another expression cannot be moved out of the first load of the page.',
        );
      }
      const out = replaced(code, tree, (at) => `explain$(${name}, ${at})`);
      const line = `import { explain as explain$ } from ${JSON.stringify(runtime)};\n`;
      return { code: line + out, map: null };
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
    const tree = this.parse(code, { lang: 'ts' });
    return { code: replaced(code, tree, () => '({ en: "", "zh-CN": "" })'), map: null };
  },
});
