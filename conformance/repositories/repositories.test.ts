import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emitYaml } from '../../src/core/formats/yaml.ts';
import { check, plan } from '../../src/core/index.ts';
import { tools as pinned } from '../../src/core/versions.ts';
import { versionOf } from '../install.ts';
import { decisionsOfSample, importedSample, sampleNames } from './sample.ts';

/** What the import says of a sample: each fact with its reason and its place. */
const statement = (name: string): string => {
  const { facts, programs } = importedSample(name);
  return emitYaml({
    facts: facts.map(({ path, value, because, file, line, certainty }) => ({
      path,
      value,
      certainty,
      because: because.en,
      place: `${file ?? 'Cargo.toml'}${line === undefined ? '' : `:${line}`}`,
    })),
    programs: programs.map((one) => ({ ...one, because: one.because.en })),
  });
};

describe.each(sampleNames)('the sample repository %s', (name) => {
  it('gives exactly the facts of its file in expected/', () => {
    const file = new URL(`./expected/${name}.yaml`, import.meta.url);
    // With WAYBILL_VALUES=write the test writes the file.
    if (process.env['WAYBILL_VALUES'] === 'write') writeFileSync(file, statement(name));
    expect(statement(name)).toBe(readFileSync(file, 'utf8'));
  });

  it('leads to a bundle without errors once the user has given a registry', () => {
    const errors = check(plan(decisionsOfSample(name))).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ id }) => id)).toEqual([]);
  });
});

it('The cargo-chef that the samples are built with is the one of the Dockerfile.', () => {
  expect(versionOf('cargo-chef')).toBe(pinned.cargoChef);
});
