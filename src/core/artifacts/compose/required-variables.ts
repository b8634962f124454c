import { buildCredentials, tokenVariables } from '../../plan/build-credentials.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { backingServices } from '../../services/index.ts';
import { namedIn } from './interpolation.ts';
import { grafanaVariable } from './observability/grafana.ts';

/** A variable of `.env` and its use. */
export interface RequiredVariable {
  readonly name: string;
  /**
   * The backing service whose password the variable is; undefined for a secret of the user's
   * service.
   */
  readonly passwordOf: string | undefined;
  /** Whether only the build of the image reads it. */
  readonly forBuild: boolean;
  /**
   * Whether the backing service stores the password with its data, so that a later change has no
   * effect.
   */
  readonly kept: boolean;
}

/**
 * Every variable that compose.yaml reads from `.env`: passwords first, then secrets of the user's
 * service, then tokens of the build.
 */
export const requiredVariables = (plan: Plan): readonly RequiredVariable[] => {
  const found = new Map<string, RequiredVariable>();
  for (const { kind, host, passwordVariable } of plan.services) {
    if (passwordVariable !== undefined) {
      found.set(passwordVariable, {
        name: passwordVariable,
        passwordOf: host,
        forBuild: false,
        kept: backingServices[kind].keepsPassword,
      });
    }
  }
  if (plan.config.services.grafana) {
    found.set(grafanaVariable, {
      name: grafanaVariable,
      passwordOf: 'grafana',
      forBuild: false,
      kept: true,
    });
  }
  for (const { source } of workloadsOf(plan).flatMap(({ variables }) => variables)) {
    if (source.kind !== 'secret') continue;
    for (const name of namedIn(source.compose)) {
      if (!found.has(name))
        found.set(name, { name, passwordOf: undefined, forBuild: false, kept: false });
    }
  }
  const tokens = isFor(plan, 'docker') ? tokenVariables(buildCredentials(plan)) : [];
  for (const name of tokens) {
    found.set(name, { name, passwordOf: undefined, forBuild: true, kept: false });
  }
  return [...found.values()];
};
