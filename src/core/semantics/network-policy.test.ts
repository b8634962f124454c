import { describe, expect, it } from 'vitest';
import type { Json } from '../kubernetes/tree.ts';
import { type Resolvers, resolversOf } from '../plan/cluster/resolvers.ts';
import type { Plan } from '../plan/index.ts';
import { forAnyPlan } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import {
  isSelected,
  listAt,
  type Objects,
  ofKind,
  otherPods,
  type Pods,
  portsOf,
  runningPods,
  textAt,
} from '../testing/pods.ts';

/** An end of a connection: pods of the bundle, pods of a namespace, or an address. */
interface Peer {
  readonly labels?: Json | undefined;
  readonly namespace?: string | undefined;
  readonly address?: string;
}

type ResolverPeer = Resolvers['peers'][number];

const isNamespace = (selector: Json | undefined, name: string | undefined): boolean =>
  selector !== undefined &&
  name !== undefined &&
  isSelected(selector, { 'kubernetes.io/metadata.name': name });

const isPeer = (place: Json, { labels, namespace, address }: Peer): boolean => {
  const { podSelector, namespaceSelector, ipBlock } = Object(place);
  if (ipBlock !== undefined) return ipBlock.cidr === address;
  if (namespaceSelector !== undefined && !isNamespace(namespaceSelector, namespace)) return false;
  // Without a namespace selector, the peer is in the namespace of the policy.
  if (namespaceSelector === undefined && namespace !== undefined) return false;
  return podSelector === undefined || isSelected(podSelector, labels);
};

/**
 * Whether a rule allows a connection; a rule without peers allows everybody, without ports every
 * port.
 */
const allows = (
  rule: Json,
  side: 'from' | 'to',
  peer: Peer,
  port: Json,
  protocol = 'TCP',
): boolean => {
  const peers = listAt(rule, side);
  const ports = listAt(rule, 'ports');
  return (
    (peers.length === 0 || peers.some((place) => isPeer(place, peer))) &&
    (ports.length === 0 ||
      ports.some((one) => at(one, 'port') === port && (at(one, 'protocol') ?? 'TCP') === protocol))
  );
};

const policiesOf = (objects: Objects, { labels }: Pods): readonly Json[] =>
  ofKind(objects, 'NetworkPolicy').filter((one) => isSelected(at(one, 'spec.podSelector'), labels));

/**
 * Whether the policies of the pods allow a connection in or out; without any policy every
 * connection is allowed.
 */
const isOpen = (
  objects: Objects,
  pods: Pods,
  direction: 'Ingress' | 'Egress',
  ...[peer, port, protocol]: readonly [Peer, Json, string?]
): boolean => {
  const policies = policiesOf(objects, pods).filter((one) =>
    listAt(one, 'spec.policyTypes').includes(direction),
  );
  const [field, side] =
    direction === 'Ingress' ? (['ingress', 'from'] as const) : (['egress', 'to'] as const);
  const rules = policies.flatMap((one) => listAt(one, `spec.${field}`));
  return policies.length === 0 || rules.some((rule) => allows(rule, side, peer, port, protocol));
};

/** The location of a dependency: an address, a namespace, the service's namespace, or anywhere. */
const peerOf = (of: Plan, one: Plan['dependencies'][number]): Peer => {
  if (one.cidr !== '') return { address: one.cidr };
  if (one.pods !== undefined) return { labels: { 'app.kubernetes.io/name': one.pods } };
  return { namespace: one.namespace || of.namespace, labels: {} };
};

const resolverPeer = ({ namespace, address }: ResolverPeer): Peer =>
  address === '' ? { namespace, labels: {} } : { address };

const everyPod = (of: Plan, objects: Objects) => [
  ...runningPods(of, objects),
  ...otherPods(of, objects),
];

