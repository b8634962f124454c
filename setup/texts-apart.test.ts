import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'rolldown/experimental';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsApart, unreadableHelps } from './texts-apart.ts';

const offsets = (code: string) => unreadableHelps(parseSync('concern.ts', code).program);

it('accepts a help text that is an object of two string literals', () => {
  expect(offsets("const field = { help: { en: 'a', 'zh-CN': '甲' } };")).toEqual([]);
});

it.each([
  'common.help',
  "{ en: 'a' }",
  "{ en: `a`, 'zh-CN': '甲' }",
  "{ ...shared, en: 'a', 'zh-CN': '甲' }",
])('refuses the help text %s, which it cannot move out of the first load', (value) => {
  expect(offsets(`const field = { help: ${value} };`)).toHaveLength(1);
});

describe('a built page', () => {
  const entry = `
    export { concerns } from '/src/core/concerns/index.ts';
    export { kubernetesPatterns } from '/src/core/fields/patterns/kubernetes.ts';
    export { workloadKinds } from '/src/core/workloads/index.ts';
    export { strings as formStrings } from '/src/ui/form/strings.ts';
    export { loadTexts } from '/src/ui/i18n/page-texts.ts';
    export { loadExplanations } from '/src/ui/form/explanation/explanation-texts.ts';`;
  const folder = mkdtempSync(join(tmpdir(), 'waybill-texts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  type Loaded = Readonly<Record<string, unknown>> &
    Record<'loadTexts' | 'loadExplanations', (locale: string) => Promise<void>>;

  const bundled = async (name: string, apart: boolean): Promise<Loaded> => {
    const output = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        ...(apart ? [textsApart()] : []),
        {
          name: 'entry',
          resolveId: (id) => (/^virtual:/.test(id) ? `\0${id}` : undefined),
          load: (id) =>
            id === '\0virtual:entry'
              ? entry
              : id.startsWith('\0virtual:')
                ? 'export const texts = [];'
                : undefined,
        },
      ],
      build: {
        write: false,
        minify: false,
        modulePreload: false,
        rolldownOptions: {
          input: 'virtual:entry',
          preserveEntrySignatures: 'strict',
          external: /^[a-z](?!irtual:)/,
          output: { codeSplitting: false },
        },
      },
    });
    // With one format and `write: false`, Vite returns one output.
    const [{ output: chunks }] = [output].flat() as Rolldown.RolldownOutput[];
    const path = join(folder, name);
    writeFileSync(path, chunks?.[0].code ?? '');
    return import(pathToFileURL(path).href);
  };

  /** Each text with the path that leads to it. */
  const textsOf = (value: unknown, path = ''): readonly string[] => {
    if (typeof value === 'function' || typeof value !== 'object' || value === null) return [];
    const text = value as { en?: unknown; 'zh-CN'?: unknown };
    return typeof text.en === 'string' && typeof text['zh-CN'] === 'string'
      ? [`${path}: ${text.en} / ${text['zh-CN']}`]
      : Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
  };

  let source: readonly string[] = [];
  let built: Loaded;
  beforeAll(async () => {
    source = textsOf(await bundled('source.mjs', false));
    built = await bundled('built.mjs', true);
  });

  it('has no text before its language is loaded, then the other language in its place', async () => {
    expect(source.length).toBeGreaterThan(1000);
    expect(textsOf(built)).toContain('.concerns.job.title:  / ');
    await built.loadTexts('zh-CN');
    expect(textsOf(built)).toContain('.concerns.job.title: 任务 / 任务');
  });

  it('has every text of the source in both languages once they are loaded', async () => {
    for (const locale of ['en', 'zh-CN']) {
      await built.loadTexts(locale);
      await built.loadExplanations(locale);
    }
    expect(textsOf(built)).toEqual(source);
  });
});
