import { isMapping } from '../formats/json.ts';
import { command } from '../formats/shell.ts';
import { type ClusterObject, isPodOwner, kubectlName, valueAt } from './cluster-object.ts';
import { type Rule, removed, type Step } from './step.ts';

/** Kinds of which two over the same pods hinder each other, so the old one goes first. */
const rivals: readonly RegExp[] = [
  /^(?:HorizontalPodAutoscaler|ScaledObject)$/,
  /^VerticalPodAutoscaler$/,
  /^PodDisruptionBudget$/,
];

/** Objects whose deletion would delete data, or what other services use. */
const precious = /^(?:PersistentVolumeClaim|Namespace|Gateway|Secret)$/;

const labels = (object: ClusterObject, ...path: readonly string[]): Labels => {
  const value = valueAt(object.object, ...path);
  return isMapping(value) ? value : {};
};

type Labels = Readonly<Record<string, unknown>>;

const targetOf = ({ object }: ClusterObject): string => {
  const target =
    valueAt(object, 'spec', 'scaleTargetRef') ?? valueAt(object, 'spec', 'targetRef') ?? null;
  const text = (key: string) => String(valueAt(target, key) ?? 'Deployment');
  return `${text('kind')}/${text('name')}`;
};

/** The labels by which an autoscaler or a budget finds its pods. */
const selectorOf = (one: ClusterObject, all: Objects): Labels => {
  if (one.kind === 'PodDisruptionBudget') return labels(one, 'spec', 'selector', 'matchLabels');
  const target = [...all.values()].find(
    ({ kind, name, namespace }) =>
      namespace === one.namespace && `${kind}/${name}` === targetOf(one),
  );
  return target === undefined ? {} : labels(target, 'spec', 'selector', 'matchLabels');
};

type Objects = ReadonlyMap<string, ClusterObject>;

/** Whether two sets of labels can select the same pods. */
const overlap = (one: Labels, other: Labels): boolean =>
  Object.entries(one).every(([key, value]) => (other[key] ?? value) === value);

/**
 * Whether an autoscaler or budget would act on pods for which the new files have another one, or a
 * fixed number.
 */
const isInTheWay = (old: ClusterObject, { before, after }: Parameters<Rule>[0]): boolean => {
  const kinds = rivals.find((each) => each.test(old.kind));
  if (kinds === undefined) return false;
  const pods = selectorOf(old, before);
  return [...after.values()].some(
    (now) =>
      now.namespace === old.namespace &&
      (kinds.test(now.kind)
        ? overlap(pods, selectorOf(now, after))
        : `${now.kind}/${now.name}` === targetOf(old)),
  );
};

const deletion = ({ namespace, ...object }: ClusterObject): string =>
  `run ${command(
    'kubectl',
    ...(namespace === undefined ? [] : ['--namespace', namespace]),
    'delete',
    '--ignore-not-found',
    kubectlName({ namespace, ...object }),
  )}`;

const names = (objects: readonly ClusterObject[]): string => objects.map(kubectlName).join(', ');

const early = (objects: readonly ClusterObject[]): readonly Step[] =>
  objects.length === 0
    ? []
    : [
        {
          phase: 'before',
          about: {
            en: `Delete ${names(objects)}: they would go on acting on the pods for which the new files decide. The number of pods stays as it is.`,
            'zh-CN': `删除 ${names(objects)}：否则它们会继续作用于新文件所管理的 Pod。Pod 数量保持不变。`,
          },
          lines: objects.map(deletion),
        },
      ];

/** Helm and GitOps would delete the old pods at once; they stay until the new ones are ready. */
const keeping = (objects: readonly ClusterObject[]): readonly Step[] =>
  objects.some(isPodOwner)
    ? [
        {
          phase: 'before',
          about: {
            en: `Keep ${names(objects)} until the new pods are ready: Helm, Argo CD and Flux would delete them at once.`,
            'zh-CN': `在新 Pod 就绪之前保留 ${names(objects)}：否则 Helm、Argo CD 和 Flux 会立即删除它们。`,
          },
          lines: objects.map((one) => command('keep', one.namespace ?? '', kubectlName(one))),
        },
      ]
    : [];

const late = (
  objects: readonly ClusterObject[],
  after: readonly ClusterObject[],
): readonly Step[] => {
  if (objects.length === 0) return [];
  const owners = objects.some(isPodOwner) ? after.filter(isPodOwner) : [];
  return [
    {
      phase: 'after',
      about: {
        en: `Delete what the new files no longer contain: ${names(objects)}.${owners.length > 0 ? ' First the new pods must be ready.' : ''}`,
        'zh-CN': `删除新文件中不再包含的对象：${names(objects)}。${owners.length > 0 ? '新 Pod 须先就绪。' : ''}`,
      },
      lines: [
        ...owners.map((one) => command('wait_for', one.namespace ?? '', kubectlName(one))),
        ...objects.map(deletion),
      ],
    },
  ];
};

const left = (objects: readonly ClusterObject[]): readonly Step[] =>
  objects.length === 0
    ? []
    : [
        {
          phase: 'note',
          about: {
            en: `${names(objects)} stay in the cluster: they hold data or serve others too. Delete them yourself when nothing needs them.`,
            'zh-CN': `${names(objects)} 保留在集群中：它们存有数据或也供其他服务使用。确认无人需要后请自行删除。`,
          },
          lines: [],
        },
      ];

const isStep = ({ kind, object }: ClusterObject): boolean =>
  kind === 'Job' && valueAt(object, 'spec') !== undefined;

/** What the new files no longer contain: neither kubectl nor Kustomize deletes it. */
export const removedObjects: Rule = (change) => {
  const gone = removed(change);
  const first = gone.filter((one) => isInTheWay(one, change));
  const stays = gone.filter(({ kind }) => precious.test(kind));
  const later = gone.filter((one) => !first.includes(one) && !stays.includes(one));
  // A finished Job needs no pods, so nothing waits for it.
  const waiting = later.filter((one) => !isStep(one));
  return [
    ...early(first),
    ...keeping(waiting),
    ...late(later, [...change.after.values()]),
    ...left(stays),
  ];
};
