import { describe, expect, it } from 'vitest';
import { parseWaybillYaml } from '../core/document/waybill-yaml.ts';
import {
  changedPaths,
  decodeLink,
  defaults,
  generate,
  namedConfigs,
  plan,
  presets,
  valueAt,
  withValue,
} from '../core/index.ts';
import { run } from './run.ts';
import { memory, testIo } from './testing/memory.ts';

const waybill = async (
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) => {
  const disk = memory({ '/project/.keep': '', ...files });
  const { io, said, complained } = testIo(disk, env);
  const code = await run(args, io);
  return { code, out: said(), err: complained(), disk };
};

const manifest = `[package]
name = "orders-api"
version = "0.3.0"
edition = "2024"

[dependencies]
axum = "0.8"
`;

const yaml = 'waybill: 1\nproject:\n  name: orders\n';

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
    for (const { name } of namedConfigs) expect(out).toContain(name);
  });

  it('accepts a variant as the start of a configuration', async () => {
    const { disk } = await waybill(['init', '--preset', 'docker-rust/alpine'], {});
    const { config } = parseWaybillYaml(disk.readText('/project/waybill.yaml'));
    expect(valueAt(config, 'project.name')).toBe('rust-app');
    expect(valueAt(config, 'image.base')).toBe('alpine');
  });
});

describe('init', () => {
  it('writes the recognised settings, each with its reason above it', async () => {
    const { code, out, disk } = await waybill(['init'], { '/project/Cargo.toml': manifest });
    const text = disk.readText('/project/waybill.yaml');
    expect(code).toBe(0);
    expect(text).toContain(
      '  # From Cargo.toml: package `orders-api` (line 2)\n  name: orders-api\n',
    );
    expect(text).toMatch(
      /^# {3}project\.framework = "axum" {2}From Cargo\.toml: dependency `axum` \(line 7\)$/m,
    );
    const { config, errors } = parseWaybillYaml(text);
    expect(errors).toEqual([]);
    expect(valueAt(config, 'project.version')).toBe('0.3.0');
    expect(out).toContain('project.framework = axum');
  });

  it('leaves an existing file alone unless forced', async () => {
    const files = { '/project/Cargo.toml': manifest, '/project/waybill.yaml': 'mine' };
    const refused = await waybill(['init'], files);
    expect(refused.code).toBe(2);
    expect(refused.disk.readText('/project/waybill.yaml')).toBe('mine');
    const forced = await waybill(['init', '--force'], files);
    expect(forced.disk.readText('/project/waybill.yaml')).toContain('name: orders-api');
  });

  it('starts from the preset and overrides it with the facts of the manifest', async () => {
    for (const { id, config } of presets) {
      const { disk } = await waybill(['init', '--preset', id, '-o', 'w.yaml'], {
        '/project/Cargo.toml': manifest,
      });
      const parsed = parseWaybillYaml(disk.readText('/project/w.yaml')).config;
      expect(valueAt(parsed, 'project.name')).toBe('orders-api');
      expect(valueAt(parsed, 'image.base')).toBe(valueAt(config, 'image.base'));
    }
  });

  it('writes the defaults without a manifest', async () => {
    const { disk, out } = await waybill(['init']);
    expect(changedPaths(parseWaybillYaml(disk.readText('/project/waybill.yaml')).config)).toEqual(
      [],
    );
    expect(out).toContain('There is no Cargo.toml here');
  });

  it('names line and column of broken TOML and writes nothing', async () => {
    const { code, err, disk } = await waybill(['init'], {
      '/project/Cargo.toml': '[package]\nname = \n',
    });
    expect(code).toBe(2);
    expect(err).toMatch(/\/project\/Cargo\.toml:2:\d+: /);
    expect(disk.writes).toEqual([]);
  });

  it('keeps a reason on one line when a dependency name contains a line break', async () => {
    const tricky = `${manifest}"x\\nimage:" = { package = "axum", version = "0.8" }\n`;
    const { disk } = await waybill(['init'], { '/project/Cargo.toml': tricky });
    expect(parseWaybillYaml(disk.readText('/project/waybill.yaml')).errors).toEqual([]);
  });
});

