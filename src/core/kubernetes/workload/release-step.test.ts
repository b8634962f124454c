import { expect, it } from 'vitest';
import { planOfSeveral } from '../../testing/several-workloads.ts';
import { manifests } from '../index.ts';
import { hookAnnotations } from './release-step.ts';

const hooks = () => manifests(planOfSeveral()).filter(({ hook }) => hook !== undefined);

it('leaves no hook behind when the release is deleted, and the output of a program that failed', () => {
  const found = hooks().map(({ file, hook }) => [file, hook && hookAnnotations(hook)] as const);
  expect(found.length).toBeGreaterThan(2);
  for (const [file, annotations] of found) {
    expect(annotations?.['helm.sh/hook-delete-policy'], file).toBe(
      'before-hook-creation,hook-succeeded',
    );
    expect(annotations?.['helm.sh/hook-output-log-policy'], file).toBe(
      file === 'migrate-job' ? 'hook-failed' : undefined,
    );
  }
});
