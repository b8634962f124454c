import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from '../../setup/build-cli.mjs';
import { defaults, generate, plan, single } from '../core/index.ts';

const home = mkdtempSync(join(tmpdir(), 'waybill-cli-'));
const built = join(home, 'built');

const folderNamed = (name: string): string => {
  const folder = join(home, name);
  mkdirSync(folder);
  return folder;
};

const waybill = (cwd: string, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [join(built, 'waybill.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

beforeAll(async () => {
  await buildCli(built);
}, 60_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the built command line', () => {
  it('writes exactly the bundle to a real disk, with its bytes and executable bits', () => {
    const cwd = folderNamed('real');
    writeFileSync(join(cwd, 'waybill.yaml'), 'waybill: 1\n');
    const { status, stderr } = waybill(cwd, 'generate', '--out', 'ship/here');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const bundle = generate(plan(single(defaults)));
    const ship = join(cwd, 'ship/here');
    expect(everyFile(ship)).toEqual([...bundle.map(({ path }) => path), '.waybill.lock'].sort());
    for (const { path, text, executable } of bundle) {
      expect(readFileSync(join(ship, path), 'utf8')).toBe(text);
      expect(statSync(join(ship, path)).mode & 0o111).toBe(executable ? 0o111 : 0);
    }
  });

  it('does not write through a symbolic link that leads out of the folder', () => {
    const cwd = folderNamed('links');
    const elsewhere = folderNamed('elsewhere');
    mkdirSync(join(cwd, 'ship'));
    for (const { path } of generate(plan(single(defaults)))) {
      const [first = ''] = path.split('/');
      if (!existsSync(join(cwd, 'ship', first))) symlinkSync(elsewhere, join(cwd, 'ship', first));
    }
    const { status, stderr } = waybill(
      cwd,
      'generate',
      '--set',
      'project.name=app',
      '--out',
      'ship',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('is a symbolic link');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('does not delete the configuration file that it reads, whatever its path', () => {
    const cwd = folderNamed('inputs');
    waybill(cwd, 'generate', '--preset', 'recommended', '--out', 'd');
    const decisions = join(cwd, 'd/waybill.yaml');
    const text = readFileSync(decisions, 'utf8');
    symlinkSync(join(cwd, 'd'), join(cwd, 'linked'));
    symlinkSync(decisions, join(cwd, 'linked.yaml'));
    linkSync(decisions, join(cwd, 'hard.yaml'));
    for (const [folder, ...args] of [
      ['d', 'waybill.yaml', '--out', '.'],
      ['.', 'linked/waybill.yaml', '--out', 'd'],
      ['.', 'd/waybill.yaml', '--out', 'linked'],
      ['.', 'linked.yaml', '--out', 'd'],
      ['.', 'hard.yaml', '--out', 'd'],
      ['d/deploy', '../waybill.yaml', '--out', '..', '--force'],
    ] as const) {
      const { status, stdout } = waybill(join(cwd, folder), 'generate', ...args);
      expect({ status, stdout }).toEqual({
        status: 0,
        stdout: expect.stringMatching(/^0 new, 0 changed, 0 deleted/),
      });
      expect(readFileSync(decisions, 'utf8')).toBe(text);
    }
  });

  it('completes an interrupted run after the process was killed', async () => {
    const cwd = folderNamed('killed');
    const whole = folderNamed('whole');
    waybill(whole, 'generate', '--preset', 'recommended', '--out', '.');
    const last = join(cwd, '.waybill.lock');
    const child = spawn(
      process.execPath,
      [join(built, 'waybill.js'), 'generate', '--preset', 'recommended', '--out', '.'],
      { cwd, stdio: 'ignore', env: { PATH: process.env['PATH'] } },
    );
    const ended = new Promise((resolve) => child.on('exit', resolve));
    // `generate` writes the record first and then the files; the process is killed between two of
    // these files.
    const watcher = watch(cwd, () => existsSync(last) && child.kill('SIGKILL'));
    await ended;
    watcher.close();
    const { status, stderr } = waybill(cwd, 'generate', '--preset', 'recommended', '--out', '.');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(everyFile(cwd)).toEqual(everyFile(whole));
    for (const path of everyFile(whole)) {
      expect(readFileSync(join(cwd, path), 'utf8')).toBe(readFileSync(join(whole, path), 'utf8'));
    }
  });

  it('reads the waybill.yaml that init wrote in the same folder', () => {
    const cwd = folderNamed('init');
    writeFileSync(join(cwd, 'Cargo.toml'), '[package]\nname = "orders"\nversion = "1.2.3"\n');
    expect(waybill(cwd, 'init').status).toBe(0);
    expect(waybill(cwd, 'generate', '--out', '.').status).toBe(0);
    expect(waybill(cwd, 'diff', '--out', '.').status).toBe(0);
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toContain('orders');
  });

  it('loads schemas and parsers for check only', () => {
    const cwd = folderNamed('inspected');
    const checked = waybill(cwd, 'check', '--set', 'project.registry=ghcr.io/team-a');
    expect(checked.stdout).toMatch(/errors: 0, .*; files inspected: [1-9]\d+\n$/);
    const apart = join(built, 'inspection.cjs');
    renameSync(apart, `${apart}.away`);
    try {
      expect(waybill(cwd, 'generate', '--set', 'project.name=app', '--out', '.').status).toBe(0);
      expect(waybill(cwd, 'check', '--set', 'project.name=app').status).toBe(70);
    } finally {
      renameSync(`${apart}.away`, apart);
    }
  });

  it('reports a file system error in one line', () => {
    const cwd = folderNamed('refused');
    writeFileSync(join(cwd, 'file'), '');
    const { status, stderr } = waybill(
      cwd,
      'generate',
      '--set',
      'project.name=app',
      '--out',
      'file/in',
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^waybill: E[A-Z]+: [^\n]*\n$/);
  });

  it('prints no colours and no stack traces into a pipe', () => {
    const cwd = folderNamed('pipe');
    const { status, stdout, stderr } = waybill(cwd, 'generate', 'missing.yaml', '--out', '.');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^waybill: .*missing\.yaml does not exist\.\n$/);
  });
});
