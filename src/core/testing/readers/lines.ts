import type { Json } from '../../kubernetes/tree.ts';
import { shellTree } from './shell.ts';

const bare = (text: string): boolean => text !== '' && !text.startsWith('#');

/** The patterns of `.dockerignore` and similar files, one per line. */
export const ignoreTree = (text: string): Json => text.split('\n').filter(bare);

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r' };

const value = (text: string): string => {
  if (text.startsWith("'")) return text.slice(1, -1);
  if (!text.startsWith('"')) return text.replaceAll('$', '\u{e000}');
  return text
    .slice(1, -1)
    .replaceAll(/\\(.)|\$/g, (_all, char?: string) =>
      char === undefined ? '\u{e000}' : (escapes[char] ?? char),
    );
};

/** `.env` as Compose reads it; a dollar sign that begins a variable is marked. */
export const dotenvTree = (text: string): Json =>
  text
    .split('\n')
    .filter(bare)
    .map((line) => {
      const [, name, rest] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
      return name === undefined || rest === undefined ? { unreadable: line } : [name, value(rest)];
    });

/** A justfile: the heads of the recipes, and the bodies as shell. */
export const justfileTree = (text: string): Json =>
  text
    .split(/^(?=\S)/m)
    .filter(bare)
    .map((recipe) => {
      const [head = '', ...body] = recipe.split('\n');
      const lines = body
        .filter((line) => line.trim() !== '')
        .map((line) => line.replace(/^ {4}@?/, ''));
      return [head, shellTree(lines.filter((line) => !line.startsWith('#!')).join('\n'))];
    });
