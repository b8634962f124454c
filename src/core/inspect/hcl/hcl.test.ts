import { describe, expect, it } from 'vitest';
import { hcl } from './index.ts';

const said = (text: string) =>
  hcl.inspect(
    { path: 'docker-bake.hcl', text, about: { en: '', 'zh-CN': '' } },
    { kubernetes: '1.36' },
  );

const sound = `# comment
variable "TAG" { default = "1.0" }
/* over
   lines */
function "list" {
  params = [items]
  result = [for one in items : "\${one}-\${upper("x}")}" if one != ""]
}
target "base" {
  args = {
    A = 1, "B" = true
    C = TAG == "" ? null : "$\${x} \\"y\\""
  }
  text = <<-EOT
    "open
    EOT
}
target "image" {
  inherits = ["base"]
  tags = compact([
    "a:\${TAG}", // comment
    "b",
  ])
}
group "default" { targets = ["image"] }
`;

describe('the inspection of HCL', () => {
  it('reports nothing for a valid file', async () => {
    expect(await said(sound)).toEqual([]);
  });

  it.each([
    ['an unclosed block', 'target "a" {\n  tags = ["b"]\n', 1, 12, 13, 'add `}`'],
    ['an unclosed list', 'target "a" {\n  tags = ["b"\n}\n', 3, 1, 2, 'closes nothing'],
    ['an unclosed text', 'target "a" {\n  context = "b\n}\n', 2, 13, 15, 'add `"`'],
    ['an unclosed template', 'target "a" {\n  tags = ["${B"]\n}\n', 2, 11, 17, 'add `"`'],
    ['a list without its comma', 'target "a" {\n  tags = ["b"\n  "c"]\n}\n', 3, 3, 6, 'comma'],
    ['two pairs on a line', 'a = 1 b = 2\n', 1, 7, 8, 'line of its own'],
    ['an attribute without a value', 'target "a" {\n  tags =\n}\n', 2, 8, 9, 'No value'],
    ['a name alone', 'target "a" {\n  tags\n}\n', 2, 3, 7, 'neither'],
    ['an attribute set twice', 'a = 1\nb = 2\na = 3\n', 3, 1, 2, 'already set'],
    ['a bracket too many', 'target "a" {\n}\n}\n', 3, 1, 2, 'closes nothing'],
    ['a text in single quotes', "a = 'b'\n", 1, 5, 6, 'double quotes'],
    [
      'a variable that is none',
      'variable "VERSION" {}\nb = 1\ntarget "a" {\n  tags = ["${b}:${VERSIN}"]\n}\n',
      4,
      19,
      25,
      '`VERSION`',
    ],
    [
      'a target that is declared nowhere',
      'target "image" {}\ngroup "default" {\n  targets = ["imgae"]\n}\n',
      3,
      14,
      21,
      'did you mean `image`?',
    ],
  ])('refuses %s', async (_what, text, line, column, endColumn, message) => {
    const problems = await said(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, column, endColumn, severity: 'error' });
    expect(problems[0]?.message.en).toContain(message);
  });
});
