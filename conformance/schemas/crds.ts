import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { readDefinitions, type SchemaFile, schemaPath, standalone } from './kubernetes.ts';
import { type OpenApiSchema, strict } from './strict.ts';

interface CustomResourceDefinition {
  readonly kind: 'CustomResourceDefinition';
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema?: { readonly openAPIV3Schema: OpenApiSchema };
    }[];
  };
}

const isDefinition = (value: unknown): value is CustomResourceDefinition =>
  typeof value === 'object' &&
  value !== null &&
  (value as { kind?: unknown }).kind === 'CustomResourceDefinition';

function yamlFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(path, name));
}

/** A quoted description over several lines; no validator reads it. */
const PROSE = /^( *description:) '(?:[^']|'')*'$/gm;

/**
 * Flagger wraps quoted descriptions without the indentation that YAML requires; only Go's parser
 * accepts it.
 */
function documents(text: string): unknown[] {
  try {
    return loadAll(text);
  } catch {
    return loadAll(text.replace(PROSE, "$1 ''"));
  }
}

/** Fields that the API server adds to every custom resource, whatever its definition contains. */
const ENVELOPE: Record<string, OpenApiSchema> = {
  apiVersion: { type: 'string' },
  kind: { type: 'string' },
  metadata: { $ref: '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
};

function* versions(
  definition: CustomResourceDefinition,
): Generator<[path: string, schema: OpenApiSchema]> {
  const { group, names, versions } = definition.spec;
  for (const version of versions) {
    if (!version.served || !version.schema) continue;
    const schema = strict(version.schema.openAPIV3Schema);
    schema.properties = { ...schema.properties, ...ENVELOPE };
    schema.required = [
      ...new Set([...((schema.required as string[]) ?? []), 'apiVersion', 'kind']),
    ];
    yield [schemaPath({ group, version: version.name, kind: names.kind }), schema];
  }
}

/**
 * One schema per served version of each CustomResourceDefinition under the paths, and the
 * definition itself, because JSON Schema cannot express its CEL rules.
 */
export function crdSchemas(
  moduleFolder: string,
  paths: readonly string[],
  kubernetesFolder: string,
): SchemaFile[] {
  const definitions = readDefinitions(kubernetesFolder);
  const files: SchemaFile[] = [];
  for (const file of paths.flatMap((path) => yamlFiles(join(moduleFolder, path)))) {
    for (const document of documents(readFileSync(file, 'utf8'))) {
      if (!isDefinition(document)) continue;
      const { group, names } = document.spec;
      files.push({ path: `definitions/${group}_${names.kind}.json`, schema: { ...document } });
      for (const [path, schema] of versions(document)) {
        files.push({ path, schema: standalone(schema, definitions) });
      }
    }
  }
  return files;
}
