/** The only module of the core that the interface, the worker and the command line import. */
export type { GeneratedFile } from './artifacts/artifact.ts';
export type { Finding, Severity } from './checks/finding.ts';
export { check } from './checks/index.ts';
export { placeholderId } from './checks/project/placeholder-id.ts';
export { concernIds } from './concerns/index.ts';
export {
  type ConcernId,
  type Config,
  changedPaths,
  concernOf,
  concerns,
  defaults,
  type FieldPath,
  fieldAt,
  fieldPaths,
  isFieldPath,
  isShared,
  onlyChanges,
  type Parsed,
  type ParseError,
  parseConfig,
  sameValue,
  unmet,
  valueAt,
  withValue,
  withValues,
} from './config.ts';
export { corrections } from './corrections/index.ts';
export {
  changedDecisions,
  configOf,
  type Decision,
  type Decisions,
  decisionText,
  defaultDecisions,
  firstWorkload,
  inheritedConfig,
  mostWorkloads,
  type ParsedDecisions,
  parseDecisions,
  single,
  withConfigOf,
  withDecision,
  withWorkload,
  withWorkloadName,
  workloadNameError,
  workloadNames,
} from './decisions.ts';
export { effectiveValue } from './delivery/effective-values.ts';
export { type Document, documentOf } from './document/document.ts';
export { emitWaybillYaml } from './document/emit-waybill-yaml.ts';
export { readDocument } from './document/read-document.ts';
export { regenerate } from './document/regenerate.ts';
export { pathConflict, pathError } from './fields/file-names.ts';
export * from './fields/index.ts';
export { isMapping } from './formats/json.ts';
export { decodeText } from './formats/text-encoding.ts';
export { generate, generateAround } from './generate.ts';
export {
  codeChanges,
  describedBy,
  isCodePath,
  keepingCode,
  withStatements,
} from './import/code-fields.ts';
export type { ExplainedProblem } from './inspect/cause.ts';
export type { Inspection } from './inspect/configuration.ts';
export type { Problem } from './inspect/problem.ts';
export { type Layer, layerOf, layerValue, layerValues } from './layer.ts';
export { type Plan, plan, say } from './plan/index.ts';
export { namedDecisions, type Preset, presets, type Variant } from './presets/index.ts';
export { configSchema } from './schema.ts';
export {
  type PublicConfig,
  type SecretPlace,
  type SecretReason,
  secretPlaces,
  withoutSecrets,
} from './secrets/places.ts';
export { publicDecisions, secretPlacesIn } from './secrets/public-decisions.ts';
export { type PublicText, publicText } from './secrets/public-text.ts';
export { decodeLink, encodeLink } from './share/link.ts';
export { packedFiles, type Unpacking } from './share/unpacking.ts';
export { zipBundle } from './share/zip.ts';
export { type KindId, workloadKinds } from './workloads/index.ts';
