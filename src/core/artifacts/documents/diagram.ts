import { markdownBlock } from '../../formats/markdown.ts';
import { mermaidLabel } from '../../formats/mermaid.ts';
import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { translatorOf } from './document.ts';

/** A box of the diagram; its id is fixed, so that text from the user is never syntax. */
const node = (id: string, ...lines: readonly string[]): string =>
  `${id}[${mermaidLabel(...lines)}]`;

const entrances = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const kind = plan.exposure?.kind === 'gateway' ? 'Gateway' : 'Ingress';
  const hosts = plan.exposure?.entrances.map(({ protocol, host, path }) =>
    protocol === 'http' ? `${host}${path}` : `${host} (gRPC)`,
  );
  if (hosts === undefined) {
    return [`  ${node('clients', t('Clients in the cluster', '集群内的调用方'))} --> service`];
  }
  return [
    `  ${node('clients', t('Clients', '客户端'))} -->|${plan.exposure?.tlsSecret === undefined ? 'HTTP' : 'TLS'}| ${node('entrance', kind, ...hosts)}`,
    '  entrance --> service',
  ];
};

const replicas = (plan: Plan): string => {
  const { scaling, workload } = plan.config;
  return plan.autoscaled
    ? `${scaling.minReplicas}–${scaling.maxReplicas}`
    : String(workload.replicas);
};

/** The ports of a workload in one line; none for one without a port. */
const portNames = ({ ports }: Plan): readonly string[] =>
  ports.length === 0 ? [] : [ports.map(({ name, port }) => `${name} ${port}`).join(', ')];

/** A first workload that nobody calls: a worker, or a program that ends by itself. */
const uncalled = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const { job } = plan.config;
  const runs = {
    server: '',
    worker: t(`${replicas(plan)} pods`, `${replicas(plan)} 个 Pod`),
    cron: t(`scheduled: ${job.schedule}`, `定时：${job.schedule}`),
    job: t('after each release', '每次发布之后'),
  }[plan.kind];
  return [`  ${node('pods', plan.identity.name, runs, ...portNames(plan))}`];
};

const pods = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const ports = plan.ports.map(({ name, port }) => `${name} ${port}`).join(', ');
  const count = t(`${replicas(plan)} pods`, `${replicas(plan)} 个 Pod`);
  return [
    `  ${node('service', 'Service', plan.identity.name)} --> ${node('pods', plan.identity.name, count, ports)}`,
  ];
};

/** The box of an added workload, with what it needs besides the first one's dependencies. */
const workload = (plan: Plan, one: Plan, index: number): readonly string[] => {
  const t = translatorOf(plan);
  const id = `workload${index}`;
  const { job, traffic } = one.config;
  const runs = {
    server: t(`${replicas(one)} pods`, `${replicas(one)} 个 Pod`),
    worker: t(`${replicas(one)} pods`, `${replicas(one)} 个 Pod`),
    cron: t(`scheduled: ${job.schedule}`, `定时：${job.schedule}`),
    job:
      job.runs === 'before-release'
        ? t('before each release', '每次发布之前')
        : t('after each release', '每次发布之后'),
  }[one.kind];
  const box = node(id, one.identity.name, runs, ...portNames(one));
  const hosts =
    one.exposure === undefined || traffic.exposure === 'none'
      ? []
      : one.exposure.entrances.map(({ host, path }) => `${host}${path}`);
  const shared = new Map(
    plan.dependencies.map(({ name, port }, at) => [`${name}:${port}`, `dependency${at}`]),
  );
  return [
    `  ${box}`,
    ...(hosts.length === 0 ? [] : [`  ${node(`entrance${index}`, ...hosts)} --> ${id}`]),
    ...one.dependencies.map(({ name, port }, at) => {
      const target = shared.get(`${name}:${port}`) ?? node(`${id}dependency${at}`, name);
      return `  ${id} -->|${port}| ${target}`;
    }),
  ];
};

/** In Compose there is no Service: the container's port is published. */
const container = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const ports = plan.ports.map(({ name, port }) => `${name} ${port}`).join(', ');
  return [
    `  ${node('clients', t('Clients', '客户端'))} --> ${node('pods', plan.identity.name, t('1 container', '1 个容器'), ports)}`,
  ];
};

const dependencies = (plan: Plan): readonly string[] =>
  plan.dependencies.map(
    ({ name, port }, index) => `  pods -->|${port}| ${node(`dependency${index}`, name)}`,
  );

const metrics = (plan: Plan): readonly string[] => {
  const port = plan.metricsPort;
  return port === undefined
    ? []
    : [`  ${node('prometheus', 'Prometheus')} -.->|${port.port}| pods`];
};

const firstWorkload = (plan: Plan, inCluster: boolean): readonly string[] => {
  if (plan.kind !== 'server') return uncalled(plan);
  return inCluster ? [...entrances(plan), ...pods(plan)] : container(plan);
};

/** A Mermaid diagram of the service, its ingress and its dependencies (S0-01). */
export const diagram = (plan: Plan): string => {
  const inCluster = isFor(plan, 'kubernetes', 'kustomize', 'helm');
  return markdownBlock('mermaid', [
    'flowchart LR',
    ...firstWorkload(plan, inCluster),
    ...dependencies(plan),
    ...plan.workloads.flatMap((one, index) => workload(plan, one, index)),
    ...metrics(plan),
  ]);
};
