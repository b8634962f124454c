/** A program of a Go module, built from the module's source and go.sum. */
interface GoTool {
  readonly from: 'go';
  readonly name: string;
  readonly module: string;
  readonly version: string;
  readonly package: string;
  /** Linker variables that set the output of `tool version`. */
  readonly stamp?: string;
}

/**
 * A small Go program of this repository that uses a tool's library, or keeps the tool's commands
 * running; its go.mod pins the library.
 */
interface OwnTool {
  readonly from: 'own';
  readonly name: string;
  /** The library's version, which the report shows. */
  readonly version: string;
  readonly library?: string;
}

/** A program distributed in a Python wheel. */
interface PythonTool {
  readonly from: 'python';
  readonly name: string;
  readonly distribution: string;
  readonly version: string;
}

/** Strict JSON schemas made from the OpenAPI description of a Kubernetes release. */
interface KubernetesSchemas {
  readonly from: 'kubernetes';
  readonly name: string;
  readonly version: string;
}

/** Strict JSON schemas made from CustomResourceDefinitions that no Go module serves. */
interface OwnCrdSchemas {
  readonly from: 'crds';
  readonly name: string;
  readonly version: string;
  /** Files in `conformance/definitions`, which name their source. */
  readonly definitions: readonly string[];
}

/** Strict JSON schemas made from the CustomResourceDefinitions in a Go module. */
interface CrdSchemas {
  readonly from: 'crds';
  readonly name: string;
  readonly module: string;
  readonly version: string;
  /** Folders or files of the module that contain the definitions. */
  readonly paths: readonly string[];
}

/**
 * Machine-readable files that a tool publishes in its Go module: a JSON schema, or the list of its
 * functions.
 */
interface ModuleFiles {
  readonly from: 'files';
  readonly name: string;
  readonly module: string;
  readonly version: string;
  readonly paths: readonly string[];
}

/** The installed Rust toolchain, with the crates of the committed lock file. */
interface RustTool {
  readonly from: 'rust';
  readonly name: string;
  readonly version: string;
}

/** A program that cargo builds from its published crate. */
interface CrateTool {
  readonly from: 'crate';
  readonly name: string;
  readonly version: string;
}

export type Tool =
  | GoTool
  | OwnTool
  | PythonTool
  | RustTool
  | CrateTool
  | KubernetesSchemas
  | CrdSchemas
  | OwnCrdSchemas
  | ModuleFiles;

/**
 * Whether a tool gives verdicts; the other entries are schemas and programs that these tools use.
 */
export const givesVerdicts = ({ from }: Tool): boolean =>
  !['crds', 'kubernetes', 'files'].includes(from);
