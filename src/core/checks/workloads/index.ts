import { longName } from './long-name.ts';
import { nameTaken } from './name-taken.ts';
import { programOfOtherImage } from './program-of-other-image.ts';
import { retriesCutOff } from './retries-cut-off.ts';
import { sameRoute } from './same-route.ts';
import { stepKeepsFiles } from './step-keeps-files.ts';

/** Rules about several workloads in one bundle, and about programs that end by themselves. */
export const severalChecks = [
  longName,
  nameTaken,
  sameRoute,
  programOfOtherImage,
  stepKeepsFiles,
  retriesCutOff,
];
