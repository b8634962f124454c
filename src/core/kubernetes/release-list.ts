import type { Plan } from '../plan/index.ts';
import { helper } from './names.ts';
import { rootField, valueIn } from './scope.ts';
import { computed, type Hole, type Json } from './tree.ts';
import type { ValueKey } from './value-keys.ts';

/** Names in the queries that only the release knows. */
export interface ReleaseWords {
  readonly namespace: string;
  /** Name of the workload, without the suffixes of its pods. */
  readonly name: string;
}

// PromQL contains no dollar sign, and other tools would parse braces as a template.
const inValues: ReleaseWords = { namespace: '$namespace', name: '$fullname' };

/**
 * A list of queries in values.yaml, with the placeholders `$namespace` and `$fullname` for the
 * names of the release. An installation in another namespace therefore measures its pods and not
 * those of the base.
 */
export const releaseList = (
  plan: Plan,
  key: ValueKey,
  build: (words: ReleaseWords) => readonly Json[],
): Hole =>
  computed(
    (scope) => {
      const namespace = `replace "${inValues.namespace}" ${rootField('Release.Namespace', scope)}`;
      const name = `replace "${inValues.name}" (${helper(plan, 'fullname', scope.root)})`;
      return `(toYaml ${valueIn(key, scope)} | ${namespace} | ${name} | fromYamlArray)`;
    },
    build({ namespace: plan.namespace, name: plan.identity.name }),
    [[key, build(inValues)]],
  );
