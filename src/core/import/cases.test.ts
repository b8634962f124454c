import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../formats/yaml-parse.ts';
import { type Fact, type Imported, importCargoToml } from './cargo-toml.ts';

const folder = new URL('./cases/', import.meta.url);
const textAt = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

const imported = (name: string): Extract<Imported, { ok: true }> => {
  const root = `${name}/workspace.toml`;
  const options = existsSync(new URL(root, folder)) ? { workspace: textAt(root) } : {};
  const result = importCargoToml(textAt(`${name}/Cargo.toml`), options);
  if (!result.ok) throw new Error(`${name} is no TOML`);
  return result;
};

const readable = (facts: readonly Fact[], certainty: Fact['certainty']) =>
  Object.fromEntries(
    facts
      .filter((fact) => fact.certainty === certainty)
      .map(({ path, value, because, line }) => [
        path,
        { value, because: because.en, ...(line === undefined ? {} : { line }) },
      ]),
  );

const names = readdirSync(folder);

describe('manifests of real projects', () => {
  it.each(names)('%s gives exactly the facts of its expected.yaml', (name) => {
    const { facts, crates, wantsWorkspace } = imported(name);
    const expected = parseYaml(textAt(`${name}/expected.yaml`));
    expect(expected.ok && expected.value).toEqual({
      wantsWorkspace,
      crates,
      recognised: readable(facts, 'recognised'),
      assumed: readable(facts, 'assumed'),
    });
  });
});

const cjk = '\\u3400-\\u9fff';

describe('the reasons', () => {
  it.each(names)('of %s follow the rules of Chinese typography', (name) => {
    for (const { path, because } of imported(name).facts) {
      const zh = because['zh-CN'];
      expect(zh, path).not.toMatch(new RegExp(`[${cjk}][,:;!?(]|[,:;!?)][${cjk}]`, 'u'));
      expect(zh, path).not.toMatch(new RegExp(`[${cjk}][\\w\`]|[\\w\`][${cjk}]`, 'u'));
      expect(because.en, path).not.toMatch(new RegExp(`[${cjk}]|\\.$`, 'u'));
    }
  });

  it.each(names)('of %s give a line that contains the named dependency or key', (name) => {
    const lines = textAt(`${name}/Cargo.toml`).split('\n');
    for (const { because, line } of imported(name).facts) {
      const key = /^(?:build |workspace )?dependency `([^`]+)`/u.exec(because.en)?.[1];
      if (key !== undefined && line !== undefined) expect(lines[line - 1]).toContain(key);
    }
  });
});
