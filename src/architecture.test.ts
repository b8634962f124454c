import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One forbidden line in the room that must not hold it, and the rule that has to object. */
interface Plant {
  readonly room: string;
  readonly line: string;
  readonly rule: string;
}

const imports = 'lint/style/noRestrictedImports';

const from = (room: string, target: string): Plant => ({
  room,
  line: `export * from '${target}';`,
  rule: imports,
});

const wrongDirections: readonly Plant[] = [
  from('src/core/formats', '../concerns/index.ts'),
  from('src/core/formats', '../config.ts'),
  from('src/core/formats', 'js-yaml'),
  from('src/core/formats', 'smol-toml'),
  from('src/core/fields', '../formats/yaml.ts'),
  from('src/core/fields', '../config.ts'),
  from('src/core/concerns', '../config.ts'),
  from('src/core/concerns', '../plan/index.ts'),
  from('src/core/concerns', '../services/index.ts'),
  from('src/core/presets', '../plan/index.ts'),
  from('src/core/services', '../plan/index.ts'),
  from('src/core/secrets', '../plan/index.ts'),
  from('src/core/secrets', '../document/document.ts'),
  from('src/core/plan', '../kubernetes/tree.ts'),
  from('src/core/plan', '../presets/index.ts'),
  from('src/core/plan/traffic', '../../kubernetes/tree.ts'),
  from('src/core/plan', '../delivery/tasks.ts'),
  from('src/core/delivery', '../kubernetes/tree.ts'),
  from('src/core/delivery', '../artifacts/index.ts'),
  from('src/core/kubernetes', '../delivery/tasks.ts'),
  from('src/core/kubernetes', '../artifacts/index.ts'),
  from('src/core/kubernetes', '../index.ts'),
  from('src/core/artifacts', '../checks/index.ts'),
  from('src/core/artifacts/compose', '../dockerfile/index.ts'),
  from('src/core/artifacts/compose', '../../checks/index.ts'),
  from('src/core/artifacts/compose', '../index.ts'),
  from('src/core/artifacts/compose/services', '../../dockerfile/index.ts'),
  from('src/core/checks', '../share/zip.ts'),
  from('src/core/transition', '../share/zip.ts'),
  from('src/ui/form', '../../core/transition/index.ts'),
  from('src/core/inspect', '../checks/index.ts'),
  from('src/core/inspect', 'unbash'),
  from('src/core/inspect/dockerfile', 'unbash'),
  from('src/core/inspect/dockerfile', '../../checks/index.ts'),
  from('src/core/inspect/shell', 'dockerfile-ast'),
  from('src/core/inspect/promql', 'js-yaml'),
  from('src/core/inspect/toml', 'smol-toml'),
  from('src/core/share', '../checks/index.ts'),
  from('src/core/artifacts/docker', '../../share/zip.ts'),
  from('src/core/document', '../share/zip.ts'),
  from('src/core/checks', '../document/waybill-yaml.ts'),
  from('src/ui/form', '../../core/document/read-document.ts'),
  from('src/core/document/migrations', '../../config.ts'),
  from('src/core/import', '../plan/index.ts'),
  from('src/core/plan', '../index.ts'),
  from('src/core/plan', 'react'),
  from('src/core/artifacts/compose', 'monaco-editor'),
  from('src/core/checks', 'node:fs'),
  from('src/core/kubernetes', '../../ui/main.tsx'),
  from('src/worker', '../core/plan/index.ts'),
  from('src/worker', '../ui/main.tsx'),
  from('src/worker', '../core/inspect/index.ts'),
  from('src/ui/form', '../../core/inspect/configuration.ts'),
  from('src/cli', '../core/plan/index.ts'),
  from('src/cli/commands', '../../core/artifacts/index.ts'),
  from('src/cli', '../ui/main.tsx'),
  from('src/cli', 'js-yaml'),
  from('src/ui/form', '../../core/concerns/index.ts'),
  from('src/ui/form', '../../cli/main.ts'),
  from('src/ui/form', 'node:fs'),
  from('src/ui/form', 'zustand'),
  from('src/ui/inspection', 'zustand/vanilla'),
  from('src/ui/state/storage', 'js-yaml'),
  from('src/ui/preview', '@prometheus-io/lezer-promql'),
  from('src/ui/kit', '../form/Form.tsx'),
  from('src/ui/kit', '../../core/index.ts'),
  from('src/ui/kit/controls', '../../state/index.ts'),
  from('src/ui/kit/overlays', 'zustand'),
  from('src/ui/kit', 'zustand'),
];

