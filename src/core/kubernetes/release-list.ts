import type { Plan } from '../plan/index.ts';
import { helper } from './names.ts';
import { computed, type Hole, type Json, valuesAt } from './tree.ts';
import type { ValueKey } from './value-keys.ts';

/** What the texts of such a list name, and only the release knows. */
export interface ReleaseWords {
  readonly namespace: string;
  /** Of the workload, before its pods' suffixes. */
  readonly name: string;
}

// A dollar sign occurs in no PromQL, and braces would be read as a template by others.
const inValues: ReleaseWords = { namespace: '$namespace', name: '$fullname' };

/**
 * A list in values.yaml with queries: there `$namespace` and `$fullname` stand for the release's
 * own, so that an installation in another namespace does not measure the wrong pods.
 */
export const releaseList = (
  plan: Plan,
  key: ValueKey,
  build: (words: ReleaseWords) => readonly Json[],
): Hole =>
  computed(
    (root) => {
      const at = root === '.' ? '' : '$';
      const namespace = `replace "${inValues.namespace}" ${at}.Release.Namespace`;
      const name = `replace "${inValues.name}" (${helper(plan, 'fullname', root)})`;
      return `(toYaml ${valuesAt(key.path, root)} | ${namespace} | ${name} | fromYamlArray)`;
    },
    build({ namespace: plan.namespace, name: plan.identity.name }),
    [[key, build(inValues)]],
  );
