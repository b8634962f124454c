/** A language that the preview highlights. */
export type FileLanguage =
  | 'yaml'
  | 'helm'
  | 'template'
  | 'dockerfile'
  | 'shell'
  | 'toml'
  | 'rust'
  | 'json'
  | 'hcl'
  | 'dotenv'
  | 'ignore'
  | 'markdown'
  | 'plaintext';

/** The kind of a file; the tree has one icon for each. */
export type FileKind =
  | 'waybill'
  | 'image'
  | 'compose'
  | 'kubernetes'
  | 'helm'
  | 'kustomize'
  | 'script'
  | 'code'
  | 'settings'
  | 'secrets'
  | 'ignore'
  | 'document'
  | 'other';

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const firstMatch = <T>(path: string, rules: readonly (readonly [RegExp, T])[], otherwise: T): T =>
  rules.find(([pattern]) => pattern.test(path))?.[1] ?? otherwise;

const languages: readonly (readonly [RegExp, FileLanguage])[] = [
  [/(^|\.)[\w-]*ignore$/, 'ignore'],
  [/^(Dockerfile|Containerfile)(\.|$)|\.[Dd]ockerfile$/, 'dockerfile'],
  [/^\.env(\.|$)|\.env$/, 'dotenv'],
  [/\.(yaml|yml)$/, 'yaml'],
  [/\.tpl$/, 'helm'],
  [/\.(sh|bash)$|^\.envrc$/, 'shell'],
  [/\.toml$|^Cargo\.lock$/, 'toml'],
  [/\.rs$/, 'rust'],
  [/\.(json|json5|jsonc)$/, 'json'],
  [/\.(hcl|tf|tfvars)$/, 'hcl'],
  [/\.(md|markdown)$/, 'markdown'],
];

const chartTemplates: readonly (readonly [RegExp, FileLanguage])[] = [
  [/(^|\/)templates\/.*\.(yaml|yml|tpl)$/, 'helm'],
  [/(^|\/)templates\/.*\.txt$/, 'template'],
];

/** The language for highlighting a file, from its path. */
export const languageOf = (path: string): FileLanguage =>
  firstMatch(path, chartTemplates, firstMatch(baseName(path), languages, 'plaintext'));

const kinds: readonly (readonly [RegExp, FileKind])[] = [
  [/(^|\/)waybill\.ya?ml$/, 'waybill'],
  [/ignore$/, 'ignore'],
  [/(^|\/)(Dockerfile|Containerfile)[^/]*$|\.[Dd]ockerfile$|docker-bake[^/]*\.hcl$/, 'image'],
  [/(^|\/)(docker-)?compose[^/]*\.ya?ml$/, 'compose'],
  [/(^|\/)kustomization\.ya?ml$|(^|\/)overlays\//, 'kustomize'],
  [/(^|\/)(charts?|helm)\/|(^|\/)(Chart|values[^/]*)\.ya?ml$/, 'helm'],
  [/(^|\/)\.env[^/]*$|\.env$|secret[^/]*$/, 'secrets'],
  [/(^|\/)(k8s|kubernetes|manifests|base)\/.*\.ya?ml$/, 'kubernetes'],
  [/\.(sh|bash)$|(^|\/)(Makefile|justfile)$/, 'script'],
  [/\.(rs|proto|sql)$/, 'code'],
  [/\.(md|txt)$|(^|\/)LICENSE$/, 'document'],
  [/\.(toml|json|ya?ml|hcl|tf|conf|ini|properties)$/, 'settings'],
];

/** The kind of a file, from its path. */
export const kindOf = (path: string): FileKind => firstMatch(path, kinds, 'other');
