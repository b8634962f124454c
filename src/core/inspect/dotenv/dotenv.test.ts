import { describe, expect, it } from 'vitest';
import { dotenv } from './index.ts';

const said = (text: string) =>
  dotenv.inspect(
    { path: '.env.example', text, about: { en: '', 'zh-CN': '' } },
    { kubernetes: '1.36' },
  );

const sound = `# comment
export A=1

B = two words # comment \${ x
C="a \\"b\\" \${A:-x} \\\${ $$"
D='\${ "
next line'
E
`;

describe('the inspection of dotenv files', () => {
  it('reports nothing for a valid file', async () => {
    expect(await said(sound)).toEqual([]);
  });

  it.each([
    ['a name with a space', 'A=1\nB C=2\n', 2, 1, 4, 'without a space'],
    ['a name with a sign', 'A!=1\n', 1, 1, 3, 'no name'],
    ['an unclosed double quote', 'A=1\nB="c\nD=2\n', 2, 3, 5, 'add `"`'],
    ['an unclosed single quote', "A='b\nc'\nB='d\n", 3, 3, 5, "add `'`"],
    ['an unclosed variable', 'A=${B\n', 1, 3, 6, 'single quotes'],
    ['a sign behind a quote', 'A="b"{\n', 1, 6, 7, 'not part of the value'],
    ['a variable without a name', 'A="b ${}"\n', 1, 6, 9, 'single quotes'],
  ])('refuses %s', async (_what, text, line, column, endColumn, message) => {
    const problems = await said(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, column, endColumn, severity: 'error' });
    expect(problems[0]?.message.en).toContain(message);
  });

  it.each([
    ['a name that is set twice', 'A=1\nB=2\nA=3\n', 3, 'already set'],
    ['what follows a quote', 'A="b"c\n', 1, 'not part of the value'],
  ])('warns of %s', async (_what, text, line, message) => {
    const [problem] = await said(text);
    expect(problem).toMatchObject({ line, severity: 'warning' });
    expect(problem?.message.en).toContain(message);
  });
});