describe('in any plan', () => {
  it('pods can resolve names and reach every declared dependency', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const resolvers = resolversOf(of.config).flatMap(({ peers, ports }) =>
        peers.flatMap((peer) => ports.map((port) => ({ peer: resolverPeer(peer), port }))),
      );
      expect(resolvers.length).toBeGreaterThan(0);
      for (const pods of everyPod(of, objects)) {
        for (const { peer, port } of resolvers) {
          for (const protocol of ['UDP', 'TCP']) {
            expect(isOpen(objects, pods, 'Egress', peer, port, protocol), protocol).toBe(true);
          }
        }
      }
      for (const pods of runningPods(of, objects)) {
        for (const one of of.dependencies) {
          expect(isOpen(objects, pods, 'Egress', peerOf(of, one), one.port), one.name).toBe(true);
        }
      }
    });
  });

  it('every address in a variable or in the code is a declared dependency', () => {
    forAnyPlan((of) => {
      const ports = of.dependencies.map(({ port }) => port);
      if (of.telemetry !== undefined) expect(ports).toContain(of.telemetry.port);
      for (const { port } of of.services) expect(ports).toContain(port);
      if (of.config.mesh.provider === 'istio') expect(ports).toContain(15012);
    });
  });

  it('the service and its Collector may connect to each other', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const own = of.collector;
      if (own === undefined || of.telemetry === undefined) return;
      const { port } = of.telemetry;
      // The operator gives its pods this name label.
      const collector: Pods = {
        owner: null,
        labels: { 'app.kubernetes.io/name': own.service },
        pod: undefined,
        containers: [],
      };
      for (const pods of runningPods(of, objects)) {
        expect(isOpen(objects, pods, 'Egress', collector, port)).toBe(true);
        expect(isOpen(objects, collector, 'Ingress', pods, port)).toBe(true);
      }
      const scraper = { namespace: of.config.traffic.metricsFromNamespace, labels: {} };
      expect(isOpen(objects, collector, 'Ingress', scraper, 8888)).toBe(true);
      const backend = Number(own.backend?.endpoint.split(':').at(-1));
      if (own.backend !== undefined)
        expect(isOpen(objects, collector, 'Egress', { address: 'anywhere' }, backend)).toBe(true);
    });
  });

  it('the scraper reaches the metrics port, and callers reach the other ports', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const { metricsFromNamespace, gatewayFromNamespace } = of.config.traffic;
      const scraper = { namespace: metricsFromNamespace, labels: {} };
      const caller = { namespace: gatewayFromNamespace || 'any', labels: {} };
      for (const pods of runningPods(of, objects)) {
        const scraped = of.metricsPort?.name;
        if (scraped !== undefined)
          expect(isOpen(objects, pods, 'Ingress', scraper, scraped)).toBe(true);
        for (const { name, transport, further } of of.ports) {
          if (name === 'metrics') continue;
          const isOfPods = further?.reach === 'pod';
          const peer = isOfPods ? { labels: pods.labels } : caller;
          expect(isOpen(objects, pods, 'Ingress', peer, name, transport), name).toBe(true);
          const stranger = { namespace: 'somebody-else-entirely', labels: {} };
          if (isOfPods && of.config.traffic.networkPolicy) {
            expect(isOpen(objects, pods, 'Ingress', stranger, name, transport), name).toBe(false);
          }
        }
      }
    });
  });

  it('Istio reaches the pods by its tunnel, and in ambient mode the kubelet by its address', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const { mesh, traffic } = of.config;
      if (mesh.provider !== 'istio' || of.ports.length === 0) return;
      const tunnel = 15008;
      // Another pod of the workload calls a port that only its pods may call.
      const called = of.ports.filter(({ further }) => further?.reach !== 'pod');
      if (called.length === 0) return;
      const metricsOnly = called.every(({ name }) => name === 'metrics');
      const caller = {
        namespace: metricsOnly
          ? traffic.metricsFromNamespace
          : traffic.gatewayFromNamespace || 'any',
        labels: {},
      };
      for (const pods of runningPods(of, objects)) {
        expect(isOpen(objects, pods, 'Ingress', caller, tunnel)).toBe(true);
        if (mesh.dataPlane !== 'platform') continue;
        for (const one of of.dependencies)
          expect(isOpen(objects, pods, 'Egress', peerOf(of, one), tunnel), one.name).toBe(true);
        for (const { name, transport } of of.ports) {
          const kubelet = { address: '169.254.7.127/32' };
          expect(isOpen(objects, pods, 'Ingress', kubelet, name, transport)).toBe(true);
        }
      }
    });
  });

  it('no pod in another namespace reaches the metrics port, except the scraper', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      if (!of.config.traffic.networkPolicy || of.metricsPort?.name !== 'metrics') return;
      for (const pods of runningPods(of, objects)) {
        const stranger = { namespace: 'somebody-else-entirely', labels: {} };
        expect(portsOf(pods)).toContain('metrics');
        expect(isOpen(objects, pods, 'Ingress', stranger, 'metrics')).toBe(false);
      }
    });
  });

  it('a policy selects some pods of the bundle, or the pods of the operator', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const policy of ofKind(objects, 'NetworkPolicy')) {
        const selector = at(policy, 'spec.podSelector');
        const found = everyPod(of, objects).some(({ labels }) => isSelected(selector, labels));
        const name = textAt(policy, 'metadata.name');
        expect(found || (of.collector?.mode === 'operator' && name === of.collector.service)).toBe(
          true,
        );
      }
    });
  });
});
