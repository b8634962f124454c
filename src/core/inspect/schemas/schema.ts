/**
 * The JSON Schema keywords in the committed schemas; the generator of the schemas refuses other
 * keywords.
 */
export interface LoadedSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, LoadedSchema | boolean>>;
  readonly patternProperties?: Readonly<Record<string, LoadedSchema | boolean>>;
  readonly additionalProperties?: LoadedSchema | boolean;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: LoadedSchema | boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly allOf?: readonly LoadedSchema[];
  readonly anyOf?: readonly LoadedSchema[];
  readonly oneOf?: readonly LoadedSchema[];
  readonly not?: LoadedSchema;
  readonly if?: LoadedSchema;
  readonly then?: LoadedSchema;
  readonly else?: LoadedSchema;
}

/** Subschemas by name; a subschema that is used several times is defined here once. */
export type Definitions = Readonly<Record<string, LoadedSchema>>;

/** A generated file: the schemas of one project's release. */
export interface SchemaSet {
  /** The release that defines the schemas, for example `v2.20.2`. */
  readonly version: string;
  /** The definition of each root by Kubernetes release, or `any` where it does not depend on it. */
  readonly roots: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly $defs: Definitions;
}

/** A root with the definitions that its references name. */
export interface RootedSchema {
  readonly schema: LoadedSchema;
  readonly definitions: Definitions;
}
