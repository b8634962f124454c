import { expect, it } from 'vitest';
import type { FieldPath } from '../../../config.ts';
import type { Change } from '../../../testing/change.ts';
import { crate, file, parts } from '../testing/rust-files.ts';

it.each([
  ['/', 'routing::post};'],
  ['/echo', 'routing::get};'],
])('writes the imports on one line when %s is the path of a probe', (path, end) => {
  const imports = /use axum::.*/.exec(
    file('src/http.rs', crate, ['project.startupPath', path]),
  )?.[0];
  expect(imports).toBe(`use axum::{Json, Router, http::StatusCode, middleware, ${end}`);
});

it('leaves one blank line after the imports of routes that use no module', () => {
  const bare = file('src/http.rs', crate, parts('health', 'shutdown'), [
    'project.startupPath',
    '/',
  ]);
  expect(bare).toContain('use tower_http::');
  expect(bare).not.toContain('\n\n\n');
});

it('leaves one blank line after the imports of a gRPC service that uses no module', () => {
  const bare = file('src/grpc.rs', crate, parts('shutdown'), ['project.grpc', true]);
  expect(bare).toContain('use tonic::');
  expect(bare).not.toContain('\n\n\n');
});

it('leaves one blank line between the imports of a crate without listeners', () => {
  const offline: readonly Change[] = ['http', 'grpc', 'metrics'].map((name) => [
    `project.${name}` as FieldPath, // each of the three is a field
    false,
  ]);
  const written = file('src/main.rs', crate, ...offline);
  expect(written).toContain('use crate::waybill::{');
  expect(written).not.toContain('\n\n\n');
});

it('serves a path with a colon literally, where axum would panic at start', () => {
  const odd: Change = ['project.livePath', '/:live'];
  expect(file('src/http.rs', crate, odd)).toContain('.without_v07_checks()');
  expect(file('src/main.rs', crate, odd)).toContain('Router::new().without_v07_checks();');
  expect(file('src/http.rs', crate)).not.toContain('without_v07_checks');
});

it('reads the arguments of the process without a panic on invalid UTF-8', () => {
  expect(file('src/main.rs', crate)).toContain('std::env::args_os()');
});
