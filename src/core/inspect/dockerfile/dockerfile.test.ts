import { describe, expect, it } from 'vitest';
import { dockerfile } from './index.ts';

const said = (text: string) =>
  dockerfile.inspect(
    { path: 'Dockerfile', text, about: { en: '', 'zh-CN': '' } },
    { kubernetes: '1.36' },
  );

const sound = `# syntax=docker/dockerfile:1
ARG RUST_VERSION=1.98.0
ARG BASE
FROM --platform=$BUILDPLATFORM rust:\${RUST_VERSION}-slim-trixie AS builder
ENV A=1 \\
    B="two words"
LABEL \\
    # isn't it
    a="'b" c='"d' e="\\"f" g="\${A:-x} \\\${h!}"
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \\
    --mount=type=secret,id=netrc \\
    # why it is installed so
    cargo build --locked && \\
    if [ -d target ]; then echo "done"; fi
FROM registry/$BASE:1 AS base
FROM gcr.io/distroless/cc-debian13:nonroot AS runtime
COPY --from=builder --chown=1000:1000 /out/ /data/
COPY --from=0 ["/out/a b", "/app/a b"]
COPY --from=busybox:1.37 /bin/busybox /bin/
USER 65532:65532
EXPOSE 8080 53/udp
HEALTHCHECK --interval=30s --start-period=0s --retries=3 \\
    CMD ["/app/app", "healthcheck"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/app/app"]
`;

