import type { PodOwner } from '../plan/bundle.ts';

/** The owner of pods as kubectl names it: `deployment/orders`, `statefulset/orders-store`. */
export const podOwnerWord = ({ kind, name }: Pick<PodOwner, 'kind' | 'name'>): string =>
  `${kind.toLowerCase()}/${name}`;