const otherRules: readonly Plant[] = [
  {
    room: 'src/ui/form',
    line: 'export const here = location.href;',
    rule: 'lint/style/noRestrictedGlobals',
  },
  { room: 'src/ui/form', line: 'export const here = window.location.href;', rule: 'plugin' },
  { room: 'src/core/plan', line: 'export const now = Date.now();', rule: 'plugin' },
  { room: 'src/core/plan', line: 'export const dice = Math.random();', rule: 'plugin' },
  {
    room: 'src/core/plan',
    line: 'export const value: any = 1;',
    rule: 'lint/suspicious/noExplicitAny',
  },
  { room: 'src/cli', line: 'export default 1;', rule: 'lint/style/noDefaultExport' },
  {
    room: 'src/cli',
    line: 'export const first = (list: string[]) => list[0]!;',
    rule: 'lint/style/noNonNullAssertion',
  },
  {
    room: 'src/cli',
    line: "import { Stats } from 'node:fs';\nexport type Size = Stats['size'];",
    rule: 'lint/style/useImportType',
  },
];

/** Lines that look similar and are right: the rules must not object to them. */
const allowed: readonly Omit<Plant, 'rule'>[] = [
  { room: 'src/core/concerns', line: "export * from '../fields/index.ts';" },
  { room: 'src/core/presets', line: "export * from '../config.ts';" },
  { room: 'src/core/services', line: "export * from '../versions.ts';" },
  { room: 'src/core/plan', line: "export * from '../services/index.ts';" },
  { room: 'src/core/plan', line: "export * from '../versions.ts';" },
  { room: 'src/core/plan/traffic', line: "export * from '../ports.ts';" },
  { room: 'src/core/delivery', line: "export * from '../plan/index.ts';" },
  { room: 'src/core/artifacts/compose', line: "export * from '../../delivery/tasks.ts';" },
  { room: 'src/core/checks', line: "export * from '../delivery/tasks.ts';" },
  { room: 'src/core/kubernetes', line: "export * from '../plan/index.ts';" },
  { room: 'src/core/artifacts', line: "export * from './compose/index.ts';" },
  { room: 'src/core/artifacts/compose', line: "export * from '../../kubernetes/tree.ts';" },
  { room: 'src/core/artifacts/compose', line: "export * from '../../services/index.ts';" },
  { room: 'src/core/artifacts/compose', line: "export * from '../artifact.ts';" },
  { room: 'src/core/artifacts/compose/services', line: "export * from '../health.ts';" },
  { room: 'src/core/checks', line: "export * from '../plan/index.ts';" },
  { room: 'src/core/inspect/dockerfile', line: "export * from 'dockerfile-utils';" },
  { room: 'src/core/inspect/shell', line: "export * from 'unbash';" },
  { room: 'src/core/inspect/promql', line: "export * from '@prometheus-io/lezer-promql';" },
  { room: 'src/worker', line: "export * from '../core/index.ts';" },
  { room: 'src/worker', line: "export * from '../core/inspect/configuration.ts';" },
  { room: 'src/cli/read', line: "export * from '../../core/inspect/configuration.ts';" },
  { room: 'src/cli/commands', line: "export * from '../../core/document/waybill-yaml.ts';" },
  { room: 'src/cli/commands', line: "export * from '../../core/import/cargo-toml.ts';" },
  { room: 'src/ui/form', line: "export * from '../../core/index.ts';" },
  { room: 'src/ui/state', line: "export * from 'zustand';" },
  { room: 'src/ui/kit', line: "export * from './Icon.tsx';" },
  { room: 'src/ui/kit/overlays', line: "export * from '../controls/Button.tsx';" },
];