describe('the inspection of Dockerfiles', () => {
  it('reads Dockerfiles in any folder', () => {
    expect(dockerfile.reads('Dockerfile')).toBe(true);
    expect(dockerfile.reads('.devcontainer/Dockerfile')).toBe(true);
    expect(dockerfile.reads('Dockerfile.alpine')).toBe(true);
    expect(dockerfile.reads('docs/Dockerfiles.md')).toBe(false);
  });

  it('reports nothing for a valid file', async () => {
    expect(await said(sound)).toEqual([]);
  });

  it.each([
    ['FROM without an image', 'FROM\n', 1, 1, 5, 'names no image'],
    ['an empty file', '', 1, 1, 1, 'No stage has begun'],
    ['RUN before FROM', 'RUN ls\nFROM a:1\n', 1, 1, 4, 'No stage has begun'],
    ['AS without a name', 'FROM a:1 AS\n', 1, 10, 12, 'FROM takes an image'],
    ['an image in capitals', 'FROM Acme/Api:1\n', 1, 6, 16, 'no image reference'],
    ['an image with two tags', 'FROM a:b:c\n', 1, 6, 11, 'no image reference'],
    ['a digest that is none', 'FROM a@sha256:zz\n', 1, 6, 17, 'no image reference'],
    ['a variable without a value', 'FROM $BASE\n', 1, 6, 11, 'has no value'],
    ['an argument that is declared nowhere', 'FROM a:${V}-slim\n', 1, 6, 17, '`a:-slim` is no'],
    ['an argument that spoils the image', 'ARG V=1+2\nFROM a:$V\n', 2, 6, 10, '`a:1+2` is no'],
    ['a misspelt instruction', 'FROM a:1\nUSR x\n', 2, 1, 4, 'did you mean `USER`?'],
    ['a misspelt flag', 'FROM a:1\nCOPY --form=x a b\n', 2, 6, 12, 'did you mean `--from`?'],
    ['a misspelt flag of RUN', 'FROM a:1\nRUN --mont=x ls\n', 2, 5, 11, '`--mount`?'],
    ['a mount of no kind', 'FROM a:1\nRUN --mount=type=cach,target=/x ls\n', 2, 18, 22, '`cache`?'],
    [
      'a misspelt option of a mount',
      'FROM a:1\nRUN --mount=type=cache,targt=/x ls\n',
      2,
      24,
      29,
      '`target`?',
    ],
    ['a network of no kind', 'FROM a:1\nRUN --network=non ls\n', 2, 15, 18, 'did you mean `none`?'],
    [
      'a later stage as source',
      'FROM a:1\nCOPY --from=b x y\nFROM c:1 AS b\n',
      2,
      13,
      14,
      'earlier',
    ],
    ['the own stage as source', 'FROM a:1 AS b\nCOPY --from=b x y\n', 2, 13, 14, 'earlier'],
    [
      'a source that is no image',
      'FROM a:1\nCOPY --from=b&c --chown=1 x y\n',
      2,
      13,
      16,
      'no image',
    ],
    ['a number beyond the stages', 'FROM a:1\nCOPY --from=3 x y\n', 2, 13, 14, 'earlier'],
    ['a duration without a unit', 'FROM a:1\nHEALTHCHECK --timeout=3 CMD a\n', 2, 23, 24, 'unit'],
    ['a port too high', 'FROM a:1\nEXPOSE 80800\n', 2, 8, 13, '1 to 65535'],
    ['an unclosed quote', 'FROM a:1\nENV A="b\n', 2, 7, 9, 'never closed'],
    [
      'an unclosed quote in a list',
      "FROM a:1\nENV A=1 \\\n  B='c \\\n  D=2\n",
      3,
      5,
      7,
      'never closed',
    ],
    ['an unclosed variable', 'FROM a:1\nENV A="${B"\n', 2, 8, 12, 'add `}`'],
    ['a variable of Bash', 'FROM a:1\nENV A="${B^^}"\n', 2, 8, 14, 'cannot read `${B^^}`'],
    ['an unclosed quote of WORKDIR', 'FROM a:1\nWORKDIR "/x\n', 2, 9, 12, 'never closed'],
    ['an unclosed quote in JSON', 'FROM a:1\nCOPY ["a", "b]\n', 2, 6, 15, 'double quotes'],
    ['a value without a name', 'FROM a:1\nENV A=b C\n', 2, 9, 10, 'has no `=`'],
    ['HEALTHCHECK without a command', 'FROM a:1\nHEALTHCHECK CMD\n', 2, 13, 16, 'runs nothing'],
    ['if without fi in RUN', 'FROM a:1\nRUN true && \\\n    if x; then y\n', 3, 5, 7, '`fi`'],
    ['an unclosed quote in RUN', 'FROM a:1\nRUN echo "a && \\\n    ls\n', 2, 10, 11, 'closed'],
  ])('refuses %s', async (_what, text, line, column, endColumn, message) => {
    const [first] = await said(text);
    expect(first).toMatchObject({ path: 'Dockerfile', line, column, endColumn, severity: 'error' });
    expect(first?.message.en).toContain(message);
  });

  it.each([
    ['a stage that is none', 'FROM a:1 AS build\nFROM b:1\nCOPY --from=biuld x y\n', 3, '`build`?'],
    ['a base that is no stage', 'FROM a:1 AS tools\nFROM tool AS b\n', 2, '`tools`?'],
    ['broken JSON', 'FROM a:1\nENTRYPOINT ["a, "b"]\n', 2, 'a shell gets'],
    ['JSON in single quotes', "FROM a:1\nCMD ['a']\n", 2, 'double quotes'],
    ['broken JSON of a check', 'FROM a:1\nHEALTHCHECK CMD ["a]\n', 2, 'a shell gets'],
    ['two entry points', 'FROM a:1\nENTRYPOINT ["a"]\nENTRYPOINT ["b"]\n', 2, 'only the last'],
    ['two stages of one name', 'FROM a:1 AS b\nFROM c:1 AS b\n', 2, 'earlier stage'],
    ['several files into one', 'FROM a:1\nCOPY a b c\n', 2, 'end it with `/`'],
    ['a relative directory', 'FROM a:1\nWORKDIR app\n', 2, 'begins with `/`'],
    ['an empty line in RUN', 'FROM a:1\nRUN a && \\\n\n  b\n', 3, 'empty line'],
  ])('warns of %s', async (_what, text, line, message) => {
    const problems = await said(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, severity: 'warning' });
    expect(problems[0]?.message.en).toContain(message);
  });

  it('does not report brackets that a shell reads', async () => {
    expect(await said('FROM a:1\nRUN [ -f /x ] || touch /x\n')).toEqual([]);
  });
});
