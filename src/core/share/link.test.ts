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
import { migrate } from '../document/migrations/index.ts';
import { readDocument } from '../document/read-document.ts';
import type { FieldValue } from '../fields/index.ts';
import { withoutSecrets } from '../secrets/places.ts';
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
const config = sample.reduce((made, [path, value]) => withValue(made, path, value), defaults);
const link = encodeLink(config);

const pack = (text: string, version = 1): string => {
  const payload = toBase64url(deflate(strToU8(text), strToU8(dictionaryV1)));
  return `v${version}.${payload}.${checksum(payload)}`;
};

describe('a link', () => {
  it('returns the configuration it was made from, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryConfig(), (made) => {
        const { config: read, errors } = decodeLink(encodeLink(made));
        expect(errors).toEqual([]);
        expect(read).toEqual(withoutSecrets(made));
      }),
      runs(100),
    );
  });

  it('holds only letters, digits, dots, dashes and underscores and ends in none of the marks', () => {
    expect(link).toMatch(/^v1\.[A-Za-z0-9_-]+\.[a-z0-9]{6}$/);
  });

  it('is a few characters when everything is at its default', () => {
    expect(encodeLink(defaults).length).toBeLessThan(20);
    expect(decodeLink(encodeLink(defaults))).toEqual({ config: defaults, errors: [] });
  });

  it('is made in the same way however the configuration came about', () => {
    const again = sample
      .toReversed()
      .reduce((made, [path, value]) => withValue(made, path, value), defaults);
    expect(encodeLink(again)).toBe(link);
  });

  it('may be written with its # and with blanks around it', () => {
    expect(decodeLink(` #${link}\n`).config).toEqual(config);
  });
});

describe('links that were made long ago', () => {
  it.each(frozen)('$what still opens as it was meant', ({ fragment, settings }) => {
    const { config: read, errors } = decodeLink(fragment);
    expect(errors).toEqual([]);
    expect(read).toEqual(parseConfig(settings).config);
  });
});

describe('settings that an old link leaves out', () => {
  const paths = Object.entries(oldDefaults).flatMap(([concern, values]) =>
    Object.entries(values).map(([key, value]) => [`${concern}.${key}`, value] as const),
  );

  /**
   * Defaults that are written differently and mean the same: 0 is the usual port of the database,
   * 5432 with PostgreSQL. With MySQL 5432 was a fault, which a migration would have preserved.
   */
  const rewritten: ReadonlyMap<string, FieldValue> = new Map([['services.databasePort', 0]]);

  it('mean the defaults of its time: a default that changes, moves or goes needs a migration', () => {
    const { config: read } = readDocument({ waybill: 1 });
    const moved = paths.filter(([path, value]) => {
      const expected = rewritten.get(path) ?? value;
      return !isFieldPath(path) || !sameValue(valueAt(read, path), expected);
    });
    expect(moved).toEqual([]);
  });
});

