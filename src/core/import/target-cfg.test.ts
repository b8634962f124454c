import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliesTo } from './target-cfg.ts';

describe('a target table', { timeout: 60_000 }, () => {
  it.each([
    ['cfg(unix)', true, true],
    ['cfg(windows)', false, false],
    ['cfg(not(windows))', true, true],
    ['cfg(target_os = "linux")', true, true],
    ['cfg(target_env = "musl")', false, true],
    ['cfg(not(target_env = "musl"))', true, false],
    ['cfg(not(target_env = "msvc"))', true, true],
    ['cfg(all(unix, not(target_os = "macos")))', true, true],
    ['cfg(any(windows, all(target_arch = "aarch64", target_env = "musl")))', false, true],
    ['cfg(all())', true, true],
    ['cfg(any())', false, false],
    ['cfg(tokio_unstable)', false, false],
    [' cfg ( target_pointer_width="64" ) ', true, true],
    ['x86_64-unknown-linux-gnu', true, false],
    ['aarch64-unknown-linux-musl', false, true],
    ['x86_64-pc-windows-msvc', false, false],
    ['x86_64-apple-darwin', false, false],
  ])('%s applies to glibc: %s, to musl: %s', (key, gnu, musl) => {
    expect([appliesTo(key, { libc: 'gnu' }), appliesTo(key, { libc: 'musl' })]).toEqual([
      gnu,
      musl,
    ]);
  });

  it('is evaluated for any condition of any depth', () => {
    expect(appliesTo(`cfg(${'not('.repeat(50000)})`, { libc: 'gnu' })).toBeTypeOf('boolean');
    const token = fc.constantFrom('all', 'any', 'not', 'unix', '(', ')', ',', '=', '"x"', '"', ' ');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        expect(appliesTo(`cfg(${tokens.join('')})`, { libc: 'musl' })).toBeTypeOf('boolean');
      }),
    );
  });
});
