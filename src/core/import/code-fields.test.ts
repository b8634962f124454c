import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedPaths, defaults, valueAt, withValues } from '../config.ts';
import { namedDecisions, presets } from '../presets/index.ts';
import { importCargoToml } from './cargo-toml.ts';
import {
  codeChanges,
  describedBy,
  isCodePath,
  keepingCode,
  withStatements,
} from './code-fields.ts';

const folder = new URL('./cases/', import.meta.url);
const textAt = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

const factsOf = (name: string) => {
  const root = `${name}/workspace.toml`;
  const options = existsSync(new URL(root, folder)) ? { workspace: textAt(root) } : {};
  const imported = importCargoToml(textAt(`${name}/Cargo.toml`), options);
  if (!imported.ok) throw new Error(`${name} is no TOML`);
  return imported.facts;
};

const cases = readdirSync(folder);

describe('a preset after an import', () => {
  it.each(cases)('keeps every fact of %s with any preset', (name) => {
    const facts = factsOf(name);
    const described = facts.map(({ path }) => path);
    const now = withStatements(defaults, facts);
    for (const preset of namedDecisions) {
      const next = keepingCode(preset.decisions.base, now, described);
      for (const { path, value } of facts) {
        const kept = valueAt(next, path);
        const place = `${preset.name}: ${path}`;
        // Tables and lists of packages may also contain rows of the preset.
        if (Array.isArray(value) && Array.isArray(kept)) {
          expect(kept, place).toEqual(expect.arrayContaining([...value]));
        } else expect(kept, place).toEqual(value);
      }
      expect(codeChanges(now, next, described.filter(isCodePath)), preset.name).toEqual(
        // Packages of the preset that are added to the packages of the import.
        codeChanges(now, next, ['image.buildPackages', 'image.runtimePackages']).filter((path) =>
          described.includes(path),
        ),
      );
    }
  });

  it.each(cases)('takes all fields without a fact of %s from the preset', (name) => {
    const facts = factsOf(name);
    const described = facts.map(({ path }) => path);
    for (const { decisions } of namedDecisions) {
      const next = keepingCode(decisions.base, withStatements(defaults, facts), described);
      // The environments follow a smaller number of replicas.
      const own = [...described, 'environments.rows'];
      const others = changedPaths(next, decisions.base).filter((path) => !own.includes(path));
      expect(others).toEqual([]);
    }
  });

  it('limits the environments of the preset to the replicas that the code allows', () => {
    const replicas = (most: number) => {
      const fact = { path: 'workload.replicas', value: most } as const;
      return withStatements(defaults, [fact]).environments.rows.map((row) => row.replicas);
    };
    expect(defaults.environments.rows.map((row) => row.replicas)).toEqual([1, 2, 0]);
    expect(replicas(1)).toEqual([1, 1, 0]);
    expect(replicas(5)).toEqual([1, 2, 0]);
  });

  it('changes nothing when it is applied twice', () => {
    const facts = factsOf('actix-diesel-openssl');
    const described = facts.map(({ path }) => path);
    for (const { decisions } of presets) {
      const once = keepingCode(decisions.base, withStatements(defaults, facts), described);
      expect(changedPaths(keepingCode(decisions.base, once, described), once)).toEqual([]);
    }
  });

  it('adds its packages and variables to the packages and variables of the import', () => {
    const preset = withValues(defaults, [
      ['image.runtimePackages', ['curl']],
      [
        'settings.variables',
        [
          { name: 'RUST_LOG', kind: 'text', secret: false, value: 'info' },
          { name: 'ROCKET_ADDRESS', kind: 'text', secret: false, value: '127.0.0.1' },
        ],
      ],
    ]);
    const address = { name: 'ROCKET_ADDRESS', kind: 'text', secret: false, value: '0.0.0.0' };
    const next = withStatements(preset, [
      { path: 'image.runtimePackages', value: ['libpq5'] },
      { path: 'settings.variables', value: [address] },
    ]);
    expect(next.image.runtimePackages).toEqual(['curl', 'libpq5']);
    expect(next.settings.variables.map(({ name, value }) => [name, value])).toEqual([
      ['RUST_LOG', 'info'],
      ['ROCKET_ADDRESS', '0.0.0.0'],
    ]);
  });
});

describe('describedBy and isCodePath', () => {
  it('describedBy returns the code fields that differ from the defaults', () => {
    const config = withValues(defaults, [
      ['project.name', 'orders'],
      ['services.cache', 'valkey'],
      ['telemetry.protocol', 'grpc'],
      ['workload.replicas', 9],
    ]);
    expect(describedBy(config)).toEqual(['project.name', 'services.cache', 'telemetry.protocol']);
    expect(describedBy(defaults)).toEqual([]);
  });

  it('isCodePath is true for every field that an import recognises', () => {
    for (const name of cases) {
      for (const { path, certainty } of factsOf(name)) {
        if (certainty === 'recognised') expect(isCodePath(path), path).toBe(true);
      }
    }
  });
});
