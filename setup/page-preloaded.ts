import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** A chunk and the chunks that it imports statically. */
const withImports = (bundle: Bundle, name: string, seen = new Set<string>()): Set<string> => {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || seen.has(name)) return seen;
  seen.add(name);
  for (const each of chunk.imports) withImports(bundle, each, seen);
  return seen;
};

const tag = (rel: string, file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel, crossorigin: true, href: `./${file}` },
  injectTo: 'head',
});

/**
 * Vite plugin that names the chunks and styles of a dynamically imported module in index.html: the
 * browser fetches them together with the entry, which is small and starts other requests.
 */
export const pagePreloaded = (module: string): Plugin => ({
  name: 'waybill-page-preloaded',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const page = Object.values(bundle).find(
        (each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(module),
      );
      if (!page) throw new Error(`No chunk is built from ${module}.`);
      const chunks = [...withImports(bundle, page.fileName)];
      const styles = chunks.flatMap((name) => {
        const chunk = bundle[name];
        return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
      });
      const tags = [
        ...chunks.map((name) => tag('modulepreload', name)),
        ...[...new Set(styles)].map((name) => tag('stylesheet', name)),
      ];
      return tags.filter(({ attrs }) => !html.includes(`"${attrs?.['href']}"`));
    },
  },
});
