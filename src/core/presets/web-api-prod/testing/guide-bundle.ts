import { generate } from '../../../generate.ts';
import type { Json } from '../../../kubernetes/tree.ts';
import { plan } from '../../../plan/index.ts';
import { at, objectsOf } from '../../../testing/kubernetes-objects.ts';
import { webApiProd } from '../index.ts';

const guide = plan(webApiProd.decisions);

/** Objects of the bundle, by kind and name. */
export const objects = objectsOf(guide);
/** Texts of the bundle, by path. */
export const files = new Map(generate(guide).map(({ path, text }) => [path, text]));
export const dockerfile = files.get('Dockerfile') ?? '';
export const compose = files.get('compose.yaml') ?? '';
/** An object of the bundle; null where it is missing. */
export const object = (name: string): Json => objects.get(name) ?? null;

export const deployment = object('Deployment/web-api');
export const pod = at(deployment, 'spec.template.spec') ?? null;
export const container = at(pod, 'containers.0') ?? null;
