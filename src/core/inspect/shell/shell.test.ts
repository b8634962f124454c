import { describe, expect, it } from 'vitest';
import { shell } from './index.ts';

const said = (text: string, path = 'scripts/build.sh') =>
  shell.inspect({ path, text, about: { en: '', 'zh-CN': '' } }, { kubernetes: '1.36' });

const sound = `#!/usr/bin/env bash
set -euo pipefail
usage() {
  cat <<'USAGE'
It's "quoted" (or not
USAGE
}
tags=()
while (($# > 0)); do
  case "$1" in
  --tag)
    tags+=("\${2-}")
    shift $(($# > 1 ? 1 : 0))
    ;;
  -h | --help) usage ;;
  esac
  shift
done
if [[ -n \${tags[*]} && ! "$PWD" =~ ^/tmp ]]; then
  docker build "\${tags[@]/#/--tag=}" -t "$(git describe --tags "$(pwd)")" . |
    tee >(wc -l) 2>&1
fi
jq '.a | select(.b == "c")' <<<"$json"
`;

describe('the inspection of shell scripts', () => {
  it('reports nothing for a valid script', async () => {
    expect(await said(sound)).toEqual([]);
  });

  it.each([
    ['if without fi', 'set -e\nif a; then\n  b\nc\n', 2, 1, 3, 'add `fi`'],
    ['the inner if without fi', 'f() {\n  if a; then\n  b\n}\n', 2, 3, 5, 'add `fi`'],
    ['for without done', 'for i in a b; do\n  echo\n', 1, 1, 4, 'add `done`'],
    ['case without esac', 'x\ncase "$1" in\na) b ;;\n', 2, 1, 5, 'add `esac`'],
    ['a function without its brace', 'f() {\n  echo\n', 1, 5, 6, 'add `}`'],
    ['an unclosed double quote', 'a\necho "b\nc\n', 2, 6, 7, 'add `"`'],
    ['a quote closed by the next one', 'a\necho "b\necho "c"\n', 2, 6, 7, 'runs on'],
    ['an unclosed single quote', "echo 'b\n", 1, 6, 7, "add `'`"],
    ['an unclosed $(', 'a\nb=$(c\n', 2, 3, 5, 'add `)`'],
    ['an unclosed ${', 'echo ${a\n', 1, 6, 8, 'add `}`'],
    ['an unclosed list', 'a=(b c\n', 1, 2, 3, 'This array'],
    ['an unclosed test', 'a\n[[ -n b\n', 2, 1, 3, 'add `]]`'],
    ['a stray fi', 'a\nfi\n', 2, 1, 3, '`fi` cannot stand here'],
    ['a stray bracket', 'echo a )\n', 1, 8, 9, '`)` cannot stand here'],
    ['if without then', 'a\nif b\n  c\nfi\n', 2, 1, 3, 'has no `then`'],
    ['an empty branch', 'if a; then\nfi\n', 1, 7, 11, 'No command follows `then`'],
    ['a chain without its end', 'a &&\n', 1, 3, 5, 'No command follows `&&`'],
    ['a mistake inside $( )', 'a\necho "$(if b; then c)"\n', 2, 9, 11, 'add `fi`'],
    ['a mistake in backquotes', 'a\necho `if b; then c`\n', 2, 7, 9, 'add `fi`'],
    ['a mistake in escaped backquotes', 'a\necho `b \\`if c\\``\n', 2, 6, 7, 'then'],
    ['a redirection to nowhere', 'echo a >\n', 1, 8, 9, 'names no file'],
  ])('refuses %s', async (_what, text, line, column, endColumn, message) => {
    const problems = await said(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, column, endColumn, severity: 'error' });
    expect(problems[0]?.message.en).toContain(message);
  });

  it('warns of a here-document that continues to the end of the script', async () => {
    const [problem] = await said('cat <<EOF\na\n  EOF\nrm -rf b\n');
    expect(problem).toMatchObject({ line: 1, column: 5, endColumn: 10, severity: 'warning' });
  });

  it('checks the steps of workflows that contain GitHub expressions', async () => {
    const job = (step: string) => `jobs:\n  a:\n    steps:\n      - name: b\n${step}`;
    const inWorkflow = (step: string) => said(job(step), '.github/workflows/ci.yml');
    const sound = '        run: if [[ -n ${{ matrix.a || \'"\' }} ]]; then echo "${{ b }}"; fi\n';
    expect(await inWorkflow(sound)).toEqual([]);
    expect(await inWorkflow('        run: echo $(date\n')).toMatchObject([
      { line: 5, column: 19, endColumn: 21, by: 'Shell' },
    ]);
    expect(await inWorkflow('        run: |\n          a\n          if b; then\n')).toMatchObject([
      { line: 7, column: 17, endColumn: 21 },
    ]);
    expect(
      await inWorkflow('        shell: python\n        run: print("a" if (b) else "c")\n'),
    ).toEqual([]);
    expect(await said(job('        run: echo $(date\n'), 'compose.yaml')).toEqual([]);
  });

  it('checks the scripts of GitLab CI and of a Taskfile', async () => {
    const gitlab = 'a:\n  before_script:\n    - b\n    - "c \\"d"\n';
    expect(await said(gitlab, '.gitlab-ci.yml')).toMatchObject([{ line: 4, column: 10 }]);
    const task = 'tasks:\n  a:\n    cmds:\n      - echo {{.A | quote}}\n      - cmd: (b\n';
    expect(await said(task, 'Taskfile.yml')).toMatchObject([{ line: 5, column: 14 }]);
  });

  it('checks the script of a container that runs a shell', async () => {
    const list = 'command: ["sh", "-ec", "a; fi"]\n';
    expect(await said(list, 'compose.yaml')).toMatchObject([
      { line: 1, column: 28, endColumn: 30 },
    ]);
    const split = 'command: [/bin/sh, -c]\nargs:\n  - |\n    a &&\n';
    expect(await said(split, 'deploy/a.yaml')).toMatchObject([{ line: 4, column: 7 }]);
    const test = 'healthcheck:\n  test: ["CMD-SHELL", "a || (b"]\n';
    expect(await said(test, 'compose.yaml')).toMatchObject([{ line: 2, column: 29 }]);
    expect(await said('command: ["echo", "-c", "fi"]\n', 'compose.yaml')).toEqual([]);
  });
});
