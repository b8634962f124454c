import { load, loadAll, YAML11_SCHEMA, YAMLException } from 'js-yaml';
import type { KubernetesObject } from './bundle.ts';

/**
 * Reads objects by the rules of YAML 1.1, like Kubernetes: a bare `on` is a boolean. Returns no
 * objects for text that cannot be parsed, which the parsers report.
 */
export function readObjects(text: string): KubernetesObject[] {
  try {
    const documents = loadAll(text, { schema: YAML11_SCHEMA }) as (KubernetesObject | null)[];
    return documents.filter((object): object is KubernetesObject => object !== null);
  } catch (error) {
    if (error instanceof YAMLException) return [];
    throw error;
  }
}

/** Reads one YAML document by the rules of YAML 1.1, like Kubernetes. */
export const readYaml = (text: string): unknown => load(text, { schema: YAML11_SCHEMA });

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const metadata = (object: KubernetesObject): Node =>
  isNode(object.metadata) ? object.metadata : {};

/**
 * The key of an object, `apps/v1 Deployment orders`; without the namespace, which is compared as a
 * value.
 */
export const identity = (object: KubernetesObject): string =>
  `${String(object.apiVersion)} ${String(object.kind)} ${String(metadata(object).name)}`;

const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
};

function* differ(path: string, expected: unknown, actual: unknown): Generator<string> {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    for (const [index, item] of expected.entries())
      yield* differ(`${path}[${index}]`, item, actual[index]);
  } else if (isNode(expected) && isNode(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      yield* differ(path ? `${path}.${key}` : key, expected[key], actual[key]);
    }
  } else if (JSON.stringify(expected) !== JSON.stringify(actual)) {
    yield `${path} should be ${show(expected)}, is ${show(actual)}`;
  }
}

/** All differences between two sets of objects; their order does not matter. */
export function differences(
  expected: readonly KubernetesObject[],
  actual: readonly KubernetesObject[],
): string[] {
  const left = new Map(expected.map((object) => [identity(object), object]));
  const right = new Map(actual.map((object) => [identity(object), object]));
  const found: string[] = [];
  if (right.size !== actual.length) found.push('an object is there twice');
  for (const [name, object] of left) {
    const other = right.get(name);
    if (!other) found.push(`${name} is missing`);
    else for (const difference of differ('', object, other)) found.push(`${name}: ${difference}`);
  }
  for (const name of right.keys()) if (!left.has(name)) found.push(`${name} is not expected`);
  return found;
}
