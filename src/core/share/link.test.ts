import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  changedPaths,
  defaults,
  isFieldPath,
  parseConfig,
  sameValue,
  valueAt,
  withValue,
} from '../config.ts';
import { defaultDecisions, parseDecisions, single } from '../decisions.ts';
import { migrate } from '../document/migrations/index.ts';
import { readDocument } from '../document/read-document.ts';
import type { FieldValue } from '../fields/index.ts';
import { publicDecisions } from '../secrets/public-decisions.ts';
import { arbitraryConfig } from '../testing/arbitrary-config.ts';
import { runs } from '../testing/runs.ts';
import { toBase64url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { deflate } from './deflate.ts';
import { dictionaryV1 } from './dictionaries/v1.ts';
import oldDefaults from './fixtures/defaults.v1.json' with { type: 'json' };
import frozen from './fixtures/links.v1.json' with { type: 'json' };
import { decodeLink, encodeLink } from './link.ts';
import * as say from './link-problems.ts';

const sample = [
  ['project.name', 'orders'],
  ['project.httpPort', 3000],
  ['image.base', 'alpine'],
  ['workload.replicas', 7],
  ['scaling.autoscale', false],
  ['traffic.host', 'orders.example.com'],
] as const;
const decisions = single(
  sample.reduce((made, [path, value]) => withValue(made, path, value), defaults),
);
const link = encodeLink(decisions);

const pack = (text: string, version = 1): string => {
  const payload = toBase64url(deflate(strToU8(text), strToU8(dictionaryV1)));
  return `v${version}.${payload}.${checksum(payload)}`;
};

describe('a link', () => {
  it('restores any Config', () => {
    fc.assert(
      fc.property(arbitraryConfig(), (made) => {
        const { decisions: read, errors } = decodeLink(encodeLink(single(made)));
        expect(errors).toEqual([]);
        expect(read).toEqual(publicDecisions(single(made)));
      }),
      runs(100),
    );
  });

  it('contains only letters, digits, dots, dashes and underscores, and ends with a letter or digit', () => {
    expect(link).toMatch(/^v1\.[A-Za-z0-9_-]+\.[a-z0-9]{6}$/);
  });

  it('is a few characters long for the defaults', () => {
    const short = encodeLink(defaultDecisions);
    expect(short.length).toBeLessThan(20);
    expect(decodeLink(short)).toEqual({ decisions: defaultDecisions, errors: [] });
  });

  it('is the same for equal Configs', () => {
    const again = sample
      .toReversed()
      .reduce((made, [path, value]) => withValue(made, path, value), defaults);
    expect(encodeLink(single(again))).toBe(link);
  });

  it('may be read with its # and with surrounding blanks', () => {
    expect(decodeLink(` #${link}\n`).decisions).toEqual(decisions);
  });
});

describe('links of older versions', () => {
  it.each(frozen)('$what still gives the same settings', ({ fragment, settings }) => {
    const { decisions: read, errors } = decodeLink(fragment);
    expect(errors).toEqual([]);
    expect(read).toEqual(single(parseConfig(settings).config));
  });
});

describe('settings that are not in an old link', () => {
  const paths = Object.entries(oldDefaults).flatMap(([concern, values]) =>
    Object.entries(values).map(([key, value]) => [`${concern}.${key}`, value] as const),
  );

  /**
   * Defaults that were rewritten without a change of meaning: 0 is the usual port of the database,
   * which is 5432 for PostgreSQL. For MySQL, 5432 was an error that a migration would have
   * preserved.
   */
  const rewritten: ReadonlyMap<string, FieldValue> = new Map([['services.databasePort', 0]]);

  it('have the defaults of the version of the link: a changed, moved or removed default needs a migration', () => {
    const { base } = readDocument({ waybill: 1 }).decisions;
    const moved = paths.filter(([path, value]) => {
      const expected = rewritten.get(path) ?? value;
      return !isFieldPath(path) || !sameValue(valueAt(base, path), expected);
    });
    expect(moved).toEqual([]);
  });
});

describe('a damaged link', () => {
  it('that was cut keeps only complete settings and reports an error', () => {
    for (let length = 'v1.'.length; length < link.length; length++) {
      const { decisions: read, errors, unreadable } = decodeLink(link.slice(0, length));
      expect(errors).toEqual([unreadable ? say.nothingLeft : say.cut]);
      for (const path of changedPaths(read.base))
        expect(valueAt(read.base, path)).toEqual(valueAt(decisions.base, path));
    }
  });

  it('that was cut near its end keeps nearly all settings', () => {
    const { base } = decodeLink(link.slice(0, -12)).decisions;
    expect(changedPaths(base).length).toBeGreaterThanOrEqual(4);
  });

  it('with a changed character reports an error and gives a valid Config', () => {
    const settings = fc.nat({ max: link.length - 1 - 3 });
    fc.assert(
      fc.property(settings, fc.constantFrom(...'AZaz09_'), (offset, character) => {
        const at = offset + 3;
        fc.pre(link[at] !== character);
        const { decisions: read, errors } = decodeLink(
          link.slice(0, at) + character + link.slice(at + 1),
        );
        // Without its last dot, a link cannot be distinguished from a link that was cut at this
        // dot.
        expect([say.changed, say.cut, say.nothingLeft]).toContain(errors[0]);
        expect(parseDecisions({ ...read.base, workloads: read.workloads })).toEqual({
          decisions: read,
          errors: [],
        });
      }),
    );
  });

  it('with further characters after its end is read and reported', () => {
    const { decisions: read, errors } = decodeLink(`${link})`);
    expect(read).toEqual(decisions);
    expect(errors).toEqual([say.changed]);
  });

  it.each(['', '#', 'section-2', 'v1', 'v0.AAAA.000000', 'https://example.com', '%E0%A4%A'])(
    'that is no link at all (%s) changes nothing',
    (fragment) => {
      expect(decodeLink(fragment)).toEqual({
        decisions: defaultDecisions,
        errors: [say.notALink],
        unreadable: true,
      });
    },
  );

  it('without a readable setting gives the defaults', () => {
    expect(decodeLink('v1.!!!').unreadable).toBe(true);
    expect(decodeLink('v1.____.000000').unreadable).toBe(true);
  });

  it('never throws for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', 'v1.', 'v2.', '#v1.'), (noise, start) => {
        expect(decodeLink(start + noise).errors.length).toBeGreaterThan(0);
      }),
    );
  });

  it('that decompresses to more than the limit is refused', () => {
    const bomb = pack(`{"project":{"name":"kept","description":"${'x'.repeat(5_000_000)}"}}`);
    expect(bomb.length).toBeLessThan(10_000);
    const { decisions: read, errors } = decodeLink(bomb);
    expect(errors).toEqual([say.tooLarge]);
    expect(read.base.project.name).toBe('kept');
  });

  it('that is too long is not read at all', () => {
    expect(decodeLink(`v1.${'A'.repeat(100_000)}`).errors).toEqual([say.tooLarge]);
  });

  it('with unknown or invalid settings keeps the other settings and reports each error', () => {
    const { decisions: read, errors } = decodeLink(
      pack(
        '{"project":{"name":"kept","colour":"red"},"workload":{"replicas":"many"},"__proto__":{"x":1}}',
      ),
    );
    expect(read).toEqual(single(withValue(defaults, 'project.name', 'kept')));
    expect(errors.map(({ path }) => path)).toEqual([
      'project.colour',
      'workload.replicas',
      '__proto__',
    ]);
  });
});