const root = join(import.meta.dirname, '..');
let folder = '';
const complaints = new Map<string, string[]>();

const plantPath = (kind: string, index: number, room: string) => `${room}/${kind}-${index}.ts`;

const plant = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string | { readonly file: string } };
  }[];
}

/** Runs the lint of the checkout once over all planted files and sorts what it says by file. */
const lint = () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  // The shape is the one that Biome documents for its JSON reporter.
  const { diagnostics } = JSON.parse(stdout) as Report;
  for (const { category, location } of diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file;
    complaints.set(path, [...(complaints.get(path) ?? []), category]);
  }
};

const planted = [...wrongDirections, ...otherRules];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-lint-'));
  for (const path of ['biome.json', '.gitignore'])
    copyFileSync(join(root, path), join(folder, path));
  cpSync(join(root, 'setup/lint'), join(folder, 'setup/lint'), { recursive: true });
  planted.forEach(({ room, line }, index) => {
    plant(plantPath('wrong', index, room), `${line}\n`);
    plant(plantPath('clean', index, room), 'export const right = 1;\n');
  });
  allowed.forEach(({ room, line }, index) => {
    plant(plantPath('allowed', index, room), `${line}\n`);
  });
  lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A title that shows the whole line; the test runner would cut an object's values. */
const titled = <P extends Omit<Plant, 'rule'>>(plants: readonly P[]) =>
  plants.map((one, index) => [`${one.line} in ${one.room}`, { ...one, index }] as const);

describe('the lint', () => {
  it.each(titled(planted))(
    'rejects %s, and nothing else there',
    (_title, { room, rule, index }) => {
      expect(complaints.get(plantPath('wrong', index, room))).toContain(rule);
      expect(complaints.get(plantPath('clean', index, room))).toBeUndefined();
    },
  );

  it.each(titled(allowed))('accepts %s', (_title, { room, index }) => {
    expect(complaints.get(plantPath('allowed', index, room))).toBeUndefined();
  });
});

describe('the types of the core', () => {
  const compile = (line: string) => {
    const core = join(folder, 'typed/src/core');
    mkdirSync(core, { recursive: true });
    copyFileSync(join(root, 'tsconfig.json'), join(folder, 'typed/tsconfig.json'));
    copyFileSync(join(root, 'src/core/tsconfig.json'), join(core, 'tsconfig.json'));
    // The packages are in reach, so that only the options of the core can keep Node's types away.
    rmSync(join(folder, 'typed/node_modules'), { force: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'typed/node_modules'));
    writeFileSync(join(core, 'planted.ts'), `${line}\n`);
    return spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', core],
      { encoding: 'utf8' },
    );
  };

  it('compile what is in the language', () => {
    expect(compile('export const sum = [1, 2].toSorted();').status).toBe(0);
  });

  it.each([
    ['the page', 'export const width = window.innerWidth;', "Cannot find name 'window'"],
    [
      'the file system',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
      'node:fs',
    ],
    ['the process', 'export const home = process.env;', "Cannot find name 'process'"],
  ])('reject %s', (_name, line, message) => {
    const { status, stdout } = compile(line);
    expect(status).not.toBe(0);
    expect(stdout).toContain(message);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rooms = readdirSync(join(root, 'src/core'), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => name.endsWith('/') || /^[\w.-]+(?<!\.test)\.ts$/.test(name));

  it.each(rooms)('lists src/core/%s', (room) => {
    expect(text.split('\n').map((line) => line.trim().split(/\s+/)[0])).toContain(room);
  });
});
