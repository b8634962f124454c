import type { Text } from '../../fields/text.ts';
import { isMapping } from '../../formats/json.ts';
import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { lineAt } from '../readers/clue.ts';
import { better, type FileNote } from './note.ts';
import { type Home, podKeys, saysSomething, unread } from './unread.ts';

/** Keys of a workload whose absence is a fault, and what Waybill's object does instead. */
const wanted: readonly (readonly [key: string, text: Text])[] = [
  [
    'readinessProbe',
    {
      en: 'Without a readiness probe, requests reach the program before it can answer.',
      'zh-CN': '没有 readinessProbe，请求会在程序就绪之前到达。',
    },
  ],
  [
    'resources',
    {
      en: 'Without requests and limits, one pod may take the whole node.',
      'zh-CN': '没有 requests 和 limits，一个 Pod 可能占满整个节点。',
    },
  ],
  [
    'securityContext',
    {
      en: 'Without a security context, the program may run as root with a writable image.',
      'zh-CN': '没有 securityContext，程序可能以 root 运行，且镜像可写。',
    },
  ],
  [
    'topologySpreadConstraints',
    {
      en: 'Nothing spreads the pods, so that one node may hold all of them.',
      'zh-CN': '没有分散规则，所有 Pod 可能位于同一节点。',
    },
  ],
];

const workloads: ReadonlySet<unknown> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

type Path = readonly (string | number)[];

const inside = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (isMapping(at) ? at[key] : Array.isArray(at) ? at[Number(key)] : undefined),
    value,
  );

const pod = ['spec', 'template', 'spec'];

/** What a workload says and the import does not read, with the section that decides it. */
const unreadPaths: readonly (readonly [path: Path, home: Home])[] = [
  [['spec', 'replicas'], 'workload'],
  [['spec', 'strategy'], 'workload'],
  [['spec', 'volumeClaimTemplates'], 'pod'],
  ...Object.entries(podKeys).map(([key, home]) => [[...pod, key], home] as const),
  [[...pod, 'containers', 0, 'resources'], 'workload'],
  [[...pod, 'containers', 0, 'envFrom'], 'settings'],
  [[...pod, 'containers', 0, 'lifecycle'], 'workload'],
  // A further container runs beside the program.
  [[...pod, 'containers', 1], 'pod'],
];

const leftOf = (document: unknown, lineOf: (path: Path) => number): readonly FileNote[] =>
  unreadPaths
    .filter(([path]) => saysSomething(inside(document, path)))
    .map(([path, home]) => {
      const words = path.filter((part) => !pod.includes(String(part)));
      return unread(lineOf(path), words.join('.') || 'replicas', home);
    });

/** The kinds of the objects of a manifest. */
export const kindsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^kind:\s*["']?(\w+)/gmu)].map(([, kind = '']) => kind);

/** The notes on a manifest beside the generated one. */
export const kubernetesNotes = (theirs: string, ours: string): readonly FileNote[] => {
  const parsed = parsePlacedYaml(theirs);
  if (!parsed.ok) return [];
  const { documents, keyAt } = parsed.value;
  return documents.flatMap((document, index) => {
    if (!isMapping(document) || !workloads.has(document['kind'])) return [];
    const text = JSON.stringify(document);
    const lineOf = (path: Path): number => lineAt(theirs, keyAt(index, path).start);
    return [
      ...leftOf(document, lineOf),
      ...wanted
        .filter(([key]) => !text.includes(`"${key}"`) && ours.includes(`${key}:`))
        .map(([, said]) => better(lineOf(['kind']), said)),
    ];
  });
};
