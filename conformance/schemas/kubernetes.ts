import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenApiSchema, strict, WIDER_THAN_DESCRIBED } from './strict.ts';

export interface SchemaFile {
  /** `group/kind_version.json`, all lower case; the core group is called `v1`, as kubeconform does. */
  readonly path: string;
  readonly schema: OpenApiSchema;
}

interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

type Definitions = Readonly<Record<string, OpenApiSchema>>;

const REF = '#/definitions/';

export const schemaPath = ({ group, version, kind }: GroupVersionKind): string =>
  `${group || version}/${kind}_${version}.json`.toLowerCase();

/**
 * The OpenAPI definitions of a Kubernetes release, made strict; read from the folder of its Go
 * module.
 */
export function readDefinitions(moduleFolder: string): Definitions {
  const file = join(moduleFolder, 'api/openapi-spec/swagger.json');
  const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as { definitions: Definitions };
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => {
      const kinds = schema['x-kubernetes-group-version-kind'];
      return [
        name,
        { ...(WIDER_THAN_DESCRIBED[name] ?? strict(schema)), ...(kinds ? { kinds } : {}) },
      ];
    }),
  );
}

function collect(
  node: unknown,
  definitions: Definitions,
  found: Record<string, OpenApiSchema>,
): void {
  if (Array.isArray(node)) for (const item of node) collect(item, definitions, found);
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key !== '$ref' || typeof value !== 'string') {
      collect(value, definitions, found);
      continue;
    }
    const name = value.slice(REF.length);
    const target = definitions[name];
    if (!target) throw new Error(`the OpenAPI description names ${name} but does not define it`);
    if (found[name]) continue;
    found[name] = target;
    collect(target, definitions, found);
  }
}

/** The schema together with every definition that it references, as one self-contained file. */
export function standalone(schema: OpenApiSchema, definitions: Definitions): OpenApiSchema {
  const needed: Record<string, OpenApiSchema> = {};
  collect(schema, definitions, needed);
  return { ...schema, definitions: needed };
}

/** One self-contained schema per kind of the release. */
export function kubernetesSchemas(moduleFolder: string): SchemaFile[] {
  const definitions = readDefinitions(moduleFolder);
  const files: SchemaFile[] = [];
  for (const schema of Object.values(definitions)) {
    const kinds = schema.kinds as GroupVersionKind[] | undefined;
    // Shared types such as DeleteOptions belong to every group; they are never manifests.
    if (kinds?.length !== 1 || !kinds[0]) continue;
    const needsKind = {
      ...schema,
      required: [...new Set([...((schema.required as string[]) ?? []), 'apiVersion', 'kind'])],
    };
    files.push({ path: schemaPath(kinds[0]), schema: standalone(needsKind, definitions) });
  }
  return files;
}