describe('a file of another kind', () => {
  const files = {
    '/project/compose.yaml': 'services:\n  web:\n    image: nginx\n',
    '/project/Dockerfile': 'FROM rust:1.90\n',
    '/project/settings.yaml': 'project:\n  name: kept\n',
    '/project/Cargo.toml': manifest,
    '/project/waybill.yaml': yaml,
    '/project/ship.zip': 'PK\u0003\u0004',
  };

  it.each([
    [['generate', 'compose.yaml', '--out', 'ship'], 'This is a Compose file.'],
    [['check', 'compose.yaml'], 'This is a Compose file.'],
    [['link', 'compose.yaml'], 'This is a Compose file.'],
    [['diff', 'compose.yaml', '--out', 'ship'], 'This is a Compose file.'],
    [['check', 'Dockerfile'], 'This is a Dockerfile.'],
    [['init', 'Dockerfile', '--force'], 'This is a Dockerfile.'],
    [['check', 'settings.yaml'], 'without the line “waybill: 1”'],
    [['check', 'Cargo.toml'], 'Write a waybill.yaml from it with “waybill init'],
    [['init', 'waybill.yaml', '--force'], 'This is a waybill.yaml already.'],
    [['check', 'ship.zip'], 'This is a zip archive.'],
  ])('is named and nothing is written: %j', async (args, message) => {
    const { code, err, disk } = await waybill(args, files);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(disk.writes).toEqual([]);
  });
});

describe('init with a preset', () => {
  it.each(presets)('prefers the facts of Cargo.toml to the preset $id', async ({ id }) => {
    const services = `${manifest}sqlx = { version = "0.8", features = ["postgres"] }
redis = "0.32"
async-nats = "0.45"
opentelemetry-otlp = { version = "0.31", default-features = false, features = ["grpc-tonic"] }
`;
    const { disk } = await waybill(['init', '--preset', id], {
      '/project/Cargo.toml': services,
    });
    const { config } = parseWaybillYaml(disk.readText('/project/waybill.yaml'));
    expect(config.project).toMatchObject({ name: 'orders-api', framework: 'axum' });
    expect(config.services).toMatchObject({
      database: 'postgresql',
      cache: 'valkey',
      broker: 'nats',
    });
    expect(config.telemetry).toMatchObject({ enabled: true, protocol: 'grpc' });
  });
});

describe('a manifest', () => {
  it.each(['Cargo.toml', './cargo.TOML', 'linked.toml'])(
    'is never the output of init: %s',
    async (name) => {
      const disk = memory({ '/project/Cargo.toml': manifest });
      disk.links.set('/project/linked.toml', '/project/Cargo.toml');
      const { io, complained } = testIo(disk);
      expect(await run(['init', '-o', name, '--force'], io)).toBe(2);
      expect(complained()).toContain('is a manifest that is read');
      expect(disk.writes).toEqual([]);
    },
  );
});

