import { expect, test } from 'vitest';
import { rust, rustField, rustString, rustType } from './rust.ts';

test('A text is a literal, whatever it holds.', () => {
  expect(rustString('plain')).toBe('"plain"');
  expect(rustString('a"b\\c\n{{ .Values.x }}')).toBe('"a\\"b\\\\c\\n{{ .Values.x }}"');
  // rustc refuses characters that turn the direction of text.
  expect(rustString('\u202e\u2066')).toBe('"\\u{202e}\\u{2066}"');
  expect(rustString('中文 😀')).toBe('"中文 😀"');
});

test('Names become fields, keywords among them.', () => {
  expect(rustField('maxConnections')).toBe('max_connections');
  expect(rustField('dry-run')).toBe('dry_run');
  expect(rustField('type')).toBe('r#type');
  expect(rustField('self')).toBe('self_');
  expect(rustField('_')).toBe('__');
  expect(rustType('cache_max-size')).toBe('CacheMaxSize');
});

test('What stands alone on a line brings its indentation, and takes the line away when empty.', () => {
  expect(rust`
fn main() {
    ${'one();\ntwo();'}
    ${false}
    print("${'three'}");
}
`).toBe('fn main() {\n    one();\n    two();\n    print("three");\n}\n');
});

test('Backslashes of the source stay as they are.', () => {
  expect(rust`let end = "\r\n";`).toBe('let end = "\\r\\n";');
});
