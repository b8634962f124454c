/** A node of an OpenAPI or JSON schema; only the keywords that this suite reads are declared. */
export interface OpenApiSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  nullable?: boolean;
  properties?: Record<string, OpenApiSchema>;
  additionalProperties?: OpenApiSchema | boolean;
  items?: OpenApiSchema;
  pattern?: string;
  [word: string]: unknown;
}

const INT_OR_STRING: OpenApiSchema = { type: ['integer', 'string'] };

/** The API server's pattern for a quantity: `1.5`, `250m`, `64Mi`, `1e3`. */
const QUANTITY_PATTERN = '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$';
const QUANTITY: OpenApiSchema = { type: ['number', 'string'], pattern: QUANTITY_PATTERN };

/** Types whose Go JSON decoder accepts more than the OpenAPI description declares. */
export const WIDER_THAN_DESCRIBED: Readonly<Record<string, OpenApiSchema>> = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': INT_OR_STRING,
  'io.k8s.apimachinery.pkg.api.resource.Quantity': QUANTITY,
};

const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
};

/** Keywords to remove before validation: documentation, and keywords that only OpenAPI has. */
const DROPPED = /^(x-kubernetes-.*|description|example|nullable|externalDocs|title|default)$/;

const mapValues = <A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

function closes(schema: OpenApiSchema): boolean {
  return (
    schema.properties !== undefined &&
    schema.additionalProperties === undefined &&
    schema['x-kubernetes-preserve-unknown-fields'] !== true
  );
}

/**
 * The schema with `additionalProperties: false`, so that unknown fields are refused. Branches of
 * allOf, anyOf, oneOf and not stay open, because the node around them declares their fields.
 */
export function strict(schema: OpenApiSchema): OpenApiSchema {
  if (schema['x-kubernetes-int-or-string'] === true) {
    return schema.pattern === QUANTITY_PATTERN ? QUANTITY : { ...INT_OR_STRING };
  }
  const out: OpenApiSchema = {};
  for (const [word, value] of Object.entries(schema)) if (!DROPPED.test(word)) out[word] = value;
  if (schema.properties) out.properties = mapValues(schema.properties, strict);
  if (schema.items) out.items = strict(schema.items);
  if (typeof schema.additionalProperties === 'object') {
    out.additionalProperties = strict(schema.additionalProperties);
  }
  if (closes(schema)) out.additionalProperties = false;
  const range = RANGES[schema.format ?? ''];
  if (range) {
    out.minimum ??= range[0];
    out.maximum ??= range[1];
  }
  if (schema.nullable === true && typeof schema.type === 'string') out.type = [schema.type, 'null'];
  return out;
}
