import type { Config } from '../../config.ts';
import { addressRange } from '../address-range.ts';
import type { ResolverPods } from './cluster.ts';
import { clusterOf } from './index.ts';
import { openshift } from './openshift.ts';

/** Peers that resolve names, and the ports on which they listen, over UDP and TCP. */
export interface Resolvers {
  readonly peers: readonly { readonly namespace: string; readonly address: string }[];
  readonly ports: readonly number[];
}

const openshiftPods = openshift.resolverPods;

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** The pods of the cluster's DNS: where the cluster always has them, or where the user says. */
const podsOf = (config: Config): ResolverPods => {
  const namespace = config.traffic.dnsNamespace;
  const fixed = clusterOf(config).resolverPods;
  if (fixed !== undefined) return fixed;
  // The namespace says that the cluster is OpenShift, although the user did not choose it.
  return namespace === openshiftPods.namespace ? openshiftPods : { namespace, ports: [53] };
};

const pods = (config: Config): Resolvers => {
  const { namespace, ports } = podsOf(config);
  const further = config.traffic.resolvers.filter(({ cidr }) => cidr === '');
  return {
    peers: [{ namespace, address: '' }],
    ports: unique([...ports, ...further.map(({ port }) => port)]),
  };
};

const addresses = (config: Config): readonly Resolvers[] => {
  const byPort = new Map<number, string[]>();
  const add = (port: number, range: string): void => {
    const known = byPort.get(port) ?? [];
    if (!known.includes(range)) byPort.set(port, [...known, range]);
  };
  for (const range of clusterOf(config).resolverAddresses ?? []) add(53, range);
  for (const { cidr, port } of config.traffic.resolvers) {
    if (cidr !== '') add(port, addressRange(cidr));
  }
  return [...byPort].map(([port, ranges]) => ({
    peers: ranges.map((address) => ({ namespace: '', address })),
    ports: [port],
  }));
};

/**
 * Everything that resolves names for the pods: pods of the cluster's DNS, and resolvers of the
 * node, which no pod selector matches (C-079).
 */
export const resolversOf = (config: Config): readonly Resolvers[] => [
  pods(config),
  ...addresses(config),
];
