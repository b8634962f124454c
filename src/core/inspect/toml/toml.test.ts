import { describe, expect, it } from 'vitest';
import { toml } from './index.ts';

const said = (text: string) =>
  toml.inspect(
    { path: 'config/default.toml', text, about: { en: '', 'zh-CN': '' } },
    { kubernetes: '1.36' },
  );

const sound = `# comment
[server]
port = 8_080
hosts = [
  "a", # a list over lines
  'b',
]
[profile.release]
lto = "thin"
[target.'cfg(target_os = "linux")']
rustflags = ["-C", "link-arg=-fuse-ld=mold"]
[[bans.deny]]
name = """
two lines"""
`;

describe('the inspection of TOML', () => {
  it('reports nothing for a valid file', async () => {
    expect(await said(sound)).toEqual([]);
  });

  it.each([
    ['a key set twice', '[a]\nport = 1\nhost = "b"\nport = 2\n', 4, 1, 5, '`port` is already set'],
    ['a table set twice', '[a]\nb = 1\n[c]\n[a]\n', 4, 2, 3, '`a` is already set'],
    ['a key of an inline table set twice', 'x = { a = 1, a = 2 }\n', 1, 14, 15, '`a` is already'],
    ['a text without quotes', '[profile.release]\nlto = thin\n', 2, 7, 11, '`"thin"`'],
    ['a text without its second quote', 'a = 1\nb = "c\n', 2, 5, 7, 'add `"` at its end'],
    ['a list without its end', 'a = [1, 2\nb = 3\n', 2, 1, 2, 'still open'],
    ['a key without a value', 'a = 1\nb =\n', 2, 3, 4, 'No value follows'],
    ['a key alone', 'a = 1\nbcd\n', 2, 3, 4, 'ends within a key'],
    ['a key with a space', 'a b = 1\n', 1, 3, 4, '`b` cannot stand in a key'],
    ['two pairs on a line', 'a = 1 b = 2\n', 1, 7, 8, 'new line'],
    ['a leading zero', 'mode = 0755\n', 1, 8, 12, 'leading zero'],
    ['a date that is none', 'a = 2026-13-01\n', 1, 5, 15, 'date'],
  ])('refuses %s', async (_what, text, line, column, endColumn, message) => {
    const problems = await said(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, column, endColumn, severity: 'error' });
    expect(problems[0]?.message.en).toContain(message);
  });
});
