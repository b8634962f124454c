import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtIn, custom, type SchemaFamily } from '../../src/core/inspect/schemas/families.ts';
import type { LoadedSchema } from '../../src/core/inspect/schemas/schema.ts';
import { schemaFolder, versionOf } from '../install.ts';
import { crdTools, kubernetesTools } from '../kubeconform.ts';
import { schemaPath } from '../schemas/kubernetes.ts';
import type { OpenApiSchema as Described } from '../schemas/strict.ts';
import type { ToolName } from '../tools.ts';
import { plain } from './plain.ts';
import { mapSubschemas, Sharing, schemaText } from './sharing.ts';

const DEFINED = '#/definitions/';

/** Splits `apps/v1 Deployment` into its parts; the core group has no name. */
const parts = (kind: string) => {
  const [api = '', name = ''] = kind.split(' ');
  const [group = '', version = group] = api.split('/');
  return { group: api.includes('/') ? group : '', version, kind: name };
};

const toolOf = (id: string): ToolName => {
  const tool = crdTools.find((name) => name === id);
  if (!tool) throw new Error(`the table of tools has no definitions called ${id}`);
  return tool;
};

/** Drops the schema of `status`: the cluster writes it, so no generated file has it. */
const withoutStatus = (root: Described): Described =>
  root.properties?.['status'] ? { ...root, properties: { ...root.properties, status: {} } } : root;

/** A schema with every reference resolved, so that equal parts have equal texts. */
function whole(file: string): LoadedSchema {
  // The conformance suite wrote these files.
  const root = JSON.parse(readFileSync(file, 'utf8')) as Described & {
    definitions?: Record<string, Described>;
  };
  const known = new Map<string, LoadedSchema>();
  const inline = (schema: LoadedSchema): LoadedSchema => {
    if (schema.$ref === undefined) {
      return mapSubschemas(schema, (sub) => (typeof sub === 'boolean' ? sub : inline(sub)));
    }
    const name = schema.$ref.slice(DEFINED.length);
    const definition = root.definitions?.[name];
    if (!definition) throw new Error(`${file} names ${name} but does not define it`);
    const found = known.get(name) ?? inline(plain(definition));
    known.set(name, found);
    return found;
  };
  return inline(plain(withoutStatus(root)));
}

type Releases = readonly (readonly [release: string, tool: ToolName])[];

const releasesOf = ({ id }: SchemaFamily): Releases =>
  id === builtIn.id
    ? kubernetesTools.map((tool) => [tool.replace('kubernetes-', ''), tool] as const)
    : [['any', toolOf(id)]];

function familyText(family: SchemaFamily): string {
  const releases = releasesOf(family);
  const roots = family.kinds.flatMap((kind) =>
    releases.map(([release, tool]) => {
      const file = join(schemaFolder(tool), schemaPath(parts(kind)));
      return { kind, release, schema: whole(file) };
    }),
  );
  const sharing = new Sharing();
  for (const { schema } of roots) sharing.count(schema);
  const named: Record<string, Record<string, string>> = {};
  for (const { kind, release, schema } of roots) {
    named[kind] = { ...named[kind], [release]: sharing.root(schema, parts(kind).kind) };
  }
  const version = releases.map(([, tool]) => versionOf(tool)).join(' ');
  return schemaText(version, named, sharing.definitions);
}

type Served = Readonly<Record<string, readonly string[]>>;

/** The names of kinds in their original case; file names are in lower case. */
function kindNames(tool: ToolName): Map<string, string> {
  const custom = join(schemaFolder(tool), 'definitions');
  if (!existsSync(custom)) return new Map();
  const names = readdirSync(custom).map((file) => file.replace(/^.*_|\.json$/g, ''));
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}

/** The schemas of Kubernetes contain the name of their kind. */
const ownName = (file: string): string | undefined =>
  /"kinds":\[\{[^}]*"kind":"(\w+)"/.exec(readFileSync(file, 'utf8'))?.[1];

/** The kinds of a tool's schemas, as `apiVersion: [kind, …]`. */
function served(tool: ToolName): Served {
  const out: Record<string, string[]> = {};
  const folder = schemaFolder(tool);
  const names = kindNames(tool);
  for (const group of readdirSync(folder).sort()) {
    if (group === 'definitions' || group === '.complete') continue;
    for (const file of readdirSync(join(folder, group)).sort()) {
      const [, lower = '', version = ''] = /^(.+)_([^_]+)\.json$/.exec(file) ?? [];
      const kind = names.get(lower) ?? ownName(join(folder, group, file));
      if (kind === undefined) throw new Error(`${tool} does not say how ${lower} is written`);
      const api = group === version ? version : `${group}/${version}`;
      out[api] = [...(out[api] ?? []), kind];
    }
  }
  return out;
}

/** Merges the kinds of several projects, which may share a group. */
function merged(all: readonly Served[]): Served {
  const out: Record<string, readonly string[]> = {};
  for (const [api, kinds] of all.flatMap(Object.entries<readonly string[]>)) {
    out[api] = [...(out[api] ?? []), ...kinds];
  }
  return out;
}

/** The kinds that each release serves, from which the inspection recognises removed APIs. */
function servedText(): string {
  const releases = kubernetesTools.map((tool) => [tool.replace('kubernetes-', ''), served(tool)]);
  const all = { ...Object.fromEntries(releases), any: merged(crdTools.map(served)) };
  return `${JSON.stringify(all).replaceAll('],', '],\n')}\n`;
}

/** The generated files for Kubernetes, by name. */
export const kubernetesFiles = (): [name: string, text: string][] => [
  ...[builtIn, ...custom].map((family): [string, string] => [family.id, familyText(family)]),
  ['served', servedText()],
];