describe('a link from a newer Waybill', () => {
  it('with an unknown packing gives the defaults and tells the user what to do', () => {
    const { unreadable, errors } = decodeLink(pack('{"project":{"name":"new"}}', 2));
    expect(unreadable).toBe(true);
    expect(errors).toEqual([say.newerPacking(2)]);
  });

  it('with a newer settings version keeps the known settings', () => {
    const { decisions: read, errors } = decodeLink(
      pack('{"waybill":9,"project":{"name":"new"},"quantum":{"qubits":3}}'),
    );
    expect(read.base.project.name).toBe('new');
    expect(errors.map(({ path }) => path)).toEqual(['waybill', 'quantum']);
  });
});

describe('migrations', () => {
  const note = { en: '', 'zh-CN': '' };
  const steps = [
    { note, migrate: (s: object) => ({ ...s, second: true }) },
    { note, migrate: (s: object) => ({ ...s, third: Object.keys(s).length }) },
  ];

  it('run in order from the version of the settings to the newest version', () => {
    expect(migrate({}, 1, steps)).toEqual({ second: true, third: 1 });
    expect(migrate({}, 2, steps)).toEqual({ third: 0 });
    expect(migrate({}, 3, steps)).toEqual({});
  });

  it('do not change settings of a newer version', () => {
    expect(migrate({ a: 1 }, 9, steps)).toEqual({ a: 1 });
  });

  it('do not run for settings without a version, which are read as the newest version', () => {
    const { decisions: read, errors } = readDocument({ project: { name: 'kept' } });
    expect(read.base.project.name).toBe('kept');
    expect(errors.map(({ path }) => path)).toEqual(['waybill']);
  });
});
