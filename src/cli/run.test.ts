import { describe, expect, it } from 'vitest';
import { parseWaybillYaml } from '../core/document/waybill-yaml.ts';
import {
  decodeLink,
  defaults,
  namedDecisions,
  presets,
  single,
  valueAt,
  withValue,
} from '../core/index.ts';
import { run } from './run.ts';
import { waybill, yaml } from './testing/command.ts';
import { memory, testIo } from './testing/memory.ts';

describe('unknown words', () => {
  it.each([
    [['generat'], 'Did you mean generate?'],
    [['generate', '--ou', 'x'], 'Did you mean --out?'],
    [['generate', '--set', 'image.bas=alpine', '--out', 'x'], 'Did you mean image.base?'],
    [['generate', '--set', 'base=alpine', '--out', 'x'], 'Did you mean image.base?'],
    [['generate', '--set', 'image.base=alpin', '--out', 'x'], 'image.base: Expected one of'],
    [['generate', '--set', 'image.base', '--out', 'x'], 'expected key=value'],
    [['generate', '--set', 'settings.variables={', '--out', 'x'], 'expected JSON'],
    [['generate', '--preset', 'nope', '--out', 'x'], 'There is no preset nope.'],
    [
      ['generate', '--preset', 'docker-rust/alpin', '--out', 'x'],
      'Did you mean docker-rust/alpine? It has: docker-rust/optimised,',
    ],
    [
      ['generate', '--preset', 'recommended/alpine', '--out', 'x'],
      'There is no preset recommended/alpine.',
    ],
    [['generate', 'a.yaml', '--preset', 'x', '--out', 'o'], 'Give either a.yaml or --preset x'],
    [['generate', '--out'], '--out needs a value'],
    [['generate', '--out', '--force'], '--out needs a value'],
    [['generate', '--force=yes'], '--force takes no value'],
    [['generate', '--out', 'a', '--out', 'b'], '--out is given twice'],
    [['generate', 'a', 'b'], 'does not know what to do with “b”'],
    [['generate', '--set', 'project.name=a'], '--out DIR'],
    [['generate', '--out', 'x'], 'There is no waybill.yaml here'],
    [['generate', 'lost.yaml', '--out', 'x'], '/project/lost.yaml does not exist'],
    [['check', '--format', 'xml', '--set', 'project.name=a'], '--format takes text or json'],
    [['link', '--base', 'here', '--set', 'project.name=a'], '--base takes a whole address'],
    [['help', 'chek'], 'Did you mean check?'],
    [['presets', '--lang', 'de'], '--lang takes en or zh-CN'],
  ])('end with 2 and a hint: %j', async (args, hint) => {
    const { code, err, out, disk } = await waybill(args);
    expect(err).toContain(hint);
    expect({ code, out, writes: disk.writes }).toEqual({ code: 2, out: '', writes: [] });
  });

  it('do not include an empty command line, which shows the overview', async () => {
    const { code, err } = await waybill([]);
    expect(code).toBe(2);
    expect(err).toContain('Usage: waybill COMMAND');
  });
});

describe('the language', () => {
  it.each([
    [['help', '--lang', 'zh-CN'], {}],
    [['--lang=zh-CN', 'help'], {}],
    [['help'], { LANG: 'zh_CN.UTF-8' }],
    [['help'], { LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }],
  ])('is Chinese for %j with %j', async (args, env) => {
    expect((await waybill(args, {}, env)).out).toContain('用法：');
  });

  it.each([
    [['help', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }],
    [['help'], { LC_ALL: 'C.UTF-8', LANG: 'zh_CN.UTF-8' }],
    [['help'], {}],
  ])('is English for %j with %j', async (args, env) => {
    expect((await waybill(args, {}, env)).out).toContain('Usage:');
  });

  it('also applies to errors', async () => {
    const { err } = await waybill(['generat', '--lang', 'zh-CN']);
    expect(err).toBe(
      'waybill：没有 generat 命令。是否想输入 generate？“waybill help”可列出全部命令。\n',
    );
  });
});

