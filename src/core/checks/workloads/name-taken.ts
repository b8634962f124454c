import { composeName } from '../../delivery/compose-names.ts';
import { manifests } from '../../kubernetes/index.ts';
import { concrete, type Json } from '../../kubernetes/tree.ts';
import { firstOf, workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

interface Named {
  readonly workload: string;
  readonly key: string;
  readonly shown: string;
}

const textAt = (object: Json | undefined, key: string): Json | undefined =>
  typeof object === 'object' && object !== null && !Array.isArray(object)
    ? // Not a list, so it is a mapping.
      (object as { readonly [key: string]: Json })[key]
    : undefined;

/** The objects in the cluster and the services in Compose, with their names. */
const namesOf = (plan: Plan): readonly Named[] => {
  const objects = isFor(plan, 'kubernetes', 'kustomize', 'helm') ? manifests(plan) : [];
  const services = isFor(plan, 'compose') ? workloadsOf(plan) : [];
  return [
    ...objects
      .filter(({ inRaw }) => inRaw)
      .map(({ tree, workload }) => {
        const object = concrete(tree);
        const name = String(textAt(textAt(object, 'metadata'), 'name'));
        return { workload, key: `${String(textAt(object, 'kind'))}/${name}`, shown: name };
      }),
    ...services.map((one) => {
      const shown = composeName(one);
      return { workload: one.workload, key: `compose/${shown}`, shown };
    }),
  ];
};

/**
 * Reports a workload with the name of something else in the bundle: `canary`, when the first
 * workload has a canary.
 */
export const nameTaken = defineCheck({
  id: 'workload-name-taken',
  run: (plan) => {
    if (plan.first === undefined) return [];
    const names = namesOf(firstOf(plan));
    const others = new Set(
      names.filter(({ workload }) => workload !== plan.workload).map(({ key }) => key),
    );
    const taken = names
      .filter(({ workload, key }) => workload === plan.workload && others.has(key))
      .map(({ shown }) => shown);
    if (taken.length === 0) return [];
    const list = listed(taken);
    return [
      {
        severity: 'error',
        at: ['workload.kind'],
        title: {
          en: `The workload would replace ${list.en}, which the bundle has already`,
          'zh-CN': `该工作负载会覆盖交付包中已有的 ${list['zh-CN']}`,
        },
        why: {
          en: 'Two objects of one kind cannot have one name: the last one that is applied wins, and the other is gone. Give the workload another name.',
          'zh-CN':
            '同类的两个对象不能重名：最后应用的生效，另一个会消失。请为该工作负载换一个名称。',
        },
        source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
      },
    ];
  },
});
