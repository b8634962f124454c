import type { Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';
import { at } from './kubernetes-objects.ts';
import { listAt, type Objects, ofKind, servicePods, textAt } from './pods.ts';

const labelOfFlagger = 'app.kubernetes.io/name';

/** Ports that Flagger 1.4x adds to the main port: the container ports, by number. */
const discovered = (of: Plan, objects: Objects, target: string): readonly Json[] =>
  servicePods(of, objects).flatMap(({ pod }) =>
    listAt(pod, 'containers')
      .flatMap((container) => listAt(container, 'ports'))
      .filter((port) => textAt(port, 'name') !== target)
      .map((port) => ({
        name: textAt(port, 'name'),
        port: Number(at(port, 'containerPort')),
        targetPort: Number(at(port, 'containerPort')),
      })),
  );

/**
 * The Services that Flagger creates from a Canary (pkg/router/kubernetes_default.go). They select
 * pods by a single label, which Flagger changes.
 */
const flaggerServices = (of: Plan, objects: Objects): readonly Json[] => {
  const name = of.identity.name;
  const service = at(objects.get(`Canary/${name}`), 'spec.service');
  if (service === undefined) return [];
  const target = textAt(service, 'targetPort');
  const main = {
    name: textAt(service, 'portName'),
    port: at(service, 'port') ?? null,
    targetPort: target,
  };
  const made = (suffix: string, selected: string): Json => ({
    kind: 'Service',
    metadata: { name: `${name}${suffix}`, labels: { [labelOfFlagger]: `${name}${suffix}` } },
    spec: {
      selector: { [labelOfFlagger]: selected },
      ports: [main, ...discovered(of, objects, target)],
    },
  });
  return [made('', `${name}-primary`), made('-primary', `${name}-primary`), made('-canary', name)];
};

/** The Services in the running cluster: those of the bundle, and those that Flagger creates. */
export const allServices = (of: Plan, objects: Objects): readonly Json[] => [
  ...ofKind(objects, 'Service'),
  ...flaggerServices(of, objects),
];
