import { dependenciesUnchecked } from './dependencies-unchecked.ts';
import { noAttestations } from './no-attestations.ts';
import { notALicence } from './not-a-licence.ts';
import { pinsNeverRaised } from './pins-never-raised.ts';
import { releaseNotScanned } from './release-not-scanned.ts';
import { runsNowhere } from './runs-nowhere.ts';
import { scriptsFightGitops } from './scripts-fight-gitops.ts';

/** Rules about scripts, pipelines, the supply chain and GitOps. */
export const deliveryChecks = [
  notALicence,
  runsNowhere,
  scriptsFightGitops,
  releaseNotScanned,
  dependenciesUnchecked,
  pinsNeverRaised,
  noAttestations,
];
