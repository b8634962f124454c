import type { Finding } from '../checks/finding.ts';
import { check } from '../checks/index.ts';
import { generate } from '../generate.ts';
import type { Json } from '../kubernetes/tree.ts';
import { plan } from '../plan/index.ts';
import { namedDecisions } from '../presets/index.ts';
import { at, objectsOf } from './kubernetes-objects.ts';

/** An expected fact about a file: its text contains all of `has` and none of `lacks`. */
export interface FileFact {
  /** Row or correction, and what it says. */
  readonly says: string;
  readonly preset: string;
  readonly file: string;
  readonly has?: readonly (string | RegExp)[];
  readonly lacks?: readonly (string | RegExp)[];
}

/**
 * An expected fact about a Kubernetes object: the values at paths; `undefined` if no value is
 * allowed.
 */
export interface ObjectFact {
  readonly says: string;
  readonly preset: string;
  /** `Deployment/rust-app`. */
  readonly object: string;
  readonly holds: Readonly<Record<string, Json | undefined>>;
}

/** The bundle of a preset or variant. */
export interface NamedBundle {
  readonly texts: ReadonlyMap<string, string>;
  readonly objects: ReadonlyMap<string, Json>;
  readonly findings: readonly Finding[];
}

const known = new Map<string, NamedBundle>();

/** The bundle of `docker-rust` or `docker-rust/alpine`. */
export const bundleNamed = (name: string): NamedBundle => {
  const decisions = namedDecisions.find((one) => one.name === name)?.decisions;
  if (decisions === undefined) throw new Error(`no preset ${name}`);
  const planned = plan(decisions);
  const bundle = known.get(name) ?? {
    texts: new Map(generate(planned).map(({ path, text }) => [path, text])),
    objects: objectsOf(planned),
    findings: check(planned),
  };
  known.set(name, bundle);
  return bundle;
};

const isIn = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/** Removes whole-line comments, because they may mention a mistake to explain its correction. */
const withoutComments = (file: string, text: string): string =>
  file.endsWith('.md') ? text : text.replaceAll(/^[ \t]*(?:#|\/\/).*\n?/gm, '');

/**
 * The expected texts that a file lacks and the unexpected texts that it has; a missing file lacks
 * all texts.
 */
export const faultyTexts = ({ preset, file, has = [], lacks = [] }: FileFact): string[] => {
  const text = bundleNamed(preset).texts.get(file);
  if (text === undefined) return [`${preset} has no ${file}`];
  return [
    ...has.filter((wanted) => !isIn(text, wanted)).map((wanted) => `lacks ${wanted}`),
    ...lacks
      .filter((wanted) => isIn(withoutComments(file, text), wanted))
      .map((wanted) => `has ${wanted}`),
  ];
};

/** The values of an object at the paths that a fact names. */
export const valuesOf = ({
  preset,
  object,
  holds,
}: ObjectFact): Record<string, Json | undefined> => {
  const found = bundleNamed(preset).objects.get(object);
  if (found === undefined) throw new Error(`${preset} has no ${object}`);
  return Object.fromEntries(Object.keys(holds).map((path) => [path, at(found, path)]));
};
