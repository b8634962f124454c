import { expect, test } from 'vitest';
import { parsedF64, parsedI64, rust, rustField, rustFloat, rustString, rustType } from './rust.ts';

test('Any text becomes a valid string literal.', () => {
  expect(rustString('plain')).toBe('"plain"');
  expect(rustString('a"b\\c\n{{ .Values.x }}')).toBe('"a\\"b\\\\c\\n{{ .Values.x }}"');
  // rustc refuses characters that change the text direction.
  expect(rustString('\u202e\u2066')).toBe('"\\u{202e}\\u{2066}"');
  expect(rustString('中文 😀')).toBe('"中文 😀"');
});

test('Names become field names, keywords included.', () => {
  expect(rustField('maxConnections')).toBe('max_connections');
  expect(rustField('dry-run')).toBe('dry_run');
  expect(rustField('type')).toBe('r#type');
  expect(rustField('self')).toBe('self_');
  expect(rustField('_')).toBe('__');
  expect(rustField('a__b-_C')).toBe('a_b_c');
  expect(rustField('crate')).toBe('crate_');
  expect(rustType('cache_max-size')).toBe('CacheMaxSize');
  expect(rustType('_1st_entries')).toBe('_1stEntries');
});

test('A float is a literal with a fraction or an exponent.', () => {
  expect([5, -0.5, 1e21, 1e-7, -3e300].map(rustFloat)).toEqual([
    '5.0',
    '-0.5',
    '1e+21',
    '1e-7',
    '-3e+300',
  ]);
});

test('A text is a number only if the Rust parsers accept it.', () => {
  expect(['0', '-5', '+5', '007', '9223372036854775807'].map(parsedI64)).toEqual([
    0n,
    -5n,
    5n,
    7n,
    9223372036854775807n,
  ]);
  for (const text of ['', ' 5', '5.0', '1e3', '0x1F', '9223372036854775808', '1_000'])
    expect(parsedI64(text), text).toBeUndefined();
  expect(['5', '5.', '.5', '1e3', '-1.5E-3'].map(parsedF64)).toEqual([5, 5, 0.5, 1000, -0.0015]);
  for (const text of ['', ' 5', '0x1F', '1e400', 'NaN', 'Infinity', '.'])
    expect(parsedF64(text), text).toBeUndefined();
});

test('A piece that is alone on its line gets the indentation of the line; an empty piece removes the line.', () => {
  expect(rust`
fn main() {
    ${'one();\ntwo();'}
    ${false}
    print("${'three'}");
}
`).toBe('fn main() {\n    one();\n    two();\n    print("three");\n}\n');
});

test('Backslashes of the template are written unchanged.', () => {
  expect(rust`let end = "\r\n";`).toBe('let end = "\\r\\n";');
});
