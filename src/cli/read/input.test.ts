import { describe, expect, it } from 'vitest';
import { currentVersion } from '../../core/document/migrations/index.ts';
import { run } from '../run.ts';
import { manifest, waybill, yaml } from '../testing/command.ts';
import { memory, testIo } from '../testing/memory.ts';

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
    [['check', 'settings.yaml'], `without the line “waybill: ${currentVersion}”`],
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
