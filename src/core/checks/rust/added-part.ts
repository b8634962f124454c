import { type Config, withValue } from '../../config.ts';
import type { RustPart } from '../../plan/rust-code.ts';

/** A fix that adds a part of the Rust code. */
export const addedPart =
  (part: RustPart): ((config: Config) => Config) =>
  (config) =>
    withValue(config, 'rust.parts', [...new Set([...config.rust.parts, part])]);
