import { alpineVersion } from './alpine-version.ts';
import { assetLeaks } from './asset-leaks.ts';
import { cacheLostInCi } from './cache-lost-in-ci.ts';
import { emulatedBuild } from './emulated-build.ts';
import { healthCheckTool } from './health-check-tool.ts';
import { healthSubcommand } from './health-subcommand.ts';
import { missingLibraries } from './missing-libraries.ts';
import { noBuildCache } from './no-build-cache.ts';
import { noWritableTmp } from './no-writable-tmp.ts';
import { oldstableSuite } from './oldstable-suite.ts';
import { packageOfOtherSuite } from './package-of-other-suite.ts';
import { stubMain } from './stub-main.ts';
import { writableRoot } from './writable-root.ts';
import { zigAndLibraries } from './zig-and-libraries.ts';

/** Rules about the content of the image. */
export const imageChecks = [
  oldstableSuite,
  alpineVersion,
  stubMain,
  noBuildCache,
  cacheLostInCi,
  emulatedBuild,
  zigAndLibraries,
  packageOfOtherSuite,
  missingLibraries,
  assetLeaks,
  healthCheckTool,
  healthSubcommand,
  writableRoot,
  noWritableTmp,
];
