import { firstOf } from '../../plan/bundle.ts';
import { imagesOf } from '../../plan/bundle-images.ts';
import { companionStorage } from '../../plan/ephemeral-storage.ts';
import { isOwnImage } from '../../plan/image-reference.ts';
import { type Plan, say, type Track } from '../../plan/index.ts';
import { words } from '../../plan/words.ts';
import { envEntries } from '../configuration/environment.ts';
import { configMapObject } from '../names.ts';
import { imageOf, trackImage } from '../release/tracks.ts';
import { block, type Json, note, param, type Tree } from '../tree.ts';
import { sharedValueKeys, valueKeys } from '../value-keys.ts';
import { probes } from './probes.ts';
import { companionSecurity, containerSecurity } from './security.ts';
import { volumeMounts } from './volumes.ts';

const containerValues = valueKeys('', {
  resources: {
    en: 'Requests reserve, limits cap. A CPU limit throttles; a memory limit kills.',
    'zh-CN': 'requests 用于预留，limits 用于封顶。超过 CPU 上限会被限流，超过内存上限会被杀死。',
  },
  lifecycle: {
    en: 'The pause before SIGTERM, while load balancers forget the pod.',
    'zh-CN': 'SIGTERM 之前的等待，让负载均衡器先摘除该 Pod。',
  },
  securityContext: { en: 'Security context of the container.', 'zh-CN': '容器的安全上下文。' },
  command: {
    en: 'The program that the container starts, instead of the one of the image.',
    'zh-CN': '容器启动的程序，代替镜像中的程序。',
  },
  args: { en: 'Arguments of the program.', 'zh-CN': '程序的参数。' },
});

const imageValues = sharedValueKeys('image', {
  pullPolicy: {
    en: 'IfNotPresent is right for immutable tags.',
    'zh-CN': '标签不可变时使用 IfNotPresent 即可。',
  },
});

const filled = (quantities: Readonly<Record<string, string>>): Json => {
  const entries = Object.entries(quantities).filter(([, quantity]) => quantity !== '');
  return Object.fromEntries(entries);
};

const resources = ({ config: { workload }, ephemeralStorage: { request, limit } }: Plan): Json => ({
  requests: filled({
    cpu: workload.cpuRequest,
    memory: workload.memoryRequest,
    'ephemeral-storage': request,
  }),
  limits: filled({
    cpu: workload.cpuLimit,
    memory: workload.memoryLimit,
    'ephemeral-storage': limit,
  }),
});

const resourceBlock = (plan: Plan): Tree => {
  const tree = block(containerValues.resources, resources(plan));
  if (plan.config.workload.cpuLimit !== '') return tree;
  const text = {
    en: 'No CPU limit: reaching one pauses every thread until the next period (C-033).',
    'zh-CN': '不设 CPU 上限：触及上限后，所有线程都会暂停到下一个周期（C-033）。',
  };
  return note(say(plan, text), tree);
};

const environment = (plan: Plan): { [key: string]: Tree } => ({
  envFrom: [{ configMapRef: { name: configMapObject(plan, 'env') } }],
  env: envEntries(plan),
});

/** The kubelet itself sleeps, so the image needs no shell (C-059). */
const lifecycle = ({ shutdown }: Plan): Json =>
  shutdown.preStop === 0 ? {} : { preStop: { sleep: { seconds: shutdown.preStop } } };

const pause = (plan: Plan): Tree => {
  const tree = block(containerValues.lifecycle, lifecycle(plan));
  if (plan.shutdown.preStop === 0) return tree;
  const text = {
    en: 'The kubelet itself waits: the image needs no shell for it (C-059).',
    'zh-CN': '由 kubelet 自身等待，镜像中无需 shell（C-059）。',
  };
  return note(say(plan, text), tree);
};

const whyFixed = {
  en: 'A fixed tag or digest: every node runs the same build, and the way back leads to the old one (C-041).',
  'zh-CN': '使用固定的标签或摘要：所有节点运行同一构建，回滚也能回到旧构建（C-041）。',
};

/**
 * The program and its arguments. The image starts the first workload, so that only another program
 * or other arguments are said.
 */
const program = (plan: Plan): { [key: string]: Tree } => {
  const { command, args } = plan.program;
  return {
    command: command === undefined ? undefined : block(containerValues.command, command),
    args: args === undefined ? undefined : block(containerValues.args, args),
  };
};

/** The container of the service. */
export const serviceContainer = (plan: Plan, track: Track): Tree => ({
  name: plan.identity.name,
  image: note(say(plan, whyFixed), trackImage(plan, track)),
  imagePullPolicy: param(imageValues.pullPolicy, 'IfNotPresent'),
  ...program(plan),
  ports:
    plan.ports.length === 0
      ? undefined
      : plan.ports.map(({ name, port, transport }) => ({
          name,
          containerPort: port,
          protocol: transport,
        })),
  ...environment(plan),
  ...probes(plan),
  lifecycle: pause(plan),
  resources: resourceBlock(plan),
  securityContext: block(containerValues.securityContext, containerSecurity(plan)),
  volumeMounts: volumeMounts(plan),
});

type Row =
  | Plan['config']['pod']['sidecars'][number]
  | Plan['config']['pod']['initContainers'][number];

/** An image of the bundle follows its tag; written out, a migration would run the old binary. */
const companionImage = (plan: Plan, track: Track, image: string): Tree => {
  if (isOwnImage(plan, image)) return trackImage(plan, track);
  const built = imagesOf(firstOf(plan)).find(({ owner }) => isOwnImage(owner, image));
  return built === undefined ? image : imageOf(built.owner);
};

const companion = (
  plan: Plan,
  track: Track,
  { name, image, command, args }: Row,
): { [key: string]: Tree } => ({
  name,
  image: companionImage(plan, track, image),
  imagePullPolicy: 'IfNotPresent',
  command: command.trim() === '' ? undefined : words(command),
  args: args.trim() === '' ? undefined : words(args),
  securityContext:
    companionSecurity(plan) ?? block(containerValues.securityContext, containerSecurity(plan)),
  volumeMounts: volumeMounts(plan),
});

/** An init container has the service's environment: a migration needs its settings and secrets. */
const initContainer = (
  plan: Plan,
  track: Track,
  row: Plan['config']['pod']['initContainers'][number],
): Tree => ({
  ...companion(plan, track, row),
  ...environment(plan),
  // The same resources as the service: it runs before the service, so the pod needs no more in
  // total.
  resources: block(containerValues.resources, resources(plan)),
});

/** A native sidecar: starts before the service and stops after it (C-047). */
const sidecar = (
  plan: Plan,
  track: Track,
  row: Plan['config']['pod']['sidecars'][number],
): Tree => ({
  ...companion(plan, track, row),
  restartPolicy: 'Always',
  ports: row.port === 0 ? undefined : [{ containerPort: row.port, protocol: 'TCP' }],
  resources: {
    requests: filled({
      cpu: row.cpuRequest,
      memory: row.memory,
      'ephemeral-storage': companionStorage.request,
    }),
    limits: filled({ memory: row.memory, 'ephemeral-storage': companionStorage.limit }),
  },
});

/** Sidecars come first: an init container may need a sidecar, for example a proxy. */
export const initContainers = (plan: Plan, track: Track): Tree => {
  const { sidecars, initContainers: rows } = plan.config.pod;
  const all = [
    ...sidecars.map((row) => sidecar(plan, track, row)),
    ...rows.map((row) => initContainer(plan, track, row)),
  ];
  return all.length === 0 ? undefined : all;
};
