import { describe, expect, it } from 'vitest';
import { forAnyPlan } from '../../testing/any-plan.ts';
import { at, objectsOf, objectsWith } from '../../testing/kubernetes-objects.ts';
import { listAt, type Objects, ofKind } from '../../testing/pods.ts';
import type { Json } from '../tree.ts';

type Changes = Parameters<typeof objectsWith>[0];

const egressOf = (changes: Changes): readonly Json[] =>
  listAt(objectsWith(changes).get('NetworkPolicy/app'), 'spec.egress');

const blocks = (rule: Json): readonly Json[] =>
  listAt(rule, 'to').flatMap((peer) => at(peer, 'ipBlock') ?? []);

const ports = (rule: Json): readonly (Json | undefined)[] =>
  listAt(rule, 'ports').map((port) => at(port, 'port'));

/** The rules that open a port to an address range, each written as `protocol/port`. */
const openedTo = (egress: readonly Json[], cidr: string): readonly string[] =>
  egress
    .filter((rule) => blocks(rule).some((block) => at(block, 'cidr') === cidr))
    .flatMap((rule) => listAt(rule, 'ports'))
    .map((port) => `${at(port, 'protocol')}/${at(port, 'port')}`)
    .sort();

const dns = ['TCP/53', 'UDP/53'];

describe('resolvers that are no pods', () => {
  it('are open on any cluster: NodeLocal DNSCache, Cloud DNS of GKE, LocalDNS of AKS', () => {
    for (const cidr of [
      '169.254.20.10/32',
      '169.254.169.254/32',
      '169.254.10.10/32',
      '169.254.10.11/32',
    ]) {
      expect(openedTo(egressOf({}), cidr), cidr).toEqual(dns);
    }
  });

  it('are those of the chosen cluster', () => {
    const auto = egressOf({ 'cluster.kind': 'eks-auto' });
    expect(openedTo(auto, '172.20.0.10/32')).toEqual(dns);
    expect(openedTo(auto, '10.100.0.10/32')).toEqual(dns);
    expect(openedTo(egressOf({ 'cluster.kind': 'aks' }), '169.254.169.254/32')).toEqual([]);
    expect(openedTo(egressOf({ 'cluster.kind': 'gke' }), '169.254.169.254/32')).toEqual(dns);
    expect(egressOf({ 'cluster.kind': 'local' }).flatMap(blocks)).toHaveLength(2);
  });

  it('are open beside the metadata server of GKE, which has the same address', () => {
    const egress = egressOf({ 'cluster.kind': 'gke', 'pod.cloudIdentity': 'gcp' });
    expect(openedTo(egress, '169.254.169.254/32')).toEqual([...dns, 'TCP/80'].sort());
  });

  it('come from the table, with their port, and without an address as a port of the DNS pods', () => {
    const egress = egressOf({
      'traffic.resolvers': [
        { cidr: '192.0.2.7/32', port: 5353 },
        { cidr: '192.0.2.130/25', port: 53 },
        { cidr: '', port: 8053 },
      ],
    });
    expect(openedTo(egress, '192.0.2.7/32')).toEqual(['TCP/5353', 'UDP/5353']);
    expect(openedTo(egress, '192.0.2.128/25')).toEqual(dns);
    expect(at(egress[0], 'to.0.namespaceSelector.matchLabels')).toEqual({
      'kubernetes.io/metadata.name': 'kube-system',
    });
    expect(ports(egress[0] ?? null)).toEqual([53, 53, 8053, 8053]);
  });
});

it.each([
  { 'cluster.kind': 'openshift' },
  { 'traffic.dnsNamespace': 'openshift-dns' },
] satisfies Changes[])(
  'the DNS pods of OpenShift are open on 5353, the port that OVN-Kubernetes judges: %o',
  (changes) => {
    const [rule = null] = egressOf(changes);
    expect(at(rule, 'to.0.namespaceSelector.matchLabels')).toEqual({
      'kubernetes.io/metadata.name': 'openshift-dns',
    });
    expect(ports(rule)).toEqual([53, 53, 5353, 5353]);
  },
);

it('every policy of the bundle opens the same resolvers', () => {
  const changes: Changes = { 'cluster.kind': 'openshift', 'telemetry.collector': 'deployment' };
  const policies = ofKind(objectsWith(changes), 'NetworkPolicy');
  expect(policies.length).toBeGreaterThan(1);
  for (const policy of policies) {
    expect(ports(listAt(policy, 'spec.egress')[0] ?? null)).toEqual([53, 53, 5353, 5353]);
  }
});

/**
 * The pairs of an `except` range and a port that another rule opens there, and that have no entry
 * of their own: Amazon VPC CNI refuses them. Link-local ranges stay closed on purpose.
 */
const refusedByVpcCni = (objects: Objects): readonly string[] => {
  const egress = listAt(objects.get('NetworkPolicy/app'), 'spec.egress');
  const excepted = egress
    .flatMap(blocks)
    .flatMap((block) => listAt(block, 'except').map(String))
    .filter((range) => !/^(169\.254|fe80)/.test(range));
  const isWide = (rule: Json, range: string): boolean => {
    const everywhere = range.includes(':') ? '::/0' : '0.0.0.0/0';
    const wide = blocks(rule).some(
      (block) => at(block, 'cidr') === everywhere && at(block, 'except') === undefined,
    );
    return listAt(rule, 'to').length === 0 || wide;
  };
  return excepted.flatMap((range) =>
    egress
      .filter((rule) => isWide(rule, range))
      .flatMap(ports)
      .filter((port) => !openedTo(egress, range).includes(`TCP/${port}`))
      .map((port) => `${range} ${port}`),
  );
};

describe('private addresses on Amazon VPC CNI', () => {
  const database: Changes = { 'services.database': 'postgresql' };

  it('stay open on the ports of a rule for any destination', () => {
    expect(openedTo(egressOf(database), '10.0.0.0/8')).toEqual(['TCP/5432']);
    expect(openedTo(egressOf(database), 'fc00::/7')).toEqual(['TCP/5432']);
    expect(refusedByVpcCni(objectsWith(database))).toEqual([]);
  });

  it('stay open on the ports of a row for 0.0.0.0/0, in its address family only', () => {
    const egress = egressOf({
      'traffic.egress': [{ name: 'smtp', port: 587, namespace: '', cidr: '0.0.0.0/0' }],
    });
    expect(openedTo(egress, '192.168.0.0/16')).toEqual(['TCP/587']);
    expect(openedTo(egress, 'fc00::/7')).toEqual([]);
  });

  it('stay open to the API server', () => {
    const egress = egressOf({ 'pod.automountToken': true });
    expect(openedTo(egress, '172.16.0.0/12')).toEqual(['TCP/443', 'TCP/6443']);
  });

  it('need no rule of their own without the rule for public HTTPS', () => {
    expect(openedTo(egressOf({ ...database, 'traffic.egressHttps': false }), '10.0.0.0/8')).toEqual(
      [],
    );
  });

  it('are never refused, in any plan', () => {
    forAnyPlan((of) => {
      expect(refusedByVpcCni(objectsOf(of))).toEqual([]);
    });
  });
});