describe('help', () => {
  it.each(['presets', 'init', 'generate', 'check', 'diff', 'link', 'schema'])(
    'for %s is the same in each way to ask for it',
    async (name) => {
      const { out, code } = await waybill(['help', name]);
      expect(out).toContain(`Usage: waybill ${name}`);
      expect(code).toBe(0);
      expect((await waybill([name, '--help'])).out).toBe(out);
      expect((await waybill([name, '-h'])).out).toBe(out);
    },
  );

  it('has a --version flag with the version of the package', async () => {
    expect((await waybill(['--version'])).out).toMatch(/^waybill \d+\.\d+\.\d+\n$/);
  });
});

describe('presets', () => {
  it('lists every preset with its summary', async () => {
    const { out, code } = await waybill(['presets']);
    expect(code).toBe(0);
    for (const { id, summary } of presets) {
      expect(out).toContain(id);
      expect(out).toContain(summary.en);
    }
    for (const { name } of namedDecisions) expect(out).toContain(name);
  });

  it('accepts a variant as the start of a configuration', async () => {
    const { disk } = await waybill(['init', '--preset', 'docker-rust/alpine'], {});
    const { base } = parseWaybillYaml(disk.readText('/project/waybill.yaml')).decisions;
    expect(valueAt(base, 'project.name')).toBe('rust-app');
    expect(valueAt(base, 'image.base')).toBe('alpine');
  });
});

describe('check', () => {
  it.each(namedDecisions.map(({ name }) => name))(
    'finds no errors in the preset %s except values that only the user can supply',
    async (id) => {
      const { out } = await waybill(['check', '--preset', id, '--format', 'json']);
      const errors = JSON.parse(out).filter(
        ({ severity }: { readonly severity: string }) => severity === 'error',
      );
      expect(errors.map((error: { readonly id: string }) => error.id)).toEqual(
        errors.length === 0 ? [] : ['placeholder'],
      );
    },
  );

  it('reports an example registry, and fails on it only with the flag that asks for it', async () => {
    const unfilled = ['check', '--set', 'project.name=a'];
    const { code: usual, out: report } = await waybill(unfilled);
    expect(report).toContain('error: Still an example: `ghcr.io/your-org`');
    expect(usual).toBe(0);
    expect((await waybill([...unfilled, '--strict'])).code).toBe(1);
    const { code, out } = await waybill(['check', '--set', 'project.registry=ghcr.io/orders-team']);
    expect(out).toContain('errors: 0');
    expect(code).toBe(0);
  });

  it('prints the findings as JSON', async () => {
    const { out } = await waybill(['check', '--format', 'json', '--set', 'project.name=a']);
    expect(JSON.parse(out)).toBeInstanceOf(Array);
  });
});

describe('diff', () => {
  it('prints nothing after generate, and the changed lines after an edit', async () => {
    const disk = memory({ '/project/waybill.yaml': yaml });
    const { io, said } = testIo(disk);
    expect(await run(['generate', '--out', 'ship'], io)).toBe(0);
    expect(await run(['diff', '--out', 'ship'], io)).toBe(0);
    const path = '/project/ship/Dockerfile';
    disk.texts.set(path, { text: `# mine\n${disk.readText(path)}`, executable: false });
    expect(await run(['diff', '--out', 'ship'], io)).toBe(1);
    expect(said()).toContain('--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,4 +1,3 @@\n-# mine\n');
  });
});

describe('link', () => {
  it('prints a link that contains the configuration', async () => {
    const { out } = await waybill(['link', '--base', 'https://example.com/waybill/#old'], {
      '/project/waybill.yaml': yaml,
    });
    expect(out).toMatch(/^https:\/\/example\.com\/waybill\/#v1\./);
    const { decisions } = decodeLink(out.trim().split('#')[1] ?? '');
    expect(decisions).toEqual(single(withValue(defaults, 'project.name', 'orders')));
  });
});

describe('schema', () => {
  it.each(['en', 'zh-CN'])('is JSON with the sections in %s', async (lang) => {
    const { out } = await waybill(['schema', '--lang', lang]);
    expect(Object.keys(JSON.parse(out).properties)).toContain('image');
  });
});
