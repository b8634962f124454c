import { isMapping } from '../../formats/json.ts';
import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { lineAt } from '../readers/clue.ts';
import type { FileNote } from './note.ts';
import { type Home, podKeys, saysSomething, unread } from './unread.ts';

/** What the import reads of the values, or what is only the name of an object or an image. */
const read: ReadonlySet<string> = new Set([
  'args',
  'autoscaling',
  'containerPort',
  'env',
  'fullnameOverride',
  'image',
  'ingress',
  'livenessProbe',
  'nameOverride',
  'podSecurityContext',
  'readinessProbe',
  'replicaCount',
  'resources',
  'securityContext',
  'service',
  'startupProbe',
]);

const homes: Readonly<Record<string, Home>> = {
  ...podKeys,
  configMap: 'settings',
  cronjobs: 'workloads',
  extraContainers: 'pod',
  extraEnv: 'settings',
  extraVolumes: 'pod',
  jobs: 'workloads',
  migrations: 'workloads',
  networkPolicy: 'traffic',
  persistence: 'pod',
  podAnnotations: 'pod',
  podDisruptionBudget: 'scaling',
  podLabels: 'pod',
  postgresql: 'services',
  redis: 'services',
  secrets: 'secrets',
  serviceAccount: 'pod',
  serviceMonitor: 'telemetry',
  sidecars: 'pod',
  volumeMounts: 'pod',
  worker: 'workloads',
  workers: 'workloads',
};

/** The notes on the values of a chart: the keys that say something and are not read. */
export const helmValuesNotes = (theirs: string): readonly FileNote[] => {
  const parsed = parsePlacedYaml(theirs, '1.1');
  if (!parsed.ok) return [];
  const { documents, keyAt } = parsed.value;
  const [values] = documents;
  if (!isMapping(values)) return [];
  return Object.entries(values)
    .filter(([key, value]) => !read.has(key) && saysSomething(value))
    .map(([key]) => unread(lineAt(theirs, keyAt(0, [key]).start), key, homes[key]));
};
