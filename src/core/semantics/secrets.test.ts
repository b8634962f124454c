import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../checks/index.ts';
import { type Config, parseConfig, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import { documentOf } from '../document/document.ts';
import { emitWaybillYaml, parseWaybillYaml } from '../document/waybill-yaml.ts';
import { generate } from '../generate.ts';
import { plan } from '../plan/index.ts';
import { secretTexts } from '../secrets/corpus/secret-texts.ts';
import { decodeLink, encodeLink } from '../share/link.ts';
import { arbitrarySystem, runsOr } from '../testing/any-plan.ts';
import { refusal, textSlots, withTexts } from '../testing/text-slots.ts';

const marker = 'hunter2d41d8cd98f00b204e9800998ecf8427e';

/** Forms in which people paste a secret; each contains the marker. */
const credentials = [
  `https://user:${marker}@example.com/`,
  `postgres://user:${marker}@db/app`,
  `https://example.com/?token=${marker}`,
  `token=${marker}`,
  `ghp_${marker}`,
  `glpat-${marker}`,
  `sk_live_${marker}`,
  `npm_${marker}`,
  `-----BEGIN PRIVATE KEY-----${marker}`,
] as const;

const planted = textSlots.flatMap((slot) =>
  credentials.filter((text) => refusal(slot, text) === undefined).map((text) => ({ slot, text })),
);

/** All outputs of a configuration: files, findings, link, document, waybill.yaml. */
const leavings = (config: Config): readonly (readonly [string, string])[] => {
  const of = plan(single(config));
  return [
    ...generate(of).map(({ path, text }) => [path, text] as const),
    ...[of, ...of.environments].map((one) => ['findings', JSON.stringify(check(one))] as const),
    ['link', JSON.stringify(decodeLink(encodeLink(single(config))).decisions)],
    ['document', JSON.stringify(documentOf(single(config)))],
    ['waybill.yaml', emitWaybillYaml(single(config))],
  ];
};

const expectClean = (config: Config): void => {
  for (const [place, text] of leavings(config)) expect(text.includes(marker), place).toBe(false);
};

/** Every text of the corpus that fits into a text field. */
const corpus = secretTexts();
const takesText = textSlots.filter(({ pattern }) => pattern === 'any');

describe('the value of a secret', () => {
  it('never leaves the form, whatever its format', () => {
    fc.assert(
      fc.property(
        arbitrarySystem,
        fc.uniqueArray(
          fc.record({ slot: fc.constantFrom(...takesText), one: fc.constantFrom(...corpus) }),
          { minLength: 4, maxLength: 20, selector: ({ slot }) => slot.name },
        ),
        (config, plants) => {
          const fitting = plants.filter(({ slot, one }) => refusal(slot, one.text) === undefined);
          const filled = withTexts(
            config,
            new Map(fitting.map(({ slot, one }) => [slot.name, one.text])),
          );
          const texts = leavings(filled);
          for (const { slot, one } of fitting) {
            for (const secret of one.secrets) {
              const leak = texts.find(([, text]) => text.includes(secret));
              expect(leak?.[0], `${one.text} in ${slot.name}`).toBeUndefined();
            }
          }
        },
      ),
      { ...runsOr(20), endOnFailure: true },
    );
  });

  it('can be pasted into many fields', () => {
    expect(new Set(planted.map(({ slot }) => slot.name)).size).toBeGreaterThan(20);
  });

  it('leaves no field when it looks like a secret', () => {
    const some = fc.uniqueArray(fc.constantFrom(...planted), {
      minLength: 1,
      maxLength: 12,
      selector: ({ slot }) => slot.name,
    });
    fc.assert(
      fc.property(arbitrarySystem, some, (config, plants) => {
        expectClean(withTexts(config, new Map(plants.map(({ slot, text }) => [slot.name, text]))));
      }),
      runsOr(60),
    );
  });

  it('leaves no field when only its name or its mark shows that it is a secret', () => {
    const kind = 'text' as const;
    const name = fc.constantFrom('MARKED', 'STRIPE_API_KEY', 'SMTP_PASSWORD', 'JWT_SECRET');
    fc.assert(
      fc.property(arbitrarySystem, name, (config, variable) => {
        const environment = config.environments.rows[0]?.name ?? 'dev';
        const key = `app.${variable.toLowerCase()}`;
        const secret = variable === 'MARKED';
        const rows = [
          ...config.settings.variables.filter((row) => row.name !== variable),
          { name: variable, kind, secret, value: marker },
        ];
        const overrides = [{ environment, name: variable, value: marker }];
        const isNamed = !secret;
        expectClean(
          withValues(config, [
            ['settings.variables', rows],
            [
              'settings.overrides',
              isNamed ? [...overrides, { environment, name: key, value: marker }] : overrides,
            ],
            ['settings.configFile', 'toml'],
            ['settings.configEntries', isNamed ? [{ key, kind, value: marker }] : []],
          ]),
        );
      }),
      runsOr(60),
    );
  });

  /** A value in each position in which YAML has special syntax. */
  const broken = [
    `value: *${marker}`,
    `value: !${marker} x`,
    `value: "${marker}`,
    `value: '${marker}`,
    `value: @${marker}`,
    `value: \`${marker}`,
    `value: %${marker}`,
    `value: |${marker}`,
    `value: ${marker}: ${marker}: x`,
    `value: [${marker}`,
    `value: {${marker}`,
    `value: &${marker} [*${marker}x]`,
    `value: "\\x${marker}"`,
    `value: ${marker}\n\t- ${marker}`,
    `<<: ${marker}`,
    `%${marker} 1\n---\nx`,
    `%TAG ! ${marker} ${marker}`,
    `%YAML ${marker}`,
    `value: !<${marker}> x`,
    `value: !!${marker} x`,
  ];

  it.each(broken)('is not repeated when waybill.yaml cannot be parsed: %j', (text) => {
    const nested = `waybill: 1\nsettings:\n  ${text.replaceAll('\n', '\n  ')}\n`;
    for (const one of [text, nested]) {
      const { broken: fault, errors } = parseWaybillYaml(one);
      expect(JSON.stringify([fault, errors.map(({ message }) => message)])).not.toContain(marker);
    }
  });

  it('is not repeated by a field that refuses it', () => {
    const odd = [`${marker}\u0000`, `${marker}\n`, ` ${marker} `, `${marker}/..//`, `${marker}:`];
    for (const slot of textSlots) {
      for (const text of odd)
        expect(JSON.stringify(refusal(slot, text) ?? '')).not.toContain(marker);
      const row =
        slot.column === undefined ? { [marker]: marker } : [{ [slot.column]: { [marker]: 1 } }];
      const [concern = '', key = ''] = slot.path.split('.');
      for (const value of [marker, [marker, 1], { value: marker }, row]) {
        const { errors } = parseConfig({ [concern]: { [key]: value } });
        const messages = errors.map(({ message }) => message);
        // A column name is not a value, and without it nobody could find the row.
        expect(
          JSON.stringify(messages)
            .replaceAll(`no column ${marker}`, '')
            .replaceAll(`没有 ${marker} `, ''),
        ).not.toContain(marker);
      }
    }
  });

  it('is not repeated when a link cannot be read', () => {
    for (const text of [marker, `v1.${marker}`, `v1.${marker}.abcdef`, `#v9.${marker}.abcdef`]) {
      expect(JSON.stringify(decodeLink(text).errors)).not.toContain(marker);
    }
  });
});
