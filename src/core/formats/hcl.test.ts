import { expect, test } from 'vitest';
import { emitHcl, hclString, hclText } from './hcl.ts';

test.each([
  ['plain', '"plain"'],
  ['a "b"', '"a \\"b\\""'],
  ['${IMAGE} %{ if true }', '"$${IMAGE} %%{ if true }"'],
  ['$5 100%', '"$5 100%"'],
  ['a\\b', '"a\\\\b"'],
  ['a\\bell', '"a\\\\bell"'],
  ['x\ny\tz', '"x\\ny\\tz"'],
  ['\b\f', '"\\u0008\\u000c"'],
  ['\u2028', '"\\u2028"'],
])('The text %j is written as %s.', (text, literal) => {
  expect(hclString(text)).toBe(literal);
});

test('Blocks write expressions unchanged and quote all other values.', () => {
  const block = {
    type: 'target',
    labels: ['image'],
    body: { tags: [hclText('"${IMAGE}:${TAG}"')], args: { A: '${A}' }, output: undefined },
    notes: { tags: 'why' },
  };
  expect(emitHcl('head', [block])).toBe(
    [
      '# head',
      '',
      'target "image" {',
      '  # why',
      '  tags = ["${IMAGE}:${TAG}"]',
      '  args = {',
      '    A = "$${A}"',
      '  }',
      '}',
      '',
    ].join('\n'),
  );
});
