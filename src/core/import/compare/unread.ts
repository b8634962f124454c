import { type ConcernId, concerns } from '../../concerns/index.ts';
import type { Text } from '../../fields/text.ts';
import { type FileNote, left, quoted } from './note.ts';

/** Where Waybill decides what a key of a file says; undefined where it has no setting for it. */
export type Home = ConcernId | 'workloads' | undefined;

const place = (home: Home): Text => {
  if (home === undefined)
    return { en: 'Waybill has no setting for it.', 'zh-CN': 'Waybill 没有对应设置。' };
  if (home === 'workloads') {
    return { en: 'Add a workload for it.', 'zh-CN': '请为其添加一个工作负载。' };
  }
  const { title } = concerns[home];
  return {
    en: `Set it in the section “${title.en}”.`,
    'zh-CN': `请在“${title['zh-CN']}”中设置。`,
  };
};

/** The note that a key of a file is not taken over, and where to set what it says. */
export const unread = (line: number, key: string, home: Home): FileNote => {
  const where = place(home);
  return left(line, {
    en: `${quoted(key)} is not taken over. ${where.en}`,
    'zh-CN': `未采用 ${quoted(key)}。${where['zh-CN']}`,
  });
};

/** Keys of a pod and of Helm values that Waybill decides in a section, and the import does not read. */
export const podKeys: Readonly<Record<string, Home>> = {
  affinity: 'pod',
  dnsConfig: undefined,
  dnsPolicy: undefined,
  hostAliases: undefined,
  hostNetwork: undefined,
  imagePullSecrets: undefined,
  initContainers: 'pod',
  nodeSelector: 'pod',
  priorityClassName: 'pod',
  serviceAccountName: 'pod',
  terminationGracePeriodSeconds: 'workload',
  tolerations: 'pod',
  topologySpreadConstraints: 'pod',
  volumes: 'pod',
};

/** Whether a value says something: `helm create` writes empty lists and mappings. */
export const saysSomething = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '' || value === false) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
};
