import { command } from '../formats/shell.ts';
import type { Json } from '../kubernetes/tree.ts';
import { type ClusterObject, kubectlName, valueAt } from './cluster-object.ts';
import { kept, type Rule, type Step } from './step.ts';

/** Fields that the API server refuses to change, by kind. */
const fixed: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Deployment: [['spec', 'selector']],
  StatefulSet: [
    ['spec', 'selector'],
    ['spec', 'serviceName'],
    ['spec', 'podManagementPolicy'],
    ['spec', 'volumeClaimTemplates'],
  ],
  RoleBinding: [['roleRef']],
  ClusterRoleBinding: [['roleRef']],
  PersistentVolumeClaim: [
    ['spec', 'accessModes'],
    ['spec', 'storageClassName'],
    ['spec', 'volumeMode'],
  ],
};

const same = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const changedIn = (old: ClusterObject, now: ClusterObject): readonly string[] => {
  const paths = (fixed[old.kind] ?? []).filter(
    (path) => !same(valueAt(old.object, ...path), valueAt(now.object, ...path)),
  );
  const isHeadless = ({ object }: ClusterObject) => valueAt(object, 'spec', 'clusterIP') === 'None';
  const address = old.kind === 'Service' && isHeadless(old) !== isHeadless(now);
  return [...paths.map((path) => path.join('.')), ...(address ? ['spec.clusterIP'] : [])];
};

const claim = (name: string, fields: string): Step => ({
  phase: 'note',
  about: {
    en: `${name} cannot change ${fields}. Give the volume a new name, copy the data into the new claim, then delete the old claim.`,
    'zh-CN': `${name} 的 ${fields} 不可修改。请为卷换一个名称，将数据复制到新的声明，再删除旧声明。`,
  },
  lines: [],
});

const renewed = (object: ClusterObject, name: string, fields: string): Step => {
  const runs = /^(?:Deployment|StatefulSet)$/.test(object.kind);
  return {
    phase: 'before',
    about: runs
      ? {
          en: `Delete ${name} without its pods: ${fields} cannot be changed. The pods run on until the new object replaces them.`,
          'zh-CN': `删除 ${name} 但保留其 Pod：${fields} 不可修改。在新对象替换之前，Pod 会继续运行。`,
        }
      : {
          en: `Delete ${name}, which the new files create again: ${fields} cannot be changed.`,
          'zh-CN': `删除 ${name}，新文件会重新创建它：${fields} 不可修改。`,
        },
    lines: [
      `run ${command(
        'kubectl',
        ...(object.namespace === undefined ? [] : ['--namespace', object.namespace]),
        'delete',
        '--ignore-not-found',
        ...(runs ? ['--cascade=orphan'] : []),
        name,
      )}`,
    ],
  };
};

/** Changes that the API server refuses: the object is deleted and made again, or stays. */
export const fixedFields: Rule = (change) =>
  kept(change).flatMap(([old, now]) => {
    const changed = changedIn(old, now);
    if (changed.length === 0) return [];
    const fields = changed.join(', ');
    const name = kubectlName(old);
    return old.kind === 'PersistentVolumeClaim'
      ? [claim(name, fields)]
      : [renewed(old, name, fields)];
  });
