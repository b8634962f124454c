import { expect, test } from 'vitest';
import { parseToml } from '../../formats/toml-parse.ts';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { cargo } from './index.ts';

type Changes = Parameters<typeof planWith>[0];

const textOf = (path: string, changes: Changes): string =>
  cargo.files(planWith(changes)).find((file) => file.path === path)?.text ?? '';

const config = (changes: Changes = {}): string =>
  textOf('.cargo/config.toml', { 'build.cargoConfig': true, ...changes });

test('No cargo file is written unless it is chosen.', () => {
  expect(cargo.files(planWith({}))).toEqual([]);
});

test('C-068: mold is a package of the distribution, used through clang.', () => {
  const text = config({ 'build.linker': 'mold' });
  expect(text).toContain('linker = "clang"\nrustflags = ["-C", "link-arg=-fuse-ld=mold"]');
  expect(text).not.toContain('cargo install');
});

test('C-069, C-070, C-072: no pipelining, no incremental builds with sccache, no native processor.', () => {
  const text = config({ 'build.sccache': true, 'build.cpuAmd64': 'x86-64-v3' });
  expect(text).not.toContain('pipelining');
  expect(text).toContain('rustc-wrapper = "sccache"\nincremental = false');
  expect(text).toContain('"target-cpu=x86-64-v3"');
  expect(text.replaceAll(/^#.*$/gm, '')).not.toContain('native');
});

test('C-073 to C-076: the fragment contains the explained profile of the image and two variants.', () => {
  const text = textOf('deploy/cargo/profiles.toml', {
    'build.profiles': true,
    'build.devOptLevel': '1',
  });
  const parsed = parseToml(text);
  expect(parsed).toMatchObject({
    ok: true,
    table: {
      profile: {
        release: {
          'opt-level': 3,
          lto: 'thin',
          'codegen-units': 1,
          panic: 'unwind',
          strip: 'none',
        },
        dev: { 'opt-level': 1 },
        small: { inherits: 'release', 'opt-level': 'z', lto: 'fat', strip: 'symbols' },
        fast: { inherits: 'release', lto: 'fat' },
      },
    },
  });
  for (const id of ['C-073', 'C-074', 'C-075', 'C-076']) expect(text).toContain(id);
});

test('C-071: the toolchain is that of the image, with the components that the pipeline runs.', () => {
  const text = textOf('rust-toolchain.toml', { 'build.toolchainFile': true });
  expect(text).toContain('channel = "1.98.0"');
  expect(text).toContain('components = ["clippy", "rustfmt"]');
});

test('C-023: licence names are quoted.', () => {
  const text = textOf('deny.toml', {
    'build.deny': true,
    'build.licenses': ['MIT', '"]\nallow = ["GPL'],
  });
  expect(text).toContain('  "\\"]\\nallow = [\\"GPL",\n');
  expect(text).toContain('targets = ["x86_64-unknown-linux-gnu"');
});
