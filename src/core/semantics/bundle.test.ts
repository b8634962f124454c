import { describe, expect, it } from 'vitest';
import type { Config } from '../config.ts';
import { single } from '../decisions.ts';
import { parseDocuments, parseYaml } from '../formats/yaml-parse.ts';
import { generate } from '../generate.ts';
import { manifests } from '../kubernetes/index.ts';
import { concrete } from '../kubernetes/tree.ts';
import { plan } from '../plan/index.ts';
import { isFor, manifestFolder } from '../plan/targets.ts';
import { filesOf, forAny, planOf } from '../testing/any-plan.ts';

const bytesOf = (config: Config): string => JSON.stringify(generate(plan(single(config))));

describe('any configuration', () => {
  it('gives the same bytes twice', () => {
    forAny((config) => {
      expect(bytesOf(structuredClone(config))).toBe(bytesOf(config));
    }, 40);
  });

  it('gives each file a unique path inside the bundle', () => {
    forAny((config) => {
      const paths = generate(planOf(config)).map(({ path }) => path);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      for (const path of paths) {
        expect(path).not.toMatch(/^\/|\\|(?:^|\/)\.{1,2}(?:\/|$)|\/\/|\0/);
      }
    }, 60);
  });

  it('gives YAML that parses back to the original tree', () => {
    forAny((config) => {
      const base = planOf(config);
      if (!isFor(base, 'kubernetes', 'kustomize')) return;
      for (const { file, tree, inRaw } of manifests(base)) {
        if (!inRaw) continue;
        const text = filesOf(base).get(`${manifestFolder(base)}/${file}.yaml`) ?? '';
        expect(parseYaml(text, '1.1'), file).toEqual({ ok: true, value: concrete(tree) });
      }
    }, 60);
  });

  it('gives YAML and JSON that parse, in every file that is not a template', () => {
    forAny((config) => {
      for (const [path, text] of filesOf(planOf(config))) {
        if (path.endsWith('.json')) expect(() => JSON.parse(text), path).not.toThrow();
        if (!/\.ya?ml$/.test(path) || path.includes('/templates/')) continue;
        if (/^(?:#.*\n)*$/.test(text)) continue;
        const read = parseDocuments(text);
        expect(read.ok, `${path} ${read.ok ? '' : read.reason}`).toBe(true);
      }
    }, 60);
  });
});
