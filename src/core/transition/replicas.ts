import { command } from '../formats/shell.ts';
import { isPodOwner, kubectlName, valueAt } from './cluster-object.ts';
import { kept, type Rule, type Step } from './step.ts';

/**
 * An autoscaler takes over the number of pods, or gives it back. Without a hand-over the API server
 * sets a field that nobody owns any more to its default, one pod
 * (https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling).
 */
export const replicas: Rule = (change) =>
  kept(change)
    .filter(([old]) => isPodOwner(old))
    .flatMap(([old, now]): readonly Step[] => {
      const [had, has] = [old, now].map(({ object }) => valueAt(object, 'spec', 'replicas'));
      const name = kubectlName(old);
      if (had !== undefined && has === undefined) {
        return [
          {
            phase: 'before',
            about: {
              en: `Hand the number of pods of ${name} over to the autoscaler; otherwise it falls to 1 until the autoscaler has measured.`,
              'zh-CN': `将 ${name} 的 Pod 数量移交给自动扩缩容；否则在其完成测量之前，Pod 数量会降为 1。`,
            },
            lines: [command('hand_over', old.namespace ?? '', name)],
          },
        ];
      }
      if (had === undefined && has !== undefined) {
        return [
          {
            phase: 'note',
            about: {
              en: `${name} gets ${String(has)} pods, whatever number the autoscaler has chosen. If more are running, raise the number first.`,
              'zh-CN': `${name} 将固定为 ${String(has)} 个 Pod，不再采用自动扩缩容选定的数量。如当前运行的更多，请先调高该数值。`,
            },
            lines: [],
          },
        ];
      }
      return [];
    });
