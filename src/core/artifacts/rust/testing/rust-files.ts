import { defaults, withValues } from '../../../config.ts';
import { single } from '../../../decisions.ts';
import { plan } from '../../../plan/index.ts';
import type { Change } from '../../../testing/change.ts';
import { rustCode } from '../index.ts';

/** Generates the complete crate, not only modules. */
export const crate: Change = ['rust.code', 'crate'];

/** Generates these modules only. */
export const parts = (...names: readonly string[]): Change => ['rust.parts', names];

/** Texts of all generated Rust files, by path. */
export const filesOf = (...changes: readonly Change[]): ReadonlyMap<string, string> =>
  new Map(
    rustCode
      .files(plan(single(withValues(defaults, changes))))
      .map(({ path, text }) => [path, text]),
  );

/** Text of a generated file; empty where it is not generated. */
export const file = (path: string, ...changes: readonly Change[]): string =>
  filesOf(...changes).get(path) ?? '';

/** Text of a module of a complete crate. */
export const module = (name: string, ...changes: readonly Change[]): string =>
  file(`src/waybill/${name}.rs`, crate, ...changes);
