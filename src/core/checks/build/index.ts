import { baseNeedsMusl } from './base-needs-musl.ts';
import { cpuLevel } from './cpu-level.ts';
import { editionNeedsRust } from './edition-needs-rust.ts';
import { muslOpenssl } from './musl-openssl.ts';
import { oldRust } from './old-rust.ts';
import { optimisedForSize } from './optimised-for-size.ts';
import { panicAbort } from './panic-abort.ts';
import { strippedBacktraces } from './stripped-backtraces.ts';

/** Rules about the compiler and the release profile. */
export const buildChecks = [
  editionNeedsRust,
  oldRust,
  baseNeedsMusl,
  muslOpenssl,
  optimisedForSize,
  panicAbort,
  strippedBacktraces,
  cpuLevel,
];
