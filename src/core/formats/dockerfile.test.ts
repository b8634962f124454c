import { expect, test } from 'vitest';
import { BuildArgument, dockerWord, emitDockerfile } from './dockerfile.ts';

// Each right side was read back by BuildKit's parser as the left side.
test.each([
  ['plain-1.0/x:y@z', 'plain-1.0/x:y@z'],
  ['', '""'],
  ['two words', '"two words"'],
  ['$HOME ${X}', '"\\$HOME \\${X}"'],
  ['say "hi"', '"say \\"hi\\""'],
  ['in \\ the middle', '"in \\\\ the middle"'],
  ['at the end\\', '"at the end"\\\\""'],
  ['\\"', '""\\\\"\\""'],
  ["it's `x`", '"it\'s `x`"'],
  ['line\nbreak\tand tab', '"line break and tab"'],
  ['<<EOF', '"<<EOF"'],
])('The word %j becomes %s.', (text, word) => {
  expect(dockerWord(text)).toBe(word);
});

const only = (...instructions: Parameters<typeof emitDockerfile>[0][number]) =>
  emitDockerfile([instructions]).replace('# syntax=docker/dockerfile:1\n\n', '');

test('A Dockerfile begins with the parser directive.', () => {
  expect(emitDockerfile([])).toBe('# syntax=docker/dockerfile:1\n');
});

test('Exec form is a JSON array, which is run without a shell.', () => {
  expect(only({ kind: 'entrypoint', command: ['/app/x', '"; rm -rf /', '$(id)', 'a\\'] })).toBe(
    'ENTRYPOINT ["/app/x", "\\"; rm -rf /", "$(id)", "a\\u005c"]\n',
  );
});

test('A source that looks like a flag is written in JSON form.', () => {
  expect(only({ kind: 'copy', sources: ['--link'], to: '/x' })).toBe('COPY ["--link", "/x"]\n');
  expect(only({ kind: 'copy', sources: ['a b'], to: '/x' })).toBe('COPY ["a b", "/x"]\n');
  expect(only({ kind: 'copy', from: 'b', chown: '1:1', sources: ['/o/'], to: '/d/' })).toBe(
    'COPY --from=b --chown=1:1 /o/ /d/\n',
  );
});

test('A RUN continues over its mounts and steps.', () => {
  expect(only({ kind: 'run', mounts: ['type=cache,target=/c'], steps: ['a', 'b'] })).toBe(
    'RUN --mount=type=cache,target=/c \\\n    a && \\\n    b\n',
  );
});

test('The hadolint rules to ignore are written directly above the instruction.', () => {
  expect(only({ kind: 'run', ignore: ['DL3008'], steps: ['a'] })).toBe(
    '# hadolint ignore=DL3008\nRUN a\n',
  );
});

test('A label accepts a build argument, and writes free text literally.', () => {
  const entries = [
    ['v', new BuildArgument('VERSION')],
    ['d', '${VERSION}'],
  ] as const;
  expect(only({ kind: 'label', entries })).toBe('LABEL v="${VERSION}" \\\n    d="\\${VERSION}"\n');
});
