import { expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

const crate = (dependencies: string): Readonly<Record<string, string>> => ({
  'Cargo.toml': `[package]\nname = "app"\nversion = "0.1.0"\nedition = "2024"\n\n[dependencies]\naxum = "0.8"\n${dependencies}\n`,
});

const variables = (files: Readonly<Record<string, string>>) =>
  imported(files).value('workload.threadVariables');

it('each pool of threads beside the runtime is told how many it may start', () => {
  expect(variables(crate('rayon = "1"\npolars = "0.50"'))).toEqual([
    'RAYON_NUM_THREADS',
    'POLARS_MAX_THREADS',
  ]);
  expect(variables(crate('async-std = "1"'))).toEqual(['ASYNC_STD_THREAD_COUNT']);
  expect(variables(crate('serde = "1"'))).toBeUndefined();
});

it('a pool of a build script or a test is not one of the program', () => {
  expect(variables(crate('[build-dependencies]\nrayon = "1"'))).toBeUndefined();
});

it('a pool that Cargo.lock alone names is told, too', () => {
  const lock = `version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["image"]

[[package]]
name = "image"
version = "0.25.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = ["rayon"]

[[package]]
name = "rayon"
version = "1.10.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
`;
  expect(variables({ ...crate('image = "0.25"'), 'Cargo.lock': lock })).toEqual([
    'RAYON_NUM_THREADS',
  ]);
});
