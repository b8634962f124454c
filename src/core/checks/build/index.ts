import { baseNeedsMusl } from './base-needs-musl.ts';
import { compilerWrapper } from './compiler-wrapper.ts';
import { cpuLevel } from './cpu-level.ts';
import { editionNeedsRust } from './edition-needs-rust.ts';
import { featuresNotChosen } from './features-not-chosen.ts';
import { frontEnd } from './front-end.ts';
import { frontEndLock } from './front-end-lock.ts';
import { frontEndTool } from './front-end-tool.ts';
import { gitHistory } from './git-history.ts';
import { missingArguments } from './missing-arguments.ts';
import { missingCrate } from './missing-crate.ts';
import { muslOpenssl } from './musl-openssl.ts';
import { nightlyManifest } from './nightly-manifest.ts';
import { noLockFile } from './no-lock-file.ts';
import { noProgram } from './no-program.ts';
import { notAMember } from './not-a-member.ts';
import { offlineQueries } from './offline-queries.ts';
import { oldNode } from './old-node.ts';
import { oldRust } from './old-rust.ts';
import { optimisedForSize } from './optimised-for-size.ts';
import { outsideCrate } from './outside-crate.ts';
import { panicAbort } from './panic-abort.ts';
import { privateSource } from './private-source.ts';
import { staleLockFile } from './stale-lock-file.ts';
import { strippedBacktraces } from './stripped-backtraces.ts';
import { unknownNativeCrate } from './unknown-native-crate.ts';

/** Rules about the compiler, the Cargo files and the release profile. */
export const buildChecks = [
  editionNeedsRust,
  oldRust,
  noLockFile,
  staleLockFile,
  outsideCrate,
  missingCrate,
  notAMember,
  nightlyManifest,
  compilerWrapper,
  gitHistory,
  noProgram,
  offlineQueries,
  frontEnd,
  frontEndLock,
  frontEndTool,
  oldNode,
  privateSource,
  featuresNotChosen,
  missingArguments,
  unknownNativeCrate,
  baseNeedsMusl,
  muslOpenssl,
  optimisedForSize,
  panicAbort,
  strippedBacktraces,
  cpuLevel,
];