describe('a file that is not UTF-8', () => {
  // “描述” in GBK.
  const gbk = Uint8Array.from([0x23, 0x20, 0xc3, 0xe8, 0xca, 0xf6, 0x0a]);
  const disk = () => {
    const files = memory();
    for (const path of ['/project/waybill.yaml', '/project/Cargo.toml']) {
      files.texts.set(path, { text: '', executable: false, bytes: gbk });
    }
    return files;
  };

  it.each([
    ['generate', '--out', '.'],
    ['check'],
    ['link'],
    ['diff', '--out', '.'],
    ['init', '--force'],
  ])('is named and refused: %s', async (...args) => {
    const files = disk();
    const { io, complained } = testIo(files);
    expect(await run(args, io)).toBe(2);
    const name = args[0] === 'init' ? 'Cargo.toml' : 'waybill.yaml';
    expect(complained()).toContain(
      `/project/${name}: This text is not UTF-8 from line 1 on: it looks like GBK. Save it as UTF-8`,
    );
    expect(files.writes).toEqual([]);
  });

  it('is distinguished from a UTF-8 file that begins with a byte order mark', async () => {
    const { code, err } = await waybill(['generate', '--out', '.'], {
      '/project/waybill.yaml': `\uFEFF${yaml}`,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('init in a workspace', () => {
  const files = {
    '/project/Cargo.toml':
      '[workspace]\nmembers = ["crates/api", "crates/worker"]\n[workspace.package]\nversion = "2.0.0"\nedition = "2024"\n[workspace.dependencies]\naxum = "0.8"\n',
    '/project/crates/api/Cargo.toml':
      '[package]\nname = "api"\nversion.workspace = true\nedition.workspace = true\n[dependencies]\naxum.workspace = true\n',
    '/project/crates/worker/Cargo.toml': '[package]\nname = "worker"\nversion = "1.0.0"\n',
  };

  const shop = {
    '/project/Cargo.toml':
      '[workspace]\nmembers = ["*"]\n[workspace.package]\nversion = "1.2.0"\nedition = "2024"\n',
    '/project/api/Cargo.toml':
      '[package]\nname = "shop-api"\nversion.workspace = true\n[dependencies]\naxum = "0.8"\n',
    '/project/worker/Cargo.toml':
      '[package]\nname = "shop-worker"\nversion.workspace = true\n[dependencies]\nshared = { path = "../shared" }\n',
    '/project/shared/Cargo.toml':
      '[package]\nname = "shared"\nversion.workspace = true\n[build-dependencies]\ntonic-prost-build = "0.14"\n',
  };

  it.each([
    [['init', '--package', 'api']],
    [['init', 'crates/api/Cargo.toml']],
    [['init', 'crates/api']],
  ])('finds the member and what it inherits: %j', async (args) => {
    const { code, disk, err } = await waybill(args, files);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { config } = parseWaybillYaml(disk.readText('/project/waybill.yaml'));
    expect(valueAt(config, 'project.name')).toBe('api');
    expect(valueAt(config, 'project.version')).toBe('2.0.0');
  });

  it('asks which member is meant', async () => {
    const { code, err } = await waybill(['init'], files);
    expect(code).toBe(2);
    expect(err).toContain('--package (api, worker)');
  });

  it.each(['shop-worker', 'worker'])(
    'accepts a package by its name or its folder: %s',
    async (name) => {
      const { code, disk, err } = await waybill(['init', '-p', name], shop);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const { config } = parseWaybillYaml(disk.readText('/project/waybill.yaml'));
      expect(config.project.package).toBe('shop-worker');
    },
  );

  it('lists names and folders when the package is unknown', async () => {
    const { err } = await waybill(['init', '-p', 'workr'], shop);
    expect(err).toContain('Did you mean worker?');
    expect(err).toContain('It has: shop-api (api), shared, shop-worker (worker).');
  });

  it.each([[['init', '-p', 'shop-worker']], [['init', 'worker']]])(
    'installs protoc for a path dependency that generates code: %j',
    async (args) => {
      const { disk, out } = await waybill(args, shop);
      const { config } = parseWaybillYaml(disk.readText('/project/waybill.yaml'));
      expect(config.build.protoc).toBe(true);
      expect(out).toContain('local crate `shared`: build dependency `tonic-prost-build`');
      const dockerfile = generate(plan(config)).find(({ path }) => path === 'Dockerfile');
      expect(dockerfile?.text).toContain('protobuf-compiler');
    },
  );

  it('suggests the nearest member for an unknown package', async () => {
    expect((await waybill(['init', '-p', 'apo'], files)).err).toContain('Did you mean api?');
  });
});

describe('generate', () => {
  const bundle = generate(plan(withValue(defaults, 'project.name', 'orders')));

  it('writes exactly the files of the configuration', async () => {
    const { code, disk } = await waybill(['generate', '--out', 'ship'], {
      '/project/waybill.yaml': yaml,
    });
    expect(code).toBe(0);
    for (const { path, text } of bundle) expect(disk.readText(`/project/ship/${path}`)).toBe(text);
    // The record is written before the first file and after the last file.
    const paths = ['.waybill.lock', ...bundle.map(({ path }) => path), '.waybill.lock'];
    expect(disk.writes).toEqual(paths.map((path) => `/project/ship/${path}`));
  });

  it('does not change the waybill.yaml that it reads', async () => {
    const commented = `# why\n${yaml}`;
    const { code, disk, err } = await waybill(['generate', '--out', '.'], {
      '/project/waybill.yaml': commented,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(disk.readText('/project/waybill.yaml')).toBe(commented);
  });

  it('prints the changes and writes nothing with --dry-run', async () => {
    const { out, disk } = await waybill(['generate', '--out', 'ship', '--dry-run'], {
      '/project/waybill.yaml': yaml,
    });
    expect(out).toContain(`Would be: ${bundle.length} new`);
    expect(disk.writes).toEqual([]);
  });

  it('prefers --set to the file, and the last --set of a key', async () => {
    const { disk } = await waybill(
      ['generate', '--out', 'ship', '--set', 'project.name=a', '--set', 'project.name=b'],
      { '/project/waybill.yaml': yaml },
    );
    const expected = generate(plan(withValue(defaults, 'project.name', 'b')));
    for (const { path, text } of expected)
      expect(disk.readText(`/project/ship/${path}`)).toBe(text);
  });

  it('refuses a waybill.yaml with unknown settings and names each of them', async () => {
    const { code, err } = await waybill(['generate', '--out', '.'], {
      '/project/waybill.yaml':
        'waybill: 1\nimage:\n  bse: alpine\n  base: alpin\nimag:\n  base: alpine\n',
    });
    expect(code).toBe(2);
    expect(err).toMatch(/image\.bse: .*Did you mean image\.base\?/);
    expect(err).toContain('image.base: Expected one of');
    expect(err).toMatch(/imag: .*Did you mean image\?/);
  });

  it('names line and column of broken YAML', async () => {
    const { code, err } = await waybill(['check'], { '/project/waybill.yaml': 'a: [\n' });
    expect(code).toBe(2);
    expect(err).toMatch(/line \d+, column \d+/);
  });
});

/** Runs commands one after the other in a folder of one file system in memory. */
const session = (files: Readonly<Record<string, string>> = {}) => {
  const disk = memory({ '/project/.keep': '', ...files });
  return {
    disk,
    waybill: async (cwd: string, ...args: string[]) => {
      const { io, said, complained } = testIo(disk);
      const code = await run(args, { ...io, cwd });
      return { code, out: said(), err: complained() };
    },
  };
};

describe('an input of generate', () => {
  it.each([
    ['the command of WAYBILL.md', '/project/d', ['waybill.yaml', '--out', '.']],
    ['the usual name', '/project/d', ['--out', '.']],
    ['from above', '/project', ['d/waybill.yaml', '--out', 'd']],
    ['another spelling', '/project', ['./d/../d/waybill.yaml', '--out', './d/.']],
    ['the folder above', '/project/d/deploy', ['../waybill.yaml', '--out', '..']],
    ['through a link', '/project', ['linked.yaml', '--out', 'd']],
    ['with --force', '/project/d', ['waybill.yaml', '--out', '.', '--force']],
  ])('stays, though the record says that it was generated: %s', async (_, cwd, args) => {
    const { disk, waybill } = session();
    disk.links.set('/project/linked.yaml', '/project/d/waybill.yaml');
    await waybill('/project', 'generate', '--preset', 'recommended', '--out', 'd');
    const before = disk.readText('/project/d/waybill.yaml');
    for (const set of ['project.httpPort=9090', 'project.httpPort=8080']) {
      const { code, out } = await waybill(cwd, 'generate', ...args, '--set', set);
      expect({ code, deleted: /^- /m.test(out) }).toEqual({ code: 0, deleted: false });
      expect(disk.readText('/project/d/waybill.yaml')).toBe(before);
    }
    const { code } = await waybill(cwd, 'diff', ...args.filter((word) => word !== '--force'));
    expect(code).toBe(0);
  });

  it('is neither changed nor reported when it has been edited', async () => {
    const { disk, waybill } = session();
    await waybill('/project', 'generate', '--preset', 'recommended', '--out', '.');
    const edited = `# mine\n${disk.readText('/project/waybill.yaml')}`;
    disk.texts.set('/project/waybill.yaml', { text: edited, executable: false });
    const { code, err } = await waybill('/project', 'generate', '--out', '.');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(disk.readText('/project/waybill.yaml')).toBe(edited);
  });

  it('may have the name of another file in the record', async () => {
    const { disk, waybill } = session();
    await waybill('/project', 'generate', '--preset', 'recommended', '--out', 'd');
    disk.texts.set('/project/d/.env.example', { text: yaml, executable: false });
    const { code } = await waybill('/project/d', 'generate', '.env.example', '--out', '.');
    expect(code).toBe(0);
    expect(disk.readText('/project/d/.env.example')).toBe(yaml);
  });
});

describe('source code of the crate', () => {
  const starters = ['Cargo.toml', 'src/main.rs', 'src/http.rs', 'tests/service.rs'];

  it('stays when it is no longer generated, while other files are deleted', async () => {
    const { disk, waybill } = session({ '/project/waybill.yaml': yaml });
    await waybill('/project', 'generate', '--out', '.', '--set', 'rust.code=crate');
    const texts = starters.map((path) => disk.readText(`/project/${path}`));
    await waybill('/project', 'init', '--force');
    const { code, out } = await waybill('/project', 'generate', '--out', '.');
    expect(code).toBe(0);
    expect(out).toContain('= src/main.rs  (kept: no longer generated, and source code of your');
    expect(starters.map((path) => disk.readText(`/project/${path}`))).toEqual(texts);
    expect(disk.entry('/project/src/waybill/mod.rs')).toBe('nothing');
    expect((await waybill('/project', 'generate', '--out', '.', '--force')).out).not.toContain(
      'rs',
    );
    expect(starters.map((path) => disk.readText(`/project/${path}`))).toEqual(texts);
  });

  it('is not overwritten when it existed before', async () => {
    const { disk, waybill } = session({
      '/project/waybill.yaml': yaml,
      '/project/Cargo.toml': manifest,
    });
    const { code } = await waybill(
      '/project',
      'generate',
      '--out',
      '.',
      '--set',
      'rust.code=crate',
    );
    expect(code).toBe(1);
    expect(disk.readText('/project/Cargo.toml')).toBe(manifest);
  });
});

describe('files of the user', () => {
  it.each(['Dockerfile', '.dockerignore', 'compose.yaml', 'docker-bake.hcl', 'WAYBILL.md'])(
    'are never overwritten without --force: %s',
    async (path) => {
      const { code, err, disk } = await waybill(['generate', '--out', '.'], {
        '/project/waybill.yaml': yaml,
        [`/project/${path}`]: 'mine\n',
      });
      expect(code).toBe(1);
      expect(err).toContain('1 file was kept as found.');
      expect(disk.readText(`/project/${path}`)).toBe('mine\n');
    },
  );

  it('are not overwritten when they are not UTF-8, and diff reports them as binary', async () => {
    const { disk, waybill } = session({ '/project/waybill.yaml': yaml });
    const bytes = Uint8Array.from([0xc3, 0xe8, 0xca, 0xf6]);
    disk.texts.set('/project/Dockerfile', { text: '', executable: false, bytes });
    expect((await waybill('/project', 'generate', '--out', '.')).code).toBe(1);
    expect(disk.readBytes('/project/Dockerfile')).toBe(bytes);
    const { out } = await waybill('/project', 'diff', '--out', '.');
    expect(out).toBe('Binary files a/Dockerfile and b/Dockerfile differ\n');
  });
});

describe('a checkout with CRLF', () => {
  const converted = async () => {
    const made = session({ '/project/waybill.yaml': yaml });
    await made.waybill('/project', 'generate', '--out', '.');
    for (const [path, file] of made.disk.texts) {
      made.disk.texts.set(path, { ...file, text: file.text.replaceAll('\n', '\r\n') });
    }
    made.disk.writes.length = 0;
    return made;
  };

  it('does not count as an edit by hand', async () => {
    const { disk, waybill } = await converted();
    expect((await waybill('/project', 'diff', '--out', '.')).code).toBe(0);
    const { code, out } = await waybill('/project', 'generate', '--out', '.');
    expect(code).toBe(0);
    expect(out).toMatch(/^0 new, 0 changed, 0 deleted, \d+ unchanged\n$/);
    expect(disk.writes).toEqual([]);
  });

  it('is updated when the configuration changes', async () => {
    const { waybill } = await converted();
    const set = ['--set', 'project.httpPort=9090'];
    const { code } = await waybill('/project', 'generate', '--out', '.', ...set);
    expect(code).toBe(0);
    expect((await waybill('/project', 'diff', '--out', '.', ...set)).code).toBe(0);
  });

  it('has only the edited lines in its diff', async () => {
    const { disk, waybill } = await converted();
    const path = '/project/Dockerfile';
    disk.texts.set(path, { text: `# mine\r\n${disk.readText(path)}`, executable: false });
    const { out } = await waybill('/project', 'diff', '--out', '.');
    expect(out.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual(['-# mine\r']);
  });
});

describe('check', () => {
  it.each(namedConfigs.map(({ name }) => name))(
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

  it('fails without a registry and passes with a registry', async () => {
    expect((await waybill(['check', '--set', 'project.name=a'])).code).toBe(1);
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
    const { config } = decodeLink(out.trim().split('#')[1] ?? '');
    expect(config).toEqual(withValue(defaults, 'project.name', 'orders'));
  });
});

describe('schema', () => {
  it.each(['en', 'zh-CN'])('is JSON with the sections in %s', async (lang) => {
    const { out } = await waybill(['schema', '--lang', lang]);
    expect(Object.keys(JSON.parse(out).properties)).toContain('image');
  });
});
