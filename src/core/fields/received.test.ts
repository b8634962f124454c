import { describe, expect, it } from 'vitest';
import { parseWaybillYaml } from '../document/waybill-yaml.ts';

const problemOf = (yaml: string): string => {
  const { errors } = parseWaybillYaml(`waybill: 1\n${yaml}\n`);
  expect(errors).toHaveLength(1);
  return errors.map(({ path, message }) => `${path}: ${message.en}`).join('\n');
};

describe('a scalar whose type is not the type of the field', () => {
  it.each([
    [
      'project: {tag: 1.2}',
      'project.tag: Expected text, but without quotes this is read as the number 1.2. Put the value in quotes, as you mean it: "1.2".',
    ],
    ['project: {tag: 1.10}', 'the number 1.1.'],
    ['project: {tag: 012}', 'the number 12.'],
    ['project: {tag: 0o14}', 'the number 12.'],
    ['project: {tag: 0x1F}', 'the number 31.'],
    ['project: {tag: 1e3}', 'the number 1000.'],
    ['project: {tag: true}', 'the boolean true. Put the value in quotes, as you mean it: "true".'],
    ['project: {tag: null}', 'the value is empty (null). Write "" for an empty text.'],
    ['project: {tag: }', 'the value is empty (null).'],
    ['project: {tag: ~}', 'the value is empty (null).'],
    ['project: {tag: .inf}', 'the number Infinity.'],
    ['project: {tag: [a]}', 'Expected text, but this is a list.'],
    ['project: {tag: {a: 1}}', 'Expected text, but this is a group of keys.'],
    [
      'project: {version: 1}',
      'project.version: Expected text, but without quotes this is read as the number 1.',
    ],
    ['project: {httpPort: "80a"}', 'Expected a whole number, 1 – 65535.'],
    [
      'project: {httpPort: "8080"}',
      'Expected a whole number, 1 – 65535. “8080” is text; remove the quotes.',
    ],
    [
      'workload: {createNamespace: on}',
      'Expected true or false. “on” is text in YAML 1.2; write true.',
    ],
    ['workload: {createNamespace: No}', '“No” is text in YAML 1.2; write false.'],
    ['workload: {createNamespace: "true"}', '“true” is text; remove the quotes.'],
    ['image: {base: 3}', 'Without quotes this is read as the number 3. Put the value in quotes:'],
    [
      'build: {features: [1.5]}',
      '1: Expected text, but without quotes this is read as the number 1.5.',
    ],
    [
      'image: {labels: [{key: a.b, value: 1.0}]}',
      'Value: Expected text, but without quotes this is read as the number 1.',
    ],
  ])('is reported with a correction: %s', (yaml, message) => {
    expect(problemOf(yaml)).toContain(message);
  });

  it.each(['2026-01-31', 'on', 'no', 'yes', '1.2.3', '0b1', '1_000', '12:30:00'])(
    'is not reported if YAML 1.2 reads it as text: %s',
    (scalar) => {
      const yaml = `waybill: 1\nproject: {description: ${scalar}}\n`;
      const { decisions, errors } = parseWaybillYaml(yaml);
      expect({ errors, text: decisions.base.project.description }).toEqual({
        errors: [],
        text: scalar,
      });
    },
  );
});
