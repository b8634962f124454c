import { describe, expect, it } from 'vitest';
import { parseWaybillYaml } from '../../core/document/waybill-yaml.ts';
import { defaultDecisions, generate, plan, presets, valueAt } from '../../core/index.ts';
import { run } from '../run.ts';
import { manifest, waybill } from '../testing/command.ts';
import { memory, testIo } from '../testing/memory.ts';

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
    const { decisions, errors } = parseWaybillYaml(text);
    expect(errors).toEqual([]);
    expect(valueAt(decisions.base, 'project.version')).toBe('0.3.0');
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
    for (const { id, decisions } of presets) {
      const { disk } = await waybill(['init', '--preset', id, '-o', 'w.yaml'], {
        '/project/Cargo.toml': manifest,
      });
      const parsed = parseWaybillYaml(disk.readText('/project/w.yaml')).decisions.base;
      expect(valueAt(parsed, 'project.name')).toBe('orders-api');
      expect(valueAt(parsed, 'image.base')).toBe(valueAt(decisions.base, 'image.base'));
    }
  });

  it('writes the defaults without a manifest', async () => {
    const { disk, out } = await waybill(['init']);
    const { decisions } = parseWaybillYaml(disk.readText('/project/waybill.yaml'));
    expect(decisions).toEqual(defaultDecisions);
    expect(out).toContain('There is no Cargo.toml here');
  });

  it('says what is not taken over and what the generated files do better', async () => {
    const { out } = await waybill(['init'], {
      '/project/Cargo.toml': manifest,
      '/project/Dockerfile':
        'FROM rust\nEXPOSE 4000\nRUN cargo build --release\nCMD ["./run.sh"]\n',
    });
    expect(out).toContain('Dockerfile beside Waybill’s Dockerfile\n  Not taken over:\n    4: ');
    expect(out).toContain('  What Waybill’s file does better:\n    1: The program runs as root.');
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
    const { base } = parseWaybillYaml(disk.readText('/project/waybill.yaml')).decisions;
    expect(base.project).toMatchObject({ name: 'orders-api', framework: 'axum' });
    expect(base.services).toMatchObject({
      database: 'postgresql',
      cache: 'valkey',
      broker: 'nats',
    });
    expect(base.telemetry).toMatchObject({ enabled: true, protocol: 'grpc' });
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
    const { base } = parseWaybillYaml(disk.readText('/project/waybill.yaml')).decisions;
    expect(valueAt(base, 'project.name')).toBe('api');
    expect(valueAt(base, 'project.version')).toBe('2.0.0');
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
      const { decisions } = parseWaybillYaml(disk.readText('/project/waybill.yaml'));
      expect(decisions.base.project.package).toBe('shop-worker');
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
      const { decisions } = parseWaybillYaml(disk.readText('/project/waybill.yaml'));
      expect(decisions.base.build.protoc).toBe(true);
      expect(out).toContain('local crate `shared`: build dependency `tonic-prost-build`');
      const dockerfile = generate(plan(decisions)).find(({ path }) => path === 'Dockerfile');
      expect(dockerfile?.text).toContain('protobuf-compiler');
    },
  );

  it('suggests the nearest member for an unknown package', async () => {
    expect((await waybill(['init', '-p', 'apo'], files)).err).toContain('Did you mean api?');
  });
});