describe('a damaged link', () => {
  it('that was cut keeps whole settings only, and says so', () => {
    for (let length = 'v1.'.length; length < link.length; length++) {
      const { config: read, errors, unreadable } = decodeLink(link.slice(0, length));
      expect(errors).toEqual([unreadable ? say.nothingLeft : say.cut]);
      for (const path of changedPaths(read))
        expect(valueAt(read, path)).toEqual(valueAt(config, path));
    }
  });

  it('that was cut near its end keeps nearly everything', () => {
    expect(changedPaths(decodeLink(link.slice(0, -12)).config).length).toBeGreaterThanOrEqual(4);
  });

  it('with a changed character says so, and still gives a valid configuration', () => {
    const settings = fc.nat({ max: link.length - 1 - 3 });
    fc.assert(
      fc.property(settings, fc.constantFrom(...'AZaz09_'), (offset, character) => {
        const at = offset + 3;
        fc.pre(link[at] !== character);
        const { config: read, errors } = decodeLink(
          link.slice(0, at) + character + link.slice(at + 1),
        );
        // Without the dot before its end a link looks exactly like one that was cut there.
        expect([say.changed, say.cut, say.nothingLeft]).toContain(errors[0]);
        expect(parseConfig(read)).toEqual({ config: read, errors: [] });
      }),
    );
  });

  it('with something behind its end is read and reported', () => {
    const { config: read, errors } = decodeLink(`${link})`);
    expect(read).toEqual(config);
    expect(errors).toEqual([say.changed]);
  });

  it.each(['', '#', 'section-2', 'v1', 'v0.AAAA.000000', 'https://example.com', '%E0%A4%A'])(
    'that is no link at all (%s) changes nothing',
    (fragment) => {
      expect(decodeLink(fragment)).toEqual({
        config: defaults,
        errors: [say.notALink],
        unreadable: true,
      });
    },
  );

  it('of which nothing can be read changes nothing', () => {
    expect(decodeLink('v1.!!!').unreadable).toBe(true);
    expect(decodeLink('v1.____.000000').unreadable).toBe(true);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', 'v1.', 'v2.', '#v1.'), (noise, start) => {
        expect(decodeLink(start + noise).errors.length).toBeGreaterThan(0);
      }),
    );
  });

  it('that unpacks to more than any configuration is stopped', () => {
    const bomb = pack(`{"project":{"name":"kept","description":"${'x'.repeat(5_000_000)}"}}`);
    expect(bomb.length).toBeLessThan(10_000);
    const { config: read, errors } = decodeLink(bomb);
    expect(errors).toEqual([say.tooLarge]);
    expect(read.project.name).toBe('kept');
  });

  it('that is too long is not read at all', () => {
    expect(decodeLink(`v1.${'A'.repeat(100_000)}`).errors).toEqual([say.tooLarge]);
  });

  it('with unknown or impossible settings keeps the others and names each', () => {
    const { config: read, errors } = decodeLink(
      pack(
        '{"project":{"name":"kept","colour":"red"},"workload":{"replicas":"many"},"__proto__":{"x":1}}',
      ),
    );
    expect(read).toEqual(withValue(defaults, 'project.name', 'kept'));
    expect(errors.map(({ path }) => path)).toEqual([
      'project.colour',
      'workload.replicas',
      '__proto__',
    ]);
  });
});

describe('a link from a newer Waybill', () => {
  it('in a packing that is not known changes nothing and says what to do', () => {
    const { unreadable, errors } = decodeLink(pack('{"project":{"name":"new"}}', 2));
    expect(unreadable).toBe(true);
    expect(errors).toEqual([say.newerPacking(2)]);
  });

  it('in a newer language keeps what is known', () => {
    const { config: read, errors } = decodeLink(
      pack('{"waybill":9,"project":{"name":"new"},"quantum":{"qubits":3}}'),
    );
    expect(read.project.name).toBe('new');
    expect(errors.map(({ path }) => path)).toEqual(['waybill', 'quantum']);
  });
});

describe('migrations', () => {
  const note = { en: '', 'zh-CN': '' };
  const steps = [
    { note, migrate: (s: object) => ({ ...s, second: true }) },
    { note, migrate: (s: object) => ({ ...s, third: Object.keys(s).length }) },
  ];

  it('run from the version that wrote the settings to the newest, in order', () => {
    expect(migrate({}, 1, steps)).toEqual({ second: true, third: 1 });
    expect(migrate({}, 2, steps)).toEqual({ third: 0 });
    expect(migrate({}, 3, steps)).toEqual({});
  });

  it('leave settings of a newer version alone', () => {
    expect(migrate({ a: 1 }, 9, steps)).toEqual({ a: 1 });
  });

  it('are not needed by settings without a version, which are read as the newest', () => {
    const { config: read, errors } = readDocument({ project: { name: 'kept' } });
    expect(read.project.name).toBe('kept');
    expect(errors.map(({ path }) => path)).toEqual(['waybill']);
  });
});
