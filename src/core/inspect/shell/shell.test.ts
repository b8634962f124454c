import { describe, expect, it } from 'vitest';
import { shell } from './index.ts';

const said = (text: string) =>
  shell.inspect(
    { path: 'scripts/build.sh', text, about: { en: '', 'zh-CN': '' } },
    { kubernetes: '1.36' },
  );

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
  it('says nothing of a sound script', async () => {
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
    ['an empty branch', 'if a; then\nfi\n', 2, 1, 3, 'No command follows `then`'],
    ['a chain without its end', 'a &&\n', 1, 4, 5, 'No command follows `&&`'],
    ['a mistake inside $( )', 'a\necho "$(if b; then c)"\n', 2, 9, 11, 'add `fi`'],
    ['a mistake in backquotes', 'a\necho `if b; then c`\n', 2, 7, 9, 'add `fi`'],
    ['a mistake in escaped backquotes', 'a\necho `b \\`if c\\``\n', 2, 6, 7, 'then'],
    ['a redirection to nowhere', 'echo a >\n', 1, 8, 9, 'names no file'],
  ])('refuses %s', async (_what, text, line, column, endColumn, message) => {
    const remarks = await said(text);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatchObject({ line, column, endColumn, severity: 'error' });
    expect(remarks[0]?.message.en).toContain(message);
  });

  it('warns of a here-document that takes the rest of the script', async () => {
    const [remark] = await said('cat <<EOF\na\n  EOF\nrm -rf b\n');
    expect(remark).toMatchObject({ line: 1, column: 5, endColumn: 10, severity: 'warning' });
  });
});
