import { describe, expect, it } from 'vitest';
import {
  acceptValue,
  check,
  type FieldPath,
  type FieldValue,
  fieldAt,
  generate,
  namedDecisions,
  plan,
  withValues,
} from '../index.ts';

const refusal = (path: FieldPath, value: FieldValue): string | undefined => {
  const accepted = acceptValue(fieldAt(path), value);
  return accepted.ok ? undefined : accepted.error.en;
};

/** Settings that add files to the root of the repository. */
const further: readonly (readonly [FieldPath, FieldValue])[] = [
  ['build.toolchainFile', true],
  ['build.deny', true],
  ['delivery.renovate', true],
  ['delivery.ci', 'gitlab'],
  ['rust.code', 'crate'],
  ['secrets.provider', 'sops'],
];
const either = [
  [
    ['delivery.taskRunner', 'just'],
    ['delivery.devLoop', 'tilt'],
  ],
  [
    ['delivery.taskRunner', 'task'],
    ['delivery.devLoop', 'skaffold'],
  ],
] as const;

describe('an invalid name of a file or folder', () => {
  it.each([
    ['project.name', 'con', 'Windows reserves the name con for a device.'],
    ['project.name', 'com1', 'Windows reserves the name com1 for a device.'],
    ['packaging.chartName', 'nul', 'Windows reserves the name nul for a device.'],
    ['packaging.directory', 'Dockerfile', 'Dockerfile is a file and cannot be a folder, too.'],
    ['packaging.directory', 'dockerfile/x', 'Dockerfile is a file and cannot be a folder, too.'],
    ['packaging.directory', '.git/hooks', 'The folder .git belongs to Git.'],
    ['packaging.directory', 'a/.GIT', 'The folder .git belongs to Git.'],
    ['packaging.directory', 'ops/AUX.d', 'Windows reserves the name AUX.d for a device.'],
    ['packaging.directory', 'deploy.', 'Windows drops the dot or space at the end of a name.'],
    ['packaging.directory', 'a'.repeat(101), 'Expected at most 100 characters'],
    ['rust.directory', 'Cargo.toml', 'Cargo.toml is a file and cannot be a folder, too.'],
  ] as const)('is refused at the field %s: %s', (path, value, problem) => {
    expect(refusal(path, value)).toContain(problem);
  });

  it('is refused for an environment, because its overlay is a folder', () => {
    const [row] = fieldAt('environments.rows').default as readonly object[];
    expect(refusal('environments.rows', [{ ...row, name: 'aux' }])).toContain('Windows reserves');
  });

  it('is the name of any file at the root of a bundle', () => {
    const roots = new Set<string>();
    for (const { decisions } of namedDecisions) {
      for (const choice of either) {
        const base = withValues(decisions.base, [...further, ...choice]);
        const files = generate(plan({ ...decisions, base }));
        for (const { path } of files) if (!path.includes('/')) roots.add(path);
      }
    }
    expect(roots.size).toBeGreaterThan(12);
    expect([...roots].filter((root) => refusal('packaging.directory', root) === undefined)).toEqual(
      [],
    );
  });
});

describe('two files with the same path', () => {
  it.each([
    [
      [
        ['packaging.directory', 'scripts/build.sh'],
        ['delivery.scripts', true],
      ],
      'packaging.directory',
    ],
    [
      [
        ['packaging.directory', 'SRC/waybill/mod.rs'],
        ['rust.code', 'modules'],
      ],
      'packaging.directory',
    ],
    [
      [
        ['rust.directory', 'compose'],
        ['rust.code', 'crate'],
      ],
      undefined,
    ],
  ] as const)('are an error in the interface, too: %j', (values, at) => {
    const { decisions } = namedDecisions[0] ?? {};
    if (decisions === undefined) throw new Error('no preset');
    const base = withValues(decisions.base, values);
    const found = check(plan({ ...decisions, base })).find(({ id }) => id === 'unwritable-path');
    expect(found?.at[0]).toBe(at);
  });
});
