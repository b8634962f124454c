import { clue, lineAt } from './clue.ts';
import type { Clue } from './reader.ts';
import type { RustFile } from './rust-files.ts';
import { variableRow } from './variables.ts';

/** A variable without which the program ends: `env::var("X").expect(…)`, `env::var("X")?`. */
const required =
  /\b(?:env::|dotenvy::|dotenv::|std::env::)var\s*\(\s*"([A-Za-z_]\w*)"\s*\)\s*(?:\.(?:expect|unwrap)\s*\(|\?|\.(?:context|with_context|map_err|wrap_err)\b)/gu;

const because = (name: string) => ({
  en: `the source ends without \`${name}\``,
  'zh-CN': `源代码在缺少 \`${name}\` 时退出`,
});

/** The variables that the source of the package demands. */
export const requiredVariables = (files: readonly RustFile[]): readonly Clue[] => {
  const seen = new Set<string>();
  return files
    .filter(({ isOwn }) => isOwn)
    .flatMap(({ path: file, code }) =>
      [...code.matchAll(required)].flatMap(({ 1: name = '', index }) => {
        const row = seen.has(name) ? undefined : variableRow(name, '');
        seen.add(name);
        if (row === undefined) return [];
        const place = { file, line: lineAt(code, index) };
        return [clue('settings', 'assumed', 'settings.variables', [row], because(name), place)];
      }),
    );
};
