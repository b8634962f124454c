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

const pods = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  const ports = plan.ports.map(({ name, port }) => `${name} ${port}`).join(', ');
  const count = t(`${replicas(plan)} pods`, `${replicas(plan)} 个 Pod`);
  return [
    `  ${node('service', 'Service', plan.identity.name)} --> ${node('pods', plan.identity.name, count, ports)}`,
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

/** A Mermaid diagram of the service, its ingress and its dependencies (S0-01). */
export const diagram = (plan: Plan): string => {
  const inCluster = isFor(plan, 'kubernetes', 'kustomize', 'helm');
  return markdownBlock('mermaid', [
    'flowchart LR',
    ...(inCluster ? [...entrances(plan), ...pods(plan)] : container(plan)),
    ...dependencies(plan),
    ...metrics(plan),
  ]);
};
