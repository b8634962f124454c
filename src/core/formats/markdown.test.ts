import { expect, test } from 'vitest';
import {
  markdownAddress,
  markdownBlock,
  markdownCode,
  markdownProse,
  markdownText,
} from './markdown.ts';

test.each([
  ['plain text, with - and #', 'plain text, with - and #'],
  ['*bold* [x](y) <b>', '\\*bold\\* \\[x\\](y) \\<b\\>'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['a | b\nc', 'a \\| b c'],
  ['&lt; & co', '\\&lt; & co'],
])('The text %j is written as %s.', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('An address keeps its characters; another text is escaped.', () => {
  expect(markdownAddress('https://chat.example/on_call/*')).toBe(
    '<https://chat.example/on_call/*>',
  );
  expect(markdownAddress('the *team*')).toBe('the \\*team\\*');
});

test('Only pairs of backticks are markup in prose.', () => {
  expect(markdownProse('Set `a_b` to *x*')).toBe('Set `a_b` to \\*x\\*');
  expect(markdownProse('one ` backtick_')).toBe('one \\` backtick\\_');
});

test('A fence is longer than any run of backticks inside it.', () => {
  expect(markdownBlock('sh', ['```', 'x'])).toBe('````sh\n```\nx\n````\n');
});

test('Code in a line survives backticks and cells.', () => {
  expect(markdownCode('a`b|c')).toBe('``a`b\\|c``');
  expect(markdownCode('a\u2028b\n c')).toBe('`a b c`');
});
