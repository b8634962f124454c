import { expect, test } from 'vitest';
import { defaults, type FieldPath, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import type { FieldValue } from '../fields/index.ts';
import { plan } from './index.ts';

const healthOf = (...changes: readonly (readonly [FieldPath, FieldValue])[]) =>
  plan(single(withValues(defaults, changes))).containerHealth;

test('has no health check unless the user chooses one', () => {
  expect(healthOf()).toBeUndefined();
});

test('calls the binary itself, without a shell, on every base image (C-006)', () => {
  expect(healthOf(['image.healthCheck', 'subcommand'])?.command).toEqual([
    '/app/app',
    'healthcheck',
  ]);
});

test('has no container health check when Kubernetes is the only target (C-014)', () => {
  expect(
    healthOf(['image.healthCheck', 'subcommand'], ['packaging.targets', ['docker', 'helm']]),
  ).toBeUndefined();
});

test('uses wget on Alpine only: on other base images the container would always be unhealthy (C-006)', () => {
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

test('does not use wget for gRPC', () => {
  expect(
    healthOf(
      ['image.healthCheck', 'wget'],
      ['image.base', 'alpine'],
      ['project.grpc', true],
      ['project.healthPort', 'grpc'],
    ),
  ).toBeUndefined();
});
