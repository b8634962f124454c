import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaults,
  type FieldPath,
  fieldAt,
  fieldPaths,
  isFieldPath,
  sameValue,
  withValue,
} from '../config.ts';
import { defaultDecisions, single } from '../decisions.ts';
import type { FieldValue } from '../fields/index.ts';
import { publicDecisions } from '../secrets/public-decisions.ts';
import { arbitraryConfig, arbitraryValue } from '../testing/arbitrary-config.ts';
import { documentOf } from './document.ts';
import { currentVersion } from './migrations/index.ts';
import { version1Fields } from './testing/version-1-fields.ts';
import { emitWaybillYaml, parseWaybillYaml } from './waybill-yaml.ts';

describe('waybill.yaml', () => {
  it('contains only the version and the values that differ from the defaults', () => {
    const text = emitWaybillYaml(single(withValue(defaults, 'image.base', 'alpine')));
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toEqual(['waybill: 1', 'image:', '  base: alpine']);
  });

  it('restores any Config', () => {
    fc.assert(
      fc.property(arbitraryConfig(), (config) => {
        expect(parseWaybillYaml(emitWaybillYaml(single(config)))).toEqual({
          decisions: publicDecisions(single(config)),
          errors: [],
        });
      }),
    );
  });

  it('that is not YAML is refused with the line and the column', () => {
    const { broken, decisions } = parseWaybillYaml('waybill: 1\nimage:\n  base: "alpine\n');
    expect(decisions).toBe(defaultDecisions);
    expect(broken?.line).toBeGreaterThanOrEqual(3);
    expect(broken?.message.en).toMatch(/^waybill\.yaml, line \d+, column \d+: /);
  });

  it('with an invalid setting keeps the other settings and reports the error', () => {
    const { decisions, errors } = parseWaybillYaml(
      'waybill: 1\nimage:\n  base: floppy\nproject:\n  name: kept\n',
    );
    expect(decisions.base.project.name).toBe('kept');
    expect(errors.map(({ path }) => path)).toEqual(['image.base']);
  });

  it.each(['', '- a\n- b\n', 'just words', '42'])('with other content (%j) is reported', (text) => {
    expect(parseWaybillYaml(text).errors).toHaveLength(1);
  });

  it.each([
    ['lines', `waybill: 1\n${Array.from({ length: 60_000 }, (_, at) => `key${at}: 1\n`).join('')}`],
    ['entries', `{"waybill":1,"pod":{${'"a":1,'.repeat(60_000)}"b":1}}`],
    ['characters', `waybill: 1\nproject:\n  description: ${'x'.repeat(1_000_000)}\n`],
  ])('with more %s than any configuration is refused before it is parsed', (_, text) => {
    const { decisions, broken } = parseWaybillYaml(text);
    expect(decisions).toBe(defaultDecisions);
    expect(broken?.message.en).toContain('Give one that Waybill wrote');
  });

  it('below these limits is read, also with unknown settings', () => {
    const keys = Array.from({ length: 15_000 }, (_, at) => `key${at}: 1\n`).join('');
    const { decisions, errors } = parseWaybillYaml(`waybill: 1\nproject:\n  name: kept\n${keys}`);
    expect(decisions.base.project.name).toBe('kept');
    expect(errors).toHaveLength(15_000);
  });

  it('with very deep nesting is refused without a crash', () => {
    expect(parseWaybillYaml('['.repeat(200_000)).broken).toBeDefined();
  });

  it('with multiplying aliases is read quickly', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [n, name] of [...'bcdefghi'].entries()) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[n]}`).join(', ')}]`);
    }
    expect(parseWaybillYaml(bomb.join('\n')).errors.length).toBeGreaterThan(0);
  });
});

describe('the version of a document', () => {
  const old = Object.entries(version1Fields).flatMap(([section, keys]) =>
    keys.split(' ').map((key) => `${section}.${key}`),
  );
  /** Whether a row has the column `args`, which tables of version 1 did not have. */
  const hasArguments = (value: FieldValue): boolean =>
    Array.isArray(value) && value.some((row) => typeof row === 'object' && row['args']);
  const another = (path: FieldPath): FieldValue => {
    const values = fc.sample(arbitraryValue(fieldAt(path)), { seed: 1, numRuns: 20 });
    return (
      values.find((value) => !sameValue(value, fieldAt(path).default) && !hasArguments(value)) ??
      fieldAt(path).default
    );
  };

  it('is 1 for what version 1 has, and a field of version 1 stays for ever', () => {
    expect(old.filter((path) => !isFieldPath(path))).toEqual([]);
    for (const path of old.filter(isFieldPath)) {
      const decisions = single(withValue(defaults, path, another(path)));
      expect(documentOf(decisions).waybill, path).toBe(1);
    }
  });

  it('is the current one for arguments of a container beside the program', () => {
    const beside = { name: 'proxy', image: 'proxy:1', command: '', args: '--quiet' };
    for (const path of ['pod.sidecars', 'pod.initContainers'] as const) {
      expect(documentOf(single(withValue(defaults, path, [beside]))).waybill).toBe(currentVersion);
      const without = [{ ...beside, args: '' }];
      expect(documentOf(single(withValue(defaults, path, without))).waybill).toBe(1);
    }
  });

  it('is the current one for a field that version 1 does not have', () => {
    const added = fieldPaths.filter((path) => !old.includes(path));
    expect(added.length).toBeGreaterThan(20);
    for (const path of added) {
      const decisions = single(withValue(defaults, path, another(path)));
      expect(documentOf(decisions).waybill, path).toBe(currentVersion);
    }
  });
});
