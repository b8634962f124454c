import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldAt } from '../config.ts';
import { acceptValue } from '../fields/accept.ts';
import { runs } from '../testing/runs.ts';
import { importCargoToml } from './cargo-toml.ts';

/** Text that is valid in a TOML string without escapes. */
const word = fc.oneof(
  fc.constantFrom(
    ...[
      'package',
      'workspace',
      'dependencies',
      'build-dependencies',
      'target',
      'features',
      'bin',
      'name',
    ],
    ...[
      'version',
      'default',
      'members',
      'optional',
      'axum',
      'tonic',
      'sqlx',
      'rdkafka',
      'reqwest',
      'postgres',
    ],
    ...[
      'profile',
      'release',
      'rust-version',
      'edition',
      'default-run',
      'cfg(unix)',
      'constructor',
      '__proto__',
    ],
  ),
  fc.stringMatching(/^[a-zA-Z0-9 .*/?:_()=-]{0,12}$/u),
);

const { value: anyValue, pairs: anyPairs } = fc.letrec<{ value: string; pairs: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    word.map((text) => `'${text}'`),
    fc.constantFrom('true', 'false', '1', '0.5', '1979-05-27', "'0.12'", "'1.100'", "'2024'"),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    tie('pairs').map((pairs) => `{ ${pairs} }`),
  ),
  pairs: fc
    .uniqueArray(fc.tuple(word, tie('value')), { maxLength: 5, selector: ([key]) => key })
    .map((pairs) => pairs.map(([key, value]) => `'${key}' = ${value}`).join(', ')),
}));

/** Sections of manifests with arbitrary content. */
const anyManifest = fc
  .uniqueArray(
    fc.tuple(
      word,
      fc.oneof(
        anyValue,
        anyPairs.map((pairs) => `{ ${pairs} }`),
      ),
    ),
    {
      maxLength: 6,
      selector: ([key]) => key,
    },
  )
  .map((sections) => sections.map(([key, value]) => `'${key}' = ${value}`).join('\n'));

describe('any text', { timeout: 60_000 }, () => {
  it('never makes the import throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(importCargoToml(text, { workspace: text }).ok).toBeTypeOf('boolean');
      }),
    );
  });

  it('gives each field at most one valid value if the text is TOML', () => {
    const option = fc.record(
      { workspace: anyManifest, package: word, binary: word },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyManifest, option, (text, options) => {
        const imported = importCargoToml(text, options);
        const facts = imported.ok ? imported.facts : [];
        expect(imported).toHaveProperty('ok', true);
        const paths = facts.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const { path, value, line = 1 } of facts) {
          expect(acceptValue(fieldAt(path), value)).toEqual({ ok: true, value });
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      runs(500),
    );
  });
});
