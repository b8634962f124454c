import { isMapping } from '../../../formats/json.ts';
import { joinPath } from '../../project-files.ts';
import type { Repository } from '../reader.ts';
import { rustCode } from '../rust-text.ts';
import { type PackageJson, packagesIn, textsOf } from './package-json.ts';

/** The configuration file of a tool, as it is named in the folder of the front end. */
const configOf = (name: string, folder: string, { files }: Repository): string => {
  const names = ['ts', 'js', 'mts', 'mjs', 'cjs', 'cts'].map((end) => `${name}.config.${end}`);
  const found = names.find((file) => files.files(folder).includes(file));
  // JavaScript has the comments and the strings of Rust, as far as this matters here.
  return found === undefined ? '' : rustCode(files.read(joinPath(folder, found)) ?? '');
};

/** The path that a key of a JavaScript object has: a text, or the last texts of `resolve(…)`. */
const valueIn = (code: string, key: string): string | undefined => {
  const text = new RegExp(`\\b${key}\\s*:\\s*["'\`]([\\w@./-]+)["'\`]`, 'u').exec(code)?.[1];
  if (text !== undefined) return text;
  const call = new RegExp(
    `\\b${key}\\s*:\\s*[\\w.]*(?:resolve|join|fileURLToPath|URL)\\s*\\(([^;{}]{0,160}?)\\)`,
    'u',
  );
  const words = [...(call.exec(code)?.[1] ?? '').matchAll(/["'`]([\w@./-]+)["'`]/gu)];
  return words.length === 0 ? undefined : words.map(([, word]) => word).join('/');
};

const angular = (folder: string, { files }: Repository): readonly string[] => {
  try {
    const data: unknown = JSON.parse(files.read(joinPath(folder, 'angular.json')) ?? '');
    const projects = isMapping(data) && isMapping(data['projects']) ? data['projects'] : {};
    return Object.entries(projects).flatMap(([name, project]) => {
      const targets = isMapping(project) ? (project['architect'] ?? project['targets']) : undefined;
      const build = isMapping(targets) && isMapping(targets['build']) ? targets['build'] : {};
      const options = isMapping(build['options']) ? build['options'] : {};
      const path = options['outputPath'];
      const base = isMapping(path) ? textsOf(path).get('base') : path;
      const browser = isMapping(path) ? (textsOf(path).get('browser') ?? 'browser') : 'browser';
      const root = typeof base === 'string' ? base : `dist/${name}`;
      // The application builder of Angular 17 and newer writes the pages one folder deeper.
      const isNew = !/:browser$/u.test(textsOf(build).get('builder') ?? '');
      return isNew && browser !== '' ? [`${root}/${browser}`, root] : [root];
    });
  } catch {
    return [];
  }
};

/** The default output of a tool, by the word with which a script calls it. */
const defaults: readonly (readonly [RegExp, string])[] = [
  [/\bnext\s+(?:build|export)\b/u, 'out'],
  [/\breact-scripts\s+build\b/u, 'build'],
  [/\bnux[ti]\w*\s+(?:generate|build)\b/u, '.output/public'],
  [/\bgatsby\s+build\b/u, 'public'],
  [/\beleventy\b/u, '_site'],
];

/** The keys that name the output in the configuration files of the tools. */
const settings = [
  ['vite', 'outDir'],
  ['svelte', 'pages'],
  ['next', 'distDir'],
  ['astro', 'outDir'],
  ['vue', 'outputDir'],
  ['webpack', 'path'],
  ['rspack', 'path'],
  ['rsbuild', 'root'],
  ['rollup', 'dir'],
] as const;

/** The text of a script with those of the scripts that it calls. */
export const wholeScript = (
  scripts: ReadonlyMap<string, string>,
  name: string,
  depth = 2,
): string => {
  const text = scripts.get(name) ?? '';
  const words = new Set(text.split(/[\s"'&|;]+/u));
  const called =
    depth === 0 ? [] : [...scripts.keys()].filter((other) => other !== name && words.has(other));
  return [text, ...called.map((other) => wholeScript(scripts, other, depth - 1))].join(' ; ');
};

const flag =
  /(?:--(?:out-?dir|dist-dir|output-path|output-dir|output|dest|out-?file)|\s-o)[\s=]+["']?([\w@./-]+)/giu;

const configured = (folder: string, repository: Repository): readonly string[] =>
  settings.flatMap(([tool, key]) => {
    const code = configOf(tool, folder, repository);
    const value = code === '' ? undefined : valueIn(code, key);
    if (value === undefined) return [];
    // Vite resolves outDir from its root.
    const base = tool === 'vite' ? valueIn(code, 'root') : undefined;
    return base === undefined ? [value] : [`${base}/${value}`, value];
  });

/**
 * The folders, or the file, that a script of a package may write, the most likely first; from the
 * folder of the repository.
 */
export const nodeOutputs = (
  script: string,
  found: PackageJson,
  folder: string,
  repository: Repository,
): readonly string[] => {
  const stated = [...script.matchAll(flag)].map(([, path = '']) => path);
  const isStatic = packagesIn(found).has('@sveltejs/adapter-static');
  const usual = defaults.flatMap(([tool, path]) => (tool.test(script) ? [path] : []));
  const all = [
    ...stated,
    ...configured(folder, repository),
    ...(/\bng\s+build\b/u.test(script) ? angular(folder, repository) : []),
    ...(isStatic ? ['build'] : []),
    ...usual,
    'dist',
    'build',
  ];
  return [...new Set(all.map((path) => joinPath(folder, path)))];
};
