import { type Config, withValue } from '../../config.ts';
import type { RustPart } from '../../plan/rust-code.ts';
import { withFreeMetricsPath } from '../metrics-path.ts';

/**
 * A fix that adds a part of the Rust code. Health and metrics must not answer the same path: axum
 * refuses two routes of one path.
 */
export const addedPart =
  (part: RustPart): ((config: Config) => Config) =>
  (config) =>
    withFreeMetricsPath(
      withValue(config, 'rust.parts', [...new Set([...config.rust.parts, part])]),
    );
