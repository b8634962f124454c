import { expect, test } from 'vitest';
import { defaults, type FieldPath, withValues } from '../config.ts';
import type { FieldValue } from '../fields/index.ts';
import { plan } from './index.ts';

const healthOf = (...changes: readonly (readonly [FieldPath, FieldValue])[]) =>
  plan(withValues(defaults, changes)).containerHealth;

test('There is no health check unless one is chosen.', () => {
  expect(healthOf()).toBeUndefined();
});

test('The binary checks itself without a shell, on every base (C-006).', () => {
  expect(healthOf(['image.healthCheck', 'subcommand'])?.command).toEqual([
    '/app/app',
    'healthcheck',
  ]);
});

test('Kubernetes alone gets no health check of the container (C-014).', () => {
  expect(
    healthOf(['image.healthCheck', 'subcommand'], ['packaging.targets', ['docker', 'helm']]),
  ).toBeUndefined();
});

test('Only Alpine has a wget; elsewhere it would leave the container unhealthy for good (C-006).', () => {
  expect(healthOf(['image.healthCheck', 'wget'])).toBeUndefined();
  expect(healthOf(['image.healthCheck', 'wget'], ['image.base', 'debian-slim'])).toBeUndefined();
  expect(healthOf(['image.healthCheck', 'wget'], ['image.base', 'alpine'])?.command).toEqual([
    'wget',
    '-q',
    '-O',
    '/dev/null',
    'http://127.0.0.1:8080/readyz',
  ]);
});

test('wget does not speak gRPC.', () => {
  expect(
    healthOf(
      ['image.healthCheck', 'wget'],
      ['image.base', 'alpine'],
      ['project.grpc', true],
      ['project.healthPort', 'grpc'],
    ),
  ).toBeUndefined();
});
