import { parseToml } from '../../formats/toml-parse.ts';
import { parseDocuments } from '../../formats/yaml-parse.ts';
import type { Json } from '../../kubernetes/tree.ts';
import { dockerfileTree } from './dockerfile.ts';
import { dotenvTree, ignoreTree, justfileTree } from './lines.ts';
import { markdownTree } from './markdown.ts';
import { shellTree } from './shell.ts';
import { templateTree } from './template.ts';
import { hclTokens, plainTokens, rustTokens } from './tokens.ts';

/** YAML as read by a YAML 1.1 parser, which reads more words as other types than text. */
const yaml = (text: string): Json => {
  const read = parseDocuments(text, '1.1');
  if (read.ok) return [...(read.value as readonly Json[])]; // plain data
  return /^(?:#.*\n)*$/.test(text) ? [] : { unreadable: `${read.line}: ${read.reason}` };
};

const toml = (text: string): Json => {
  const read = parseToml(text);
  // No file of a bundle contains a date, the only TOML value that is not plain data.
  return read.ok ? (read.table as Json) : { unreadable: read.message.en };
};

/** Each text of a tree, and each key, as somebody else reads it. */
const mapped = (tree: Json, read: (text: string) => string): Json => {
  if (typeof tree === 'string') return read(tree);
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((item: Json) => mapped(item, read));
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [read(key), mapped(value, read)]),
  );
};

/** Marks a dollar sign that Compose reads as the beginning of a variable. */
const interpolated = (text: string): string =>
  text.replaceAll(/\$\$|\$/g, (found) => (found === '$$' ? '$' : '\u{e000}'));

/** Keys whose texts are scripts, in the languages of pipelines and task runners. */
const scripts = new Set(['run', 'script', 'before_script', 'after_script', 'cmds']);

/** Texts in a text: scripts as shell, patches as YAML. */
const withScripts = (tree: Json, key = ''): Json => {
  if (typeof tree === 'string') {
    if (scripts.has(key)) return shellTree(tree);
    return key === 'patch' ? yaml(tree) : tree;
  }
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((item: Json) => withScripts(item, key));
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [name, withScripts(value, name)]),
  );
};

const readers: readonly (readonly [RegExp, (text: string) => Json])[] = [
  [/(?:^|\/)templates\//, templateTree],
  [/(?:^|\/)compose(?:\.override)?\.yaml$/, (text) => mapped(yaml(text), interpolated)],
  [
    /(?:^|\/)(?:\.github\/.*|\.gitlab-ci|Taskfile|kustomization)\.ya?ml$|^\.github\//,
    (text) => withScripts(yaml(text)),
  ],
  [/\.ya?ml$/, yaml],
  [/\.json$/, (text) => JSON.parse(text)],
  [/\.toml$/, toml],
  [/\.hcl$/, hclTokens],
  [/(?:^|\/)Dockerfile$/, dockerfileTree],
  [/\.sh$/, shellTree],
  [/\.md$/, markdownTree],
  [/\.rs$/, rustTokens],
  [/\.proto$/, plainTokens],
  [/(?:^|\/)Tiltfile$/, plainTokens],
  [/(?:^|\/)justfile$/, justfileTree],
  [/(?:^|\/)\.env\.example$/, dotenvTree],
  [/(?:^|\/)\.\w*ignore$/, ignoreTree],
];

/** The content of a file of the bundle, as the parser of its tool reads it. */
export const treeOf = (path: string, text: string): Json => {
  const reader = readers.find(([pattern]) => pattern.test(path));
  if (reader === undefined) throw new Error(`no reader for ${path}`);
  return reader[1](text);
};
