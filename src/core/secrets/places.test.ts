import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, defaults, parseConfig, withValue } from '../config.ts';
import { firstWorkload, single } from '../decisions.ts';
import { documentOf } from '../document/document.ts';
import { emitWaybillYaml, parseWaybillYaml } from '../document/waybill-yaml.ts';
import { decodeLink, encodeLink } from '../share/link.ts';
import { arbitraryConfig } from '../testing/arbitrary-config.ts';
import { secretPlaces, withoutSecrets } from './places.ts';

const planted = 'hunter2-planted-hunter2';
const variable = (name: string, value: string, secret = false) =>
  ({ name, kind: 'text', secret, value }) as const;

const variables = (...rows: ReturnType<typeof variable>[]): Config =>
  withValue(defaults, 'settings.variables', rows);

/** Examples of all ways to enter a secret into a field. */
const plants: readonly (readonly [string, Config])[] = [
  ['a row marked secret', variables(variable('REGION', planted, true))],
  ['a variable called like a secret', variables(variable('SMTP_PASSWORD', planted))],
  ['a URL with a password', variables(variable('UPSTREAM', `https://me:${planted}@example.com`))],
  ['a private key', variables(variable('PEM', `-----BEGIN PRIVATE KEY-----\n${planted}`))],
  [
    'the value that one environment gives a marked variable',
    withValue(variables(variable('REGION', '', true)), 'settings.overrides', [
      { environment: 'dev', name: 'REGION', value: planted },
    ]),
  ],
  [
    'a key of the configuration file',
    withValue(defaults, 'settings.configEntries', [
      { key: 'database.password', kind: 'text', value: planted },
    ]),
  ],
  [
    'a command',
    withValue(defaults, 'probes.livenessCommand', ['curl', `https://me:${planted}@localhost/`]),
  ],
  [
    'an annotation',
    withValue(defaults, 'pod.podAnnotations', [{ key: 'example.com/api-token', value: planted }]),
  ],
  [
    'the repository',
    withValue(defaults, 'project.repository', `https://me:${planted}@git.example.com/x`),
  ],
];

const packedJson = (config: Config): string =>
  JSON.stringify(decodeLink(encodeLink(single(config))).decisions);

describe.each(plants)('a secret planted as %s', (_, config) => {
  it('is in the original Config', () => {
    expect(JSON.stringify(config)).toContain(planted);
  });

  it('never appears in a document, a link or waybill.yaml', () => {
    expect(JSON.stringify(documentOf(single(config)))).not.toContain(planted);
    expect(packedJson(config)).not.toContain(planted);
    expect(emitWaybillYaml(single(config))).not.toContain(planted);
  });

  it('is listed among the removed secrets', () => {
    expect(secretPlaces(config)).toHaveLength(1);
  });

  it('leaves a Config that can be parsed without errors', () => {
    expect(
      parseConfig(documentOf(single(config))).errors.filter(({ path }) => path !== 'waybill'),
    ).toEqual([]);
    expect(decodeLink(encodeLink(single(config))).errors).toEqual([]);
    expect(parseWaybillYaml(emitWaybillYaml(single(config))).errors).toEqual([]);
  });
});

describe('withoutSecrets', () => {
  it('does not change other values', () => {
    const plain = variables(variable('REGION', 'eu-central-1'), variable('TOKEN_TTL', '3600'));
    expect(withoutSecrets(plain)).toBe(plain);
    expect(secretPlaces(plain)).toEqual([]);
  });

  it('keeps the row of a secret and its `secret` flag', () => {
    const clean = withoutSecrets(variables(variable('REGION', planted, true)));
    expect(clean.settings.variables).toEqual([variable('REGION', '', true)]);
  });

  it('gives the reason for each removed value', () => {
    const config = variables(
      variable('A', planted, true),
      variable('B_TOKEN', planted),
      variable('C', `redis://:${planted}@cache`),
    );
    const place = { workload: firstWorkload, path: 'settings.variables' };
    expect(secretPlaces(config)).toEqual([
      { ...place, name: 'A', because: 'marked', answer: 'A', emptied: true },
      { ...place, name: 'B_TOKEN', because: 'name', answer: 'B_TOKEN', emptied: true },
      { ...place, name: 'C', because: 'value', answer: 'C', emptied: true },
    ]);
  });

  it('checks an unchanged section again if a flag in another section makes its value a secret', () => {
    const labelled = withValue(defaults, 'image.labels', [{ key: 'REGION', value: planted }]);
    expect(withoutSecrets(labelled)).toBe(labelled);
    const marked = withValue(labelled, 'settings.variables', [variable('REGION', '', true)]);
    expect(withoutSecrets(marked).image.labels).toEqual([{ key: 'REGION', value: '' }]);
    expect(withoutSecrets(labelled)).toBe(labelled);
  });

  it('finds no further secrets in its result, for any Config', () => {
    fc.assert(
      fc.property(arbitraryConfig(), (config) => {
        const clean = withoutSecrets(config);
        expect(secretPlaces(clean)).toEqual([]);
        expect(withoutSecrets(clean)).toBe(clean);
      }),
    );
  });
});
