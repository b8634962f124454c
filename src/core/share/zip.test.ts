import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaults, withValue } from '../config.ts';
import { single } from '../decisions.ts';
import { generate } from '../generate.ts';
import { plan } from '../plan/index.ts';
import { packedFiles, type Unpacking } from './unpacking.ts';
import { zipBundle } from './zip.ts';

const files = [
  { path: 'deploy/k8s/服务.yaml', text: 'kind: Service\n' },
  { path: 'Dockerfile', text: 'FROM scratch\n' },
  { path: 'scripts/deploy.sh', text: '#!/bin/sh\n', executable: true as const },
];

const unzipExists = (): boolean => {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const withArchive = (run: (path: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-zip-'));
  try {
    const path = join(folder, 'app.zip');
    writeFileSync(path, zipBundle(files));
    run(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the zip of a bundle', () => {
  it('contains every file at its path in the repository, sorted by path', () => {
    const entries = unzipSync(zipBundle(files));
    expect(Object.keys(entries)).toEqual([
      'Dockerfile',
      'deploy/k8s/服务.yaml',
      'scripts/deploy.sh',
    ]);
    expect(strFromU8(entries['deploy/k8s/服务.yaml'] ?? new Uint8Array())).toBe('kind: Service\n');
  });

  it('has the same bytes at any time, in any time zone and for any order of the files', () => {
    const bytes = zipBundle(files);
    expect(zipBundle(files.toReversed())).toEqual(bytes);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      expect(zipBundle(files)).toEqual(bytes);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it.runIf(unzipExists())(
    'does not change the crate when unpacked at the root of a repository',
    () => {
      const config = withValue(defaults, 'rust.code', 'crate');
      const bundle = generate(plan(single(config)));
      const folder = mkdtempSync(join(tmpdir(), 'waybill-unzip-'));
      try {
        const own = ['Cargo.toml', 'src/main.rs', 'src/http.rs', 'tests/service.rs'];
        for (const path of own) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), 'mine');
        }
        const before = readdirSync(folder);
        writeFileSync(join(folder, 'a.zip'), zipBundle(packedFiles(bundle, 'repository')));
        execFileSync('unzip', ['-o', '-q', 'a.zip'], { cwd: folder });
        for (const path of own) expect(readFileSync(join(folder, path), 'utf8')).toBe('mine');
        const asked = new Set(bundle.map(({ path }) => path.split('/')[0]));
        const made = readdirSync(folder).filter((name) => !before.includes(name));
        expect(made.filter((name) => name !== 'a.zip' && !asked.has(name))).toEqual([]);
        expect(made).toContain('Dockerfile');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('contains the whole crate for a new project, and no part of it for a repository', () => {
    const bundle = generate(plan(single(withValue(defaults, 'rust.code', 'crate'))));
    const paths = (unpacking: Unpacking) =>
      Object.keys(unzipSync(zipBundle(packedFiles(bundle, unpacking))));
    expect(paths('new-project')).toEqual(expect.arrayContaining(['Cargo.toml', 'src/main.rs']));
    expect(paths('new-project')).toHaveLength(bundle.length);
    const sources = paths('repository').filter((path) => /\.rs$|^Cargo/.test(path));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((path) => !path.startsWith('src/waybill/'))).toEqual([]);
  });

  it.runIf(unzipExists())('has correct executable bits and checksums for a real unzip', () => {
    withArchive((path) => {
      const listing = execFileSync('unzip', ['-Z', path], { encoding: 'utf8' });
      expect(listing).toMatch(/^-rwxr-xr-x .* scripts\/deploy\.sh$/m);
      expect(listing).toMatch(/^-rw-r--r-- .* Dockerfile$/m);
      expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors');
    });
  });
});
