import { defaults, withValues } from '../../../config.ts';
import { single } from '../../../decisions.ts';
import { parseYaml } from '../../../formats/yaml-parse.ts';
import { plan } from '../../../plan/index.ts';
import type { Change } from '../../../testing/change.ts';
import { compose } from '../index.ts';

interface Service {
  readonly [key: string]: unknown;
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly volumes?: readonly unknown[];
}

interface ComposeDocument {
  readonly [key: string]: unknown;
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly configs?: Readonly<Record<string, unknown>>;
}

const filesOf = (...changes: readonly Change[]) =>
  compose.files(plan(single(withValues(defaults, changes))));

/** Text of a generated file; undefined where it is not generated. */
export const textOf = (path: string, ...changes: readonly Change[]) =>
  filesOf(...changes).find((file) => file.path === path)?.text;

/** The parsed compose.yaml. */
export const documentOf = (...changes: readonly Change[]): ComposeDocument => {
  const parsed = parseYaml(textOf('compose.yaml', ...changes) ?? '');
  if (!parsed.ok) throw new Error(parsed.reason);
  // The artifact always writes this shape.
  return parsed.value as ComposeDocument;
};

/** A service of compose.yaml; throws where it is missing. */
export const serviceOf = (name: string, ...changes: readonly Change[]): Service => {
  const service = documentOf(...changes).services[name];
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
};

export const postgres: Change = ['services.database', 'postgresql'];
