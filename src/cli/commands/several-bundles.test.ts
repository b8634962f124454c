import { describe, expect, it } from 'vitest';
import { session } from '../testing/command.ts';

const cluster = (name: string, directory: string): string =>
  `waybill: 1\nproject:\n  name: ${name}\npackaging:\n  targets: [kubernetes]\n  directory: ${directory}\n`;

const two = () =>
  session({
    '/project/waybill.yaml': 'waybill: 1\nproject:\n  name: orders\n',
    '/project/billing.yaml': cluster('billing', 'deploy-billing'),
  });

describe('two bundles in one folder', () => {
  it('keep their files, whichever is generated', async () => {
    const { disk, waybill } = two();
    await waybill('/project', 'generate', '--out', '.');
    const before = new Map(disk.texts);
    expect(await waybill('/project', 'generate', 'billing.yaml', '--out', '.')).toMatchObject({
      code: 0,
      err: '',
    });
    for (const [path, file] of before) {
      if (!path.endsWith('.waybill.lock')) expect(disk.texts.get(path), path).toEqual(file);
    }
    expect(disk.texts.has('/project/deploy-billing/kubernetes/base/deployment.yaml')).toBe(true);
    expect(disk.readText('/project/WAYBILL-billing.md')).toContain('# billing');
    const both = new Map(disk.texts);
    disk.writes.length = 0;
    for (const args of [[], ['billing.yaml']]) {
      const { out } = await waybill('/project', 'generate', ...args, '--out', '.');
      expect(out).toContain('0 new, 0 changed, 0 deleted');
    }
    expect(disk.writes).toEqual([]);
    expect(disk.texts).toEqual(both);
  });

  it('delete only files of their own', async () => {
    const { disk, waybill } = two();
    await waybill('/project', 'generate', '--out', '.');
    await waybill('/project', 'generate', 'billing.yaml', '--out', '.');
    await waybill('/project', 'generate', '--set', 'packaging.targets=docker', '--out', '.');
    expect(disk.texts.has('/project/deploy/kubernetes/base/deployment.yaml')).toBe(false);
    expect(disk.texts.has('/project/deploy-billing/kubernetes/base/deployment.yaml')).toBe(true);
  });

  it('name what both would write, before anything is written', async () => {
    const { disk, waybill } = two();
    disk.texts.set('/project/billing.yaml', {
      text: 'waybill: 1\nproject:\n  name: billing\n',
      executable: false,
    });
    await waybill('/project', 'generate', '--out', '.');
    disk.writes.length = 0;
    const { code, err } = await waybill('/project', 'generate', 'billing.yaml', '--out', '.');
    expect(code).toBe(2);
    expect(err).toContain('  Dockerfile (orders)\n');
    expect(err).toContain('a folder of its own with --out');
    expect(disk.writes).toEqual([]);
  });

  it('take files over only when forced, and the other one then lacks them', async () => {
    const { disk, waybill } = two();
    disk.texts.set('/project/billing.yaml', {
      text: 'waybill: 1\nproject:\n  name: billing\npackaging:\n  targets: [docker]\n',
      executable: false,
    });
    await waybill('/project', 'generate', '--out', '.');
    await waybill('/project', 'generate', 'billing.yaml', '--out', '.', '--force');
    expect(disk.readText('/project/Dockerfile')).toContain('billing');
    const { err } = await waybill('/project', 'generate', '--out', '.');
    expect(err).toContain('  Dockerfile (billing)\n');
  });

  it('share a file that both would write with the same text', async () => {
    const { disk, waybill } = two();
    const pinned = 'build:\n  toolchainFile: true\n';
    for (const path of ['/project/waybill.yaml', '/project/billing.yaml'])
      disk.texts.set(path, { text: `${disk.readText(path)}${pinned}`, executable: false });
    await waybill('/project', 'generate', '--out', '.');
    expect((await waybill('/project', 'generate', 'billing.yaml', '--out', '.')).code).toBe(0);
    await waybill('/project', 'generate', '--set', 'build.toolchainFile=false', '--out', '.');
    expect(disk.texts.has('/project/rust-toolchain.toml')).toBe(true);
  });
});

describe('a record of an earlier Waybill, which knew one bundle', () => {
  const earlier = async () => {
    const { disk, waybill } = two();
    await waybill('/project', 'generate', '--out', '.');
    const path = '/project/.waybill.lock';
    const { bundle: _, ...record } = JSON.parse(disk.readText(path));
    disk.texts.set(path, { text: JSON.stringify(record), executable: false });
    return { disk, waybill };
  };

  it('belongs to the bundle of its waybill.yaml, also under a new name', async () => {
    const { disk, waybill } = await earlier();
    disk.texts.set('/project/waybill.yaml', {
      text: 'waybill: 1\nproject:\n  name: shop\n',
      executable: false,
    });
    const { code } = await waybill('/project', 'generate', '--out', '.');
    expect(code).toBe(0);
    expect(disk.texts.has('/project/deploy/helm/orders/Chart.yaml')).toBe(false);
    expect(disk.texts.has('/project/deploy/helm/shop/Chart.yaml')).toBe(true);
  });

  it('does not belong to another waybill.yaml', async () => {
    const { disk, waybill } = await earlier();
    expect((await waybill('/project', 'generate', 'billing.yaml', '--out', '.')).code).toBe(0);
    expect(disk.texts.has('/project/Dockerfile')).toBe(true);
    expect((await waybill('/project', 'generate', '--out', '.')).out).toContain('0 deleted');
  });
});

it('A bundle that gets a new name replaces its own files.', async () => {
  const { disk, waybill } = two();
  await waybill('/project', 'generate', '--out', 'ship');
  await waybill('/project', 'generate', '--out', 'ship', '--set', 'project.name=shop');
  expect(disk.texts.has('/project/ship/deploy/helm/orders/Chart.yaml')).toBe(false);
  expect(disk.texts.has('/project/ship/deploy/helm/shop/Chart.yaml')).toBe(true);
});
