import { addressRange } from '../../plan/address-range.ts';
import { resolversOf } from '../../plan/cluster/resolvers.ts';
import type { NetworkDependency, Plan } from '../../plan/index.ts';
import { mayBeAmbient, tunnelPort } from '../../plan/mesh.ts';
import type { Json } from '../tree.ts';
import { inNamespace, tcp } from './peers.ts';

/** A rule for outgoing connections; without `to` for every destination. */
interface Rule {
  readonly to?: readonly Json[];
  /** The address ranges among the destinations. */
  readonly ranges: readonly string[];
  readonly ports: readonly Json[];
}

const written = ({ to, ports }: Rule): Json => (to === undefined ? { ports } : { to, ports });

const resolvers = (config: Plan['config']): readonly Rule[] =>
  resolversOf(config).map(({ peers, ports }) => ({
    to: peers.map(({ namespace, address }) =>
      address === '' ? inNamespace(namespace) : { ipBlock: { cidr: address } },
    ),
    ranges: peers.flatMap(({ address }) => (address === '' ? [] : [address])),
    ports: ports.flatMap((port) => [{ protocol: 'UDP', port }, tcp(port)]),
  }));

/** The rules for names: pods of the cluster's DNS, and resolvers of the node (C-079). */
export const dnsRules = (config: Plan['config']): readonly Json[] => resolvers(config).map(written);

/** A server in the mesh is reached through the tunnel, a server outside the mesh on its port. */
const dependency = ({ config }: Plan, { port, namespace, cidr, pods }: NetworkDependency): Rule => {
  const to: Json[] = [
    ...(pods === undefined
      ? []
      : [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': pods } } }]),
    ...(namespace === '' ? [] : [inNamespace(namespace)]),
    ...(cidr === '' ? [] : [{ ipBlock: { cidr } }]),
  ];
  const through = mayBeAmbient(config) && port !== tunnelPort ? [tcp(tunnelPort)] : [];
  const rule = { ranges: cidr === '' ? [] : [cidr], ports: [tcp(port), ...through] };
  return to.length === 0 ? rule : { to, ...rule };
};

/** Ranges of private networks, in which the servers of a data centre or a cloud network are. */
const privateRanges = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
] as const;

const excepted = (version: 4 | 6, linkLocal: string): readonly string[] =>
  [...privateRanges.filter((range) => range.includes(':') === (version === 6)), linkLocal].sort();

/**
 * Public addresses only: servers inside are declared separately, and the cloud's metadata address
 * stays closed.
 */
const https: Json = {
  to: [
    { ipBlock: { cidr: '0.0.0.0/0', except: excepted(4, '169.254.0.0/16') } },
    { ipBlock: { cidr: '::/0', except: excepted(6, 'fe80::/10') } },
  ],
  ports: [tcp(443)],
};

/** The API server, which no selector can match; 6443 is its port behind the Service. */
const apiServer: Rule = { ranges: [], ports: [tcp(443), tcp(6443)] };

const isWithin = (range: string, cidr: string): boolean =>
  range !== cidr &&
  range.includes(':') === cidr.includes(':') &&
  Number(range.split('/')[1]) >= Number(cidr.split('/')[1]) &&
  addressRange(`${range.split('/')[0]}/${cidr.split('/')[1]}`) === cidr;

/** Whether a rule opens the whole range: it names no destination, or one that contains it. */
const opens = ({ to, ranges }: Rule, range: string): boolean =>
  to === undefined || ranges.some((cidr) => isWithin(range, cidr));

/**
 * The private ranges once more, each with the ports that wider rules open there. The agent of
 * Amazon VPC CNI denies every `except` range as a whole, although another rule opens it; a range
 * that has an entry of its own is judged by that entry
 * (https://github.com/aws/aws-network-policy-agent/issues/180).
 */
const reopened = (rules: readonly Rule[]): readonly Json[] => {
  const byPorts = new Map<string, { ranges: string[]; ports: readonly Json[] }>();
  for (const range of privateRanges) {
    const ports = rules.filter((rule) => opens(rule, range)).flatMap((rule) => rule.ports);
    const unique = [...new Map(ports.map((port) => [JSON.stringify(port), port])).values()];
    if (unique.length === 0) continue;
    const key = JSON.stringify(unique);
    const known = byPorts.get(key) ?? { ranges: [], ports: unique };
    known.ranges.push(range);
    byPorts.set(key, known);
  }
  return [...byPorts.values()].map(({ ranges, ports }) => ({
    to: ranges.map((cidr) => ({ ipBlock: { cidr } })),
    ports,
  }));
};

/** Where the pods may connect to: resolvers, dependencies, public HTTPS, the API server. */
export const egress = (plan: Plan): readonly Json[] => {
  const { traffic, pod } = plan.config;
  const names = resolvers(plan.config);
  const servers = plan.dependencies.map((one) => dependency(plan, one));
  const api = pod.automountToken ? [apiServer] : [];
  return [
    ...[...names, ...servers].map(written),
    ...(traffic.egressHttps ? [https, ...reopened([...names, ...servers, ...api])] : []),
    ...api.map(written),
  ];
};
