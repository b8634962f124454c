import { isMapping } from '../formats/json.ts';
import { command } from '../formats/shell.ts';
import { type ClusterObject, isPodOwner, valueAt } from './cluster-object.ts';
import { kept, type Rule, removed, type Step } from './step.ts';

type Labels = Readonly<Record<string, string>>;

const labelsAt = (object: ClusterObject, ...path: readonly string[]): Labels => {
  const value = valueAt(object.object, ...path);
  return isMapping(value)
    ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]))
    : {};
};

const selects = (selector: Labels, pods: Labels): boolean =>
  Object.entries(selector).every(([key, value]) => pods[key] === value);

const words = (labels: Labels): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');

const podLabels = (owner: ClusterObject): Labels =>
  labelsAt(owner, 'spec', 'template', 'metadata', 'labels');

/**
 * A Service that gets another selector finds the running pods no longer, and the new pods are not
 * ready yet. So the running pods get the labels that they lack; their own object still finds them.
 */
const followed = (change: Parameters<Rule>[0]): readonly Step[] => {
  const owners = [...change.before.values()].filter(isPodOwner);
  return kept(change)
    .filter(([{ kind }]) => kind === 'Service')
    .flatMap(([old, now]) => {
      const [was, is] = [old, now].map((one) => labelsAt(one, 'spec', 'selector'));
      if (was === undefined || is === undefined || Object.keys(is).length === 0) return [];
      const pods = owners.map(podLabels).filter((labels) => selects(was, labels));
      const blind = pods.filter((labels) => !selects(is, labels));
      if (blind.length === 0 || blind.length < pods.length) return [];
      const missing = Object.entries(is).filter(([key, value]) => blind[0]?.[key] !== value);
      const labels = missing.map(([key, value]) => `${key}=${value}`);
      return [
        {
          phase: 'before' as const,
          about: {
            en: `Give the running pods the labels ${labels.join(', ')}: service/${now.name} selects by them from now on, and the new pods are not ready yet.`,
            'zh-CN': `为正在运行的 Pod 添加标签 ${labels.join('、')}：service/${now.name} 今后按它们选择 Pod，而新 Pod 尚未就绪。`,
          },
          lines: [
            `run ${command('kubectl', '--namespace', now.namespace ?? '', 'label', '--overwrite', 'pods', '--selector', words(was), ...labels)}`,
          ],
        },
      ];
    });
};

/** Argo Rollouts adds a label to the selectors of its Services, which no other tool removes. */
const released: Rule = (change) => {
  const isLast =
    removed(change).some(({ kind }) => kind === 'Rollout') &&
    ![...change.after.values()].some(({ kind }) => kind === 'Rollout');
  const services = isLast
    ? kept(change)
        .map(([, now]) => now)
        .filter(({ kind, object }) => kind === 'Service' && valueAt(object, 'spec', 'selector'))
    : [];
  const owners = [...change.after.values()].filter(isPodOwner);
  return services.length === 0
    ? []
    : [
        {
          phase: 'after',
          about: {
            en: `Take the label of Argo Rollouts out of the selectors of ${services.map(({ name }) => `service/${name}`).join(', ')} once the new pods are ready; the controller leaves it there.`,
            'zh-CN': `新 Pod 就绪后，从 ${services.map(({ name }) => `service/${name}`).join('、')} 的选择器中移除 Argo Rollouts 添加的标签；控制器不会自行移除。`,
          },
          lines: [
            ...owners.map((one) =>
              command('wait_for', one.namespace ?? '', `${one.kind.toLowerCase()}/${one.name}`),
            ),
            ...services.map(({ name, namespace }) =>
              command('release_service', namespace ?? '', name),
            ),
          ],
        },
      ];
};

/** What Services need so that they always have pods. */
export const serviceSelectors: Rule = (change) => [...followed(change), ...released(change)];
