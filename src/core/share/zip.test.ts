import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
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
    writeFileSync(path, zipBundle(files, 'app'));
    run(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the zip of a bundle', () => {
  it('holds every file under one folder, in the order of their paths', () => {
    const entries = unzipSync(zipBundle(files, 'app'));
    expect(Object.keys(entries)).toEqual([
      'app/Dockerfile',
      'app/deploy/k8s/服务.yaml',
      'app/scripts/deploy.sh',
    ]);
    expect(strFromU8(entries['app/deploy/k8s/服务.yaml'] ?? new Uint8Array())).toBe(
      'kind: Service\n',
    );
  });

  it('has the same bytes whenever, in whichever order and time zone it is made', () => {
    const bytes = zipBundle(files, 'app');
    expect(zipBundle(files.toReversed(), 'app')).toEqual(bytes);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      expect(zipBundle(files, 'app')).toEqual(bytes);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it.runIf(unzipExists())('gives a real unzip the executable bits and sound checksums', () => {
    withArchive((path) => {
      const listing = execFileSync('unzip', ['-Z', path], { encoding: 'utf8' });
      expect(listing).toMatch(/^-rwxr-xr-x .* app\/scripts\/deploy\.sh$/m);
      expect(listing).toMatch(/^-rw-r--r-- .* app\/Dockerfile$/m);
      expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors');
    });
  });
});
