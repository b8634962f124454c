import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, withValue } from '../config.ts';
import { defaultDecisions, single } from '../decisions.ts';
import { publicDecisions } from '../secrets/public-decisions.ts';
import { arbitraryConfig } from '../testing/arbitrary-config.ts';
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
