import { configurationOwner } from '../plan/bundle.ts';
import { hasOwnImage } from '../plan/bundle-images.ts';
import type { Plan } from '../plan/index.ts';
import { configMapBase, configMapName } from '../plan/object-names.ts';
import { chartName } from '../plan/targets.ts';
import { rootField, type Scope } from './scope.ts';
import { expression, type Hole, include, type Tree } from './tree.ts';

/** Named templates that each workload has; the others belong to the bundle. */
const ofWorkload: ReadonlySet<string> = new Set([
  'name',
  'fullname',
  'selectorLabels',
  'labels',
  'serviceAccountName',
]);

/** The name of a named template of the chart: `orders.fullname`, or `orders.worker.fullname`. */
export const helperName = (plan: Plan, name: string): string =>
  plan.first === undefined || !(ofWorkload.has(name) || (name === 'image' && hasOwnImage(plan)))
    ? `${chartName(plan)}.${name}`
    : `${chartName(plan)}.${plan.workload}.${name}`;

/** The call of a named template, for use inside another action. */
export const helper = (plan: Plan, name: string, root: Scope['root']): string =>
  `include "${helperName(plan, name)}" ${root}`;

/** The name of an object, which may have a suffix such as `-headless`. */
export const objectName = (plan: Plan, suffix = ''): Hole =>
  expression(({ root }) => {
    const name = helper(plan, 'fullname', root);
    return suffix === '' ? `{{ ${name} | quote }}` : `{{ printf "%s${suffix}" (${name}) | quote }}`;
  }, `${plan.identity.name}${suffix}`);

/** The name of a ConfigMap: the release name, or the name that the user chose. */
export const configMapObject = (plan: Plan, part: 'env' | 'config'): Tree =>
  isApart(plan) || configMapBase(plan.config) === plan.identity.bundle
    ? objectName(configurationOwner(plan), `-${part}`)
    : configMapName(plan.config, part);

/** An added workload with ConfigMaps of its own. */
const isApart = ({ owns, first }: Plan): boolean => owns.configuration && first !== undefined;

/** The release's namespace. */
export const namespaceName = (plan: Plan): Hole =>
  expression((scope) => `{{ ${rootField('Release.Namespace', scope)} | quote }}`, plan.namespace);

/** All labels of an object (C-042). */
export const labels = (plan: Plan): Hole => include(helperName(plan, 'labels'), plan.labels.common);

/**
 * Labels that never change during the life of a Deployment; other objects select its pods by them
 * (C-042).
 */
export const selectorLabels = (plan: Plan): Hole =>
  include(helperName(plan, 'selectorLabels'), plan.labels.selector);

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
