import { describe, expect, it } from 'vitest';
import { defaults, type FieldPath, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import type { FieldValue } from '../fields/index.ts';
import { generate } from '../generate.ts';
import { plan } from '../plan/index.ts';

type Changes = readonly (readonly [FieldPath, FieldValue])[];

const filesOf = (...changes: Changes): ReadonlyMap<string, string> =>
  new Map(
    generate(plan(single(withValues(defaults, changes)))).map(({ path, text }) => [path, text]),
  );

const delivered: Changes = [
  ['delivery.ci', 'github'],
  ['delivery.scripts', true],
  ['delivery.devLoop', 'skaffold'],
];

/** The ids of the secrets that the Dockerfile mounts. */
const mounted = (files: ReadonlyMap<string, string>): readonly string[] => [
  ...new Set(
    [...(files.get('Dockerfile') ?? '').matchAll(/type=secret,id=(\w+)/g)].map(([, id = '']) => id),
  ),
];

const withoutSpaces = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ');

describe('credentials for private crates', () => {
  it.each([
    ['ssh', [], ['known_hosts']],
    ['https', [], ['git_credentials']],
    [
      'none',
      ['company', 'my-own'],
      ['cargo_registries_company_token', 'cargo_registries_my_own_token'],
    ],
    ['ssh', ['company', 'Company'], ['known_hosts', 'cargo_registries_company_token']],
  ] as const)('over %s and with registries %j are mounted and provided: %j', (way, names, ids) => {
    const settings: Changes = [
      ['build.privateGit', way],
      ['build.registries', [...names]],
    ];
    const files = filesOf(...delivered, ...settings);
    expect(mounted(files)).toEqual(ids);
    const others = filesOf(['delivery.ci', 'gitlab'], ['delivery.devLoop', 'tilt'], ...settings);
    for (const id of ids) {
      for (const text of [
        files.get('docker-bake.hcl'),
        files.get('skaffold.yaml'),
        others.get('Tiltfile'),
      ])
        expect(text).toContain(id);
      expect(withoutSpaces(files.get('compose.yaml'))).toMatch(new RegExp(`secrets: .*- ${id}\\b`));
      expect(withoutSpaces(files.get('compose.yaml'))).toMatch(
        new RegExp(` ${id}: (?:file|environment): `),
      );
    }
  });

  it('reach every step that fetches crates, whatever the dependency cache', () => {
    for (const cache of ['cargo-chef', 'cache-mounts', 'stub-main', 'none'] as const) {
      const text = filesOf(
        ['image.cache', cache],
        ['build.privateGit', 'ssh'],
        ['build.registries', ['company']],
      ).get('Dockerfile');
      const steps = (text ?? '')
        .replaceAll(' \\\n', ' ')
        .split('\n')
        .filter((line) => /^RUN .*cargo (?:build|chef cook)/.test(line));
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) {
        expect(step).toContain('--mount=type=ssh ');
        expect(step).toContain('export CARGO_REGISTRIES_COMPANY_TOKEN &&');
      }
    }
  });

  it('are allowed to bake, which refuses an agent and files outside of the checkout', () => {
    const files = filesOf(...delivered, ['build.privateGit', 'ssh']);
    const allowed = '--allow ssh --allow fs.read="$HOME"/.ssh/known_hosts';
    expect(files.get('scripts/build.sh')).toContain(`docker-bake.hcl ${allowed} image`);
    expect(files.get('.github/workflows/ci.yml')).toContain(
      'fs.read=/home/runner/.ssh/known_hosts',
    );
  });

  it('are named at the beginning of the pipeline, and never stand in a file', () => {
    const settings: Changes = [
      ['build.privateGit', 'https'],
      ['build.registries', ['company']],
    ];
    const github = filesOf(...delivered, ...settings).get('.github/workflows/ci.yml');
    const gitlab = filesOf(['delivery.ci', 'gitlab'], ...settings).get('.gitlab-ci.yml');
    for (const text of [github, gitlab])
      expect(text).toContain('GIT_CREDENTIALS, CARGO_REGISTRIES_COMPANY_TOKEN.');
    expect(github).toContain(
      'CARGO_REGISTRIES_COMPANY_TOKEN: "${{ secrets.CARGO_REGISTRIES_COMPANY_TOKEN }}"',
    );
  });

  it('are in no file without private crates', () => {
    const text = [...filesOf(...delivered).entries()]
      .filter(([path]) => path !== 'waybill.yaml' && !path.endsWith('.md'))
      .map(([, each]) => each)
      .join('\n');
    expect(text).not.toMatch(/known_hosts|git_credentials|cargo_registries|--allow |type=ssh/i);
  });
});
