import type { ContainerPort } from '../../plan/index.ts';
import type { Json } from '../tree.ts';

/** Pods of a namespace, as a peer of a NetworkPolicy. */
export const inNamespace = (name: string): Json => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

/** A port of the pods in a NetworkPolicy. */
export const podPort = ({ name, transport }: Pick<ContainerPort, 'name' | 'transport'>): Json => ({
  protocol: transport,
  port: name,
});

/** A TCP port of a NetworkPolicy, by number or name. */
export const tcp = (port: number | string): Json => ({ protocol: 'TCP', port });
