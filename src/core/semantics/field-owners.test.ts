import { describe, expect, it } from 'vitest';
import { check } from '../checks/index.ts';
import { parsePlacedYaml } from '../formats/yaml-places.ts';
import type { Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';
import { filesOf } from '../testing/any-plan.ts';
import { at, objectsOf, planWith } from '../testing/kubernetes-objects.ts';
import { listAt, ofKind } from '../testing/pods.ts';

type Changes = Parameters<typeof planWith>[0];

/**
 * Who sets a field: the files alone; a controller alone, and the files leave it out; both, where
 * whoever applies the files must leave it alone; nobody, because there is no such field.
 */
type Owner = 'files' | 'controller' | 'both' | 'nobody';

interface Owners {
  readonly changes: Changes;
  readonly replicas: Owner;
  readonly weights: Owner;
}

const gateway = { 'traffic.exposure': 'gateway' } as const;
const istio = { 'mesh.provider': 'istio' } as const;
const fixed = { 'scaling.autoscale': false } as const;

/**
 * Everything in a cluster that changes the objects of the bundle. Images and selectors belong to
 * the files in every row: Argo Rollouts and Flagger add a key to the selector of a Service or own
 * Services of their own, but change no key of ours.
 */
const controllers: Readonly<Record<string, Owners>> = {
  'no controller': { changes: fixed, replicas: 'files', weights: 'nobody' },
  HPA: { changes: {}, replicas: 'controller', weights: 'nobody' },
  KEDA: {
    changes: { 'scaling.autoscaler': 'keda' },
    replicas: 'controller',
    weights: 'nobody',
  },
  VPA: { changes: { ...fixed, 'scaling.vpa': 'Off' }, replicas: 'files', weights: 'nobody' },
  'canary by hand': {
    changes: { 'release.strategy': 'canary', ...gateway, ...fixed },
    replicas: 'files',
    weights: 'files',
  },
  'blue-green by hand': {
    changes: { 'release.strategy': 'blue-green', ...gateway, ...fixed },
    replicas: 'files',
    weights: 'nobody',
  },
  'Argo Rollouts, Gateway API': {
    changes: { 'release.strategy': 'argo-canary', ...gateway, ...fixed },
    replicas: 'files',
    weights: 'both',
  },
  'Argo Rollouts, Gateway API, HPA': {
    changes: { 'release.strategy': 'argo-canary', ...gateway },
    replicas: 'controller',
    weights: 'both',
  },
  'Argo Rollouts, gRPC': {
    changes: {
      'release.strategy': 'argo-canary',
      ...gateway,
      'project.grpc': true,
      'scaling.autoscaler': 'keda',
    },
    replicas: 'controller',
    weights: 'both',
  },
  'Argo Rollouts, Istio': {
    changes: { 'release.strategy': 'argo-canary', ...istio },
    replicas: 'controller',
    weights: 'both',
  },
  'Argo Rollouts, pods': {
    changes: { 'release.strategy': 'argo-canary' },
    replicas: 'controller',
    weights: 'nobody',
  },
  'Argo Rollouts, blue-green': {
    changes: { 'release.strategy': 'argo-blue-green', ...gateway },
    replicas: 'controller',
    weights: 'nobody',
  },
  'Flagger, Gateway API': {
    changes: { 'release.strategy': 'flagger', ...gateway },
    replicas: 'controller',
    weights: 'nobody',
  },
  'Flagger, Istio, KEDA': {
    changes: { 'release.strategy': 'flagger', ...istio, 'scaling.autoscaler': 'keda' },
    replicas: 'controller',
    weights: 'nobody',
  },
  'Flagger without an autoscaler': {
    changes: { 'release.strategy': 'flagger', ...gateway, ...fixed },
    replicas: 'both',
    weights: 'nobody',
  },
};

/** Whoever applies the files, and what keeps a field alone that both set. */
const appliers = {
  // A person decides when; until then nothing is set back.
  'kubectl or Helm': { changes: {}, leavesAlone: 'no loop' },
  'Argo CD': { changes: { 'delivery.gitops': 'argo-cd' }, leavesAlone: 'fields' },
  'Argo CD, Applications': {
    changes: { 'delivery.gitops': 'argo-cd', 'delivery.gitopsLayout': 'applications' },
    leavesAlone: 'fields',
  },
  'Argo CD, chart': {
    changes: { 'delivery.gitops': 'argo-cd', 'delivery.gitopsSource': 'helm' },
    leavesAlone: 'fields',
  },
  'Flux, chart': {
    changes: { 'delivery.gitops': 'flux', 'delivery.gitopsSource': 'helm' },
    leavesAlone: 'fields',
  },
  'Flux, Kustomize': { changes: { 'delivery.gitops': 'flux' }, leavesAlone: 'finding' },
} as const satisfies Readonly<
  Record<string, { changes: Changes; leavesAlone: 'no loop' | 'fields' | 'finding' }>
>;

const documentsIn = (of: Plan, folder: string): readonly Json[] =>
  [...filesOf(of)]
    .filter(([path]) => path.includes(folder))
    .flatMap(([, text]) => {
      const parsed = parsePlacedYaml(text, '1.1');
      // The documents of YAML text are JSON values.
      return parsed.ok ? (parsed.value.documents as Json[]) : [];
    });

/** The kinds whose fields GitOps leaves alone, each with the last name of its fields. */
const leftAlone = (of: Plan): readonly string[] => {
  const ignored = documentsIn(of, '/gitops/').flatMap((object) => [
    ...listAt(object, 'spec.ignoreDifferences'),
    ...listAt(object, 'spec.template.spec.ignoreDifferences'),
    ...listAt(object, 'spec.driftDetection.ignore'),
  ]);
  const lastName = (path: Json): string => String(path).split(/[./]/).at(-1) ?? '';
  return ignored.flatMap((entry) => {
    const kind = at(entry, 'kind') ?? at(entry, 'target.kind');
    const paths = [...listAt(entry, 'jqPathExpressions'), ...listAt(entry, 'paths')];
    return paths.map((path) => `${kind} ${lastName(path)}`);
  });
};

const routes = ['HTTPRoute', 'GRPCRoute', 'VirtualService'] as const;

const inFiles = (of: Plan) => {
  const objects = objectsOf(of);
  const owners = ofKind(objects, 'Deployment', 'Rollout').filter(
    (one) => !String(at(one, 'metadata.name')).endsWith('-collector'),
  );
  expect(owners.length).toBeGreaterThan(0);
  return {
    replicas: owners.some((one) => at(one, 'spec.replicas') !== undefined),
    weights: JSON.stringify(ofKind(objects, ...routes)).includes('"weight"'),
  };
};

const pairs = Object.entries(controllers).flatMap(([controller, owners]) =>
  Object.entries(appliers).map(([applier, one]) => ({ controller, owners, applier, ...one })),
);

const findings = { replicas: 'flagger-replicas', weights: 'gitops-reverts-weights' } as const;

describe.each(pairs)('$controller, applied by $applier', ({ owners, changes, leavesAlone }) => {
  const of = planWith({
    'project.repository': 'https://github.com/acme/app',
    ...owners.changes,
    ...changes,
  });
  const ids = check(of).map(({ id }) => id);

  it.each(['replicas', 'weights'] as const)('has one owner of %s', (field) => {
    const owner = owners[field];
    expect(inFiles(of)[field]).toBe(owner === 'files' || owner === 'both');
    const kept = leftAlone(of).filter((entry) =>
      entry.endsWith(field === 'replicas' ? ' replicas' : ' weight'),
    );
    if (owner !== 'both') {
      expect(kept).toEqual([]);
      expect(ids).not.toContain(findings[field]);
      return;
    }
    expect(kept.length > 0).toBe(leavesAlone === 'fields');
    if (leavesAlone === 'finding') expect(ids).toContain(findings[field]);
  });

  it('leaves no image and no selector to a controller', () => {
    expect(leftAlone(of).join(' ')).not.toMatch(/image|selector|template/);
  });
});
