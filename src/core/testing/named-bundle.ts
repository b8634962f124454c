import type { Finding } from '../checks/finding.ts';
import { check } from '../checks/index.ts';
import { generate } from '../generate.ts';
import type { Json } from '../kubernetes/tree.ts';
import { plan } from '../plan/index.ts';
import { namedConfigs } from '../presets/index.ts';
import { at, objectsOf } from './kubernetes-objects.ts';

/** The text of a file holds all of the first, and none of the last. */
export interface FileFact {
  /** Row or correction, and what it says. */
  readonly says: string;
  readonly preset: string;
  readonly file: string;
  readonly has?: readonly (string | RegExp)[];
  readonly lacks?: readonly (string | RegExp)[];
}

/** A Kubernetes object holds these values at these paths; `undefined` where nothing may be. */
export interface ObjectFact {
  readonly says: string;
  readonly preset: string;
  /** `Deployment/rust-app`. */
  readonly object: string;
  readonly holds: Readonly<Record<string, Json | undefined>>;
}

/** What a preset or variant comes to. */
export interface NamedBundle {
  readonly texts: ReadonlyMap<string, string>;
  readonly objects: ReadonlyMap<string, Json>;
  readonly findings: readonly Finding[];
}

const known = new Map<string, NamedBundle>();

/** The bundle of `docker-rust` or `docker-rust/alpine`. */
export const bundleNamed = (name: string): NamedBundle => {
  const config = namedConfigs.find((one) => one.name === name)?.config;
  if (config === undefined) throw new Error(`no preset ${name}`);
  const planned = plan(config);
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

/** Without whole-line comments, which may name a mistake to say why it is gone. */
const withoutComments = (file: string, text: string): string =>
  file.endsWith('.md') ? text : text.replaceAll(/^[ \t]*(?:#|\/\/).*\n?/gm, '');

/** What a file should have and lacks, or should lack and has; a missing file lacks everything. */
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
