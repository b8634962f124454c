import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleFiles } from '../artifacts/bundle/index.ts';
import { documentFiles } from '../artifacts/documents/index.ts';
import { artifacts } from '../artifacts/index.ts';
import { type Config, defaults, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import { plan } from '../plan/index.ts';
import { looksSecret } from '../secrets/index.ts';
import { arbitrarySystem, runsOr } from '../testing/any-plan.ts';
import { harmlessFor, hostileFor, manyAtOnce, unwritable } from '../testing/hostile-texts.ts';
import { treeOf } from '../testing/readers/index.ts';
import { differences, type Exchange, exchangedText } from '../testing/same-structure.ts';
import { refusal, textSlots, withTexts } from '../testing/text-slots.ts';

/** Fields that must have equal texts: the key refers to the value. */
const linked: Readonly<Record<string, string>> = {
  'settings.overrides.environment': 'environments.rows.name',
  'settings.overrides.name': 'settings.variables.name',
  'secrets.keys.variable': 'services.databaseVariable',
  'scaling.metricSeries.metric': 'scaling.podMetrics.name',
};

/** Every text field with a unique text without special characters. */
const harmless = new Map(
  textSlots.flatMap((slot, index) => {
    const text = linked[slot.name] === undefined ? harmlessFor(slot, index) : undefined;
    return text === undefined ? [] : [[slot.name, text] as const];
  }),
);

type Texts = ReadonlyMap<string, string>;

const complete = (texts: Texts): Texts =>
  new Map([
    ...texts,
    ...Object.entries(linked).map(([name, source]) => [name, texts.get(source) ?? ''] as const),
  ]);

/** The files without the findings, because findings depend on the texts. */
const filesOf = (config: Config): ReadonlyMap<string, string> => {
  const of = plan(single(config));
  const files = artifacts.flatMap((artifact) => artifact.files(of));
  const described = [...files, ...documentFiles(of, files, [])];
  return new Map(
    [...described, ...bundleFiles(of, described, [])].map(({ path, text }) => [path, text]),
  );
};

const faultsOf = (base: Config, chosen: ReadonlyMap<string, string>): readonly string[] => {
  const exchanges = [...chosen].map(
    ([name, hostile]): Exchange => ({ harmless: harmless.get(name) ?? '', hostile }),
  );
  const before = filesOf(withTexts(base, complete(harmless)));
  const after = filesOf(withTexts(base, complete(new Map([...harmless, ...chosen]))));
  return [...before].flatMap(([path, text]) => {
    const now = exchangedText(path, exchanges);
    const other = after.get(now);
    if (other === undefined) return [`${path} is not there as ${now}`];
    return differences([treeOf(path, text), treeOf(now, other)], exchanges).map(
      (fault) => `${path}${fault}`,
    );
  });
};

const hostile = textSlots
  .filter(({ name }) => harmless.has(name))
  .map((slot) => ({
    name: slot.name,
    texts: hostileFor(slot).filter((text) => !looksSecret(text)),
  }))
  .filter(({ texts }) => texts.length > 0);

/** Two rows with the same name are another configuration, so each text is used only once. */
const withoutRepeats = (chosen: readonly (readonly [string, string])[]) => {
  const taken = new Set<string>();
  return new Map(
    chosen.filter(([, text]) => {
      const name = text.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase() || text;
      const isNew = !taken.has(name);
      taken.add(name);
      return isNew;
    }),
  );
};

/** Half of the texts are special in several formats at once; a number makes each text unique. */
const anyOf = (texts: readonly string[], index: number): fc.Arbitrary<string> => {
  const many = texts.filter((text) => manyAtOnce.includes(text)).map((text) => `${text}${index}`);
  const one = fc.constantFrom(...texts);
  return many.length === 0 ? one : fc.oneof(fc.constantFrom(...many), one);
};

const choice = fc
  .tuple(
    ...hostile.map(({ name, texts }, index) =>
      fc.option(
        anyOf(texts, index).map((text) => [name, text] as const),
        { nil: undefined, freq: 2 },
      ),
    ),
  )
  .map((chosen) => withoutRepeats(chosen.filter((one) => one !== undefined)));

describe('a text of the user', () => {
  it('changes nothing else in any file, and arrives as it was entered', () => {
    fc.assert(
      fc.property(choice, arbitrarySystem, (chosen, base) => {
        expect(faultsOf(base, chosen)).toEqual([]);
      }),
      // Shrinking generates whole bundles for minutes; after this time the example is small enough.
      { ...runsOr(25), interruptAfterTimeLimit: 90_000 },
    );
  });

  it('is refused with an explanation in both languages', () => {
    for (const slot of textSlots) {
      for (const text of [...unwritable, 'a\nb']) {
        const problem = refusal(slot, text);
        if (problem === undefined) expect([slot.name, text]).toEqual([]);
        else {
          expect(problem.en, slot.name).toMatch(/^(?:1: )?[A-Z].*\.$/);
          expect(problem['zh-CN'], slot.name).toMatch(/\p{Script=Han}.*。$/u);
        }
      }
    }
  });

  it('is tested in every section of the form', () => {
    expect(hostile.length).toBeGreaterThan(130);
    expect(filesOf(withValues(defaults, [])).size).toBeGreaterThan(20);
  });
});
