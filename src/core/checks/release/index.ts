import { blindAnalysis } from './blind-analysis.ts';
import { flaggerReplicas } from './flagger-replicas.ts';
import { flaggerUdp } from './flagger-udp.ts';
import { gitopsRevertsWeights } from './gitops-reverts-weights.ts';
import { nothingToSwitch } from './nothing-to-switch.ts';
import { shareByPods } from './share-by-pods.ts';
import { tracksShareClaim } from './tracks-share-claim.ts';

/** Rules about release strategies. */
export const releaseChecks = [
  shareByPods,
  nothingToSwitch,
  blindAnalysis,
  tracksShareClaim,
  flaggerReplicas,
  flaggerUdp,
  gitopsRevertsWeights,
];
