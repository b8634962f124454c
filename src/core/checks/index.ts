import { fieldAt, fieldPaths, sameValue, unmet, valueAt } from '../config.ts';
import { firstOf } from '../plan/bundle.ts';
import type { Plan } from '../plan/index.ts';
import { oncePerPlan } from '../plan/once-per-plan.ts';
import { buildChecks } from './build/index.ts';
import type { Check, CheckResult } from './check.ts';
import { clusterChecks } from './cluster/index.ts';
import { composeChecks } from './compose/index.ts';
import { deliveryChecks } from './delivery/index.ts';
import { discoveryChecks } from './discovery/index.ts';
import { environmentChecks } from './environments/index.ts';
import type { Finding, Severity } from './finding.ts';
import { imageChecks } from './image/index.ts';
import { meshChecks } from './mesh/index.ts';
import { podChecks } from './pod/index.ts';
import { probeChecks } from './probes/index.ts';
import { projectChecks } from './project/index.ts';
import { releaseChecks } from './release/index.ts';
import { resourceChecks } from './resources/index.ts';
import { rustChecks } from './rust/index.ts';
import { scalingChecks } from './scaling/index.ts';
import { secretChecks } from './secrets/index.ts';
import { securityChecks } from './security/index.ts';
import { serviceChecks } from './services/index.ts';
import { settingsChecks } from './settings/index.ts';
import { telemetryChecks } from './telemetry/index.ts';
import { trafficChecks } from './traffic/index.ts';
import { workloadChecks } from './workload/index.ts';
import { severalChecks } from './workloads/index.ts';

/** Every rule. */
export const checks: readonly Check[] = [
  ...projectChecks,
  ...buildChecks,
  ...imageChecks,
  ...settingsChecks,
  ...secretChecks,
  ...serviceChecks,
  ...discoveryChecks,
  ...telemetryChecks,
  ...rustChecks,
  ...composeChecks,
  ...clusterChecks,
  ...workloadChecks,
  ...severalChecks,
  ...resourceChecks,
  ...probeChecks,
  ...podChecks,
  ...securityChecks,
  ...trafficChecks,
  ...meshChecks,
  ...scalingChecks,
  ...releaseChecks,
  ...environmentChecks,
  ...deliveryChecks,
];

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };
const fieldRank = new Map(fieldPaths.map((path, index) => [path, index]));

const placeOf = ({ at: [first] }: CheckResult): number =>
  (first === undefined ? undefined : fieldRank.get(first)) ?? fieldPaths.length;

/**
 * Whether the first field of a result has an effect; without effect, nothing in the bundle reads
 * the field, so it cannot be wrong.
 */
const hasEffect = ({ config }: Plan, { at: [first] }: CheckResult): boolean =>
  first === undefined || unmet(config, fieldAt(first).when).length === 0;

/** The findings about one workload, as if the bundle had no other. */
const findingsOf = (plan: Plan): readonly Finding[] =>
  checks.flatMap(({ id, run }) => {
    const results = run(plan);
    if (results.length === 0) return [];
    return results
      .filter((result) => hasEffect(plan, result))
      .map((result): Finding => ({ id, workload: plan.workload, ...result }));
  });

/** Whether the first workload has the finding too, for the same values: then it is said once. */
const isInherited = (plan: Plan, { id, at }: Finding, first: readonly Finding[]): boolean =>
  first.some(
    (one) =>
      one.id === id &&
      at.every(
        (path) =>
          one.at.includes(path) &&
          sameValue(valueAt(plan.config, path), valueAt(firstOf(plan).config, path)),
      ),
  );

const judge = (plan: Plan): readonly Finding[] => {
  const first = findingsOf(plan);
  const others = plan.workloads.flatMap((one) =>
    findingsOf(one).filter((finding) => !isInherited(one, finding, first)),
  );
  return [...first, ...others].sort(
    (a, b) => severityRank[a.severity] - severityRank[b.severity] || placeOf(a) - placeOf(b),
  );
};

/** All findings of a bundle: errors first, then in the order of the form. */
export const check: (plan: Plan) => readonly Finding[] = oncePerPlan(judge);
