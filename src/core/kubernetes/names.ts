import type { Plan } from '../plan/index.ts';
import { configMapBase, configMapName } from '../plan/object-names.ts';
import { chartName } from '../plan/targets.ts';
import { expression, type Hole, include, type Tree } from './tree.ts';

/** The call `include "<chart>.<helper>"`, for use inside another action. */
export const helper = (plan: Plan, name: string, root: '.' | '$'): string =>
  `include "${chartName(plan)}.${name}" ${root}`;

/** The name of an object, which may have a suffix such as `-headless`. */
export const objectName = (plan: Plan, suffix = ''): Hole =>
  expression((root) => {
    const name = helper(plan, 'fullname', root);
    return suffix === '' ? `{{ ${name} | quote }}` : `{{ printf "%s${suffix}" (${name}) | quote }}`;
  }, `${plan.identity.name}${suffix}`);

/** The name of a ConfigMap: the release name, or the name that the user chose. */
export const configMapObject = (plan: Plan, part: 'env' | 'config'): Tree =>
  configMapBase(plan.config) === plan.identity.name
    ? objectName(plan, `-${part}`)
    : configMapName(plan.config, part);

/** The release's namespace. */
export const namespaceName = (plan: Plan): Hole =>
  expression(
    (root) => `{{ ${root === '.' ? '' : '$'}.Release.Namespace | quote }}`,
    plan.namespace,
  );

/** All labels of an object (C-042). */
export const labels = (plan: Plan): Hole =>
  include(`${chartName(plan)}.labels`, plan.labels.common);

/**
 * Labels that never change during the life of a Deployment; other objects select its pods by them
 * (C-042).
 */
export const selectorLabels = (plan: Plan): Hole =>
  include(`${chartName(plan)}.selectorLabels`, plan.labels.selector);

interface MetadataOptions {
  readonly suffix?: string;
  readonly annotations?: Tree;
}

/** The metadata of a namespaced object. */
export const metadata = (plan: Plan, { suffix = '', annotations }: MetadataOptions = {}): Tree => ({
  name: objectName(plan, suffix),
  namespace: namespaceName(plan),
  labels: labels(plan),
  annotations,
});
