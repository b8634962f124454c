import type { ConformanceBundle } from '../bundle.ts';
import type { ToolName } from '../tools.ts';
import { observabilityPlants } from './observability.ts';
import { sound } from './sound.ts';

export interface PlantedFault {
  /** The tool that must refuse the bundle. */
  readonly tool: ToolName;
  readonly bundle: ConformanceBundle;
}

const fault = (
  tool: ToolName,
  label: string,
  path: string,
  from: string,
  to: string,
): PlantedFault => {
  const files = sound.files.map((file) =>
    file.path === path ? { ...file, text: file.text.replace(from, to) } : file,
  );
  if (files.every((file, index) => file.text === sound.files[index]?.text)) {
    throw new Error(`the planted fault "${label}" changes nothing`);
  }
  return { tool, bundle: { ...sound, label: `planted: ${label}`, files } };
};

const BASE = 'deploy/kubernetes/base';
const OVERLAY = 'deploy/kubernetes/overlays/dev';
const CHART = 'deploy/helm/orders';

/** One fault for every rule that a tool is expected to enforce. */
export const faults: readonly PlantedFault[] = [
  ...observabilityPlants.map((plant) => fault(...plant)),
  fault('hadolint', 'base image without a tag', 'Dockerfile', 'debian:trixie-slim', 'debian'),
  fault('dockerfile-check', 'casing of AS', 'Dockerfile', 'AS builder', 'as builder'),
  fault('dockerfile-check', 'unknown instruction', 'Dockerfile', 'EXPOSE', 'EXPOSES'),
  fault(
    'dockerfile-check',
    'undeclared argument in FROM',
    'Dockerfile',
    'debian:trixie',
    'debian:${SUITE}',
  ),
  fault('buildx', 'unknown variable', 'docker-bake.hcl', 'orders:0.1.0', 'orders:${TAG}'),
  fault('docker-compose', 'unknown key', 'compose.yaml', 'build: .', 'build: .\n    prots: []'),
  fault('docker-compose', 'variable without a value', '.env.example', 'DATABASE_PASSWORD', 'OTHER'),
  fault(
    'docker-compose',
    'warning for an unset variable',
    'compose.yaml',
    'build: .',
    'image: a:${TAG}',
  ),
  fault(
    'kubeconform',
    'unknown field',
    `${BASE}/service.yaml`,
    'ports:',
    'clusterIp: None\n  ports:',
  ),
  fault('kubeconform', 'wrong type', `${BASE}/service.yaml`, 'port: 80', 'port: "80"'),
  fault('kubeconform', 'key that comes twice', `${BASE}/service.yaml`, 'spec:', 'spec: {}\nspec:'),
  fault(
    'kubeconform',
    'label that YAML reads as a boolean',
    `${BASE}/service.yaml`,
    'name: orders\n  ports',
    'name: on\n  ports',
  ),
  fault(
    'kubeconform',
    'unknown field of a custom resource',
    `${BASE}/route.yaml`,
    'hostnames',
    'hostname',
  ),
  fault('kubeconform', 'unknown field in metadata', `${BASE}/route.yaml`, 'namespace', 'nameSpace'),
  fault('kubeconform', 'kind without a schema', `${BASE}/route.yaml`, 'HTTPRoute', 'HttpsRoute'),
  fault(
    'kubeconform',
    'unknown field in a rendering',
    `${CHART}/templates/service.yaml`,
    'ports:',
    'ports_:',
  ),
  fault(
    'object-check',
    'port name that is too long',
    `${BASE}/service.yaml`,
    'name: http',
    'name: a-name-of-a-port-that-is-longer-than-it-may-be-by-far-more-than-a-few-letters',
  ),
  fault('object-check', 'port out of range', `${BASE}/service.yaml`, 'port: 80', 'port: 70000'),
  fault(
    'object-check',
    'rule of the definition broken',
    `${BASE}/route.yaml`,
    'backendRefs:',
    'matches: [{ path: { type: Exact, value: a } }]\n      backendRefs:',
  ),
  fault(
    'object-check',
    'expression that does not compile',
    `${BASE}/policy.yaml`,
    'has(c.resources)',
    'has(c.resources',
  ),
  fault('kustomize', 'missing resource', `${BASE}/kustomization.yaml`, 'route.yaml', 'routes.yaml'),
  fault('kustomize', 'unknown field', `${OVERLAY}/kustomization.yaml`, 'patches', 'patch'),
  fault(
    'kustomize',
    'patch without a target',
    `${OVERLAY}/kustomization.yaml`,
    'name: orders',
    'name: order',
  ),
  fault(
    'helm',
    'template that does not parse',
    `${CHART}/templates/route.yaml`,
    '| quote',
    '| qoute',
  ),
  fault('helm', 'value outside the schema', `${CHART}/values-dev.yaml`, 'true', '"yes"'),
  fault('helm', 'chart and manifests differ', `${CHART}/values.yaml`, 'port: 80', 'port: 81'),
  fault('helm', 'environment and overlay differ', `${CHART}/values-dev.yaml`, 'true', 'false'),
  fault(
    'helm',
    'label that manifests lack',
    `${CHART}/templates/service.yaml`,
    'labels:',
    'labels:\n    a: b',
  ),
  fault(
    'helm',
    'value that breaks the chart when it is turned',
    `${CHART}/templates/route.yaml`,
    'spec:',
    'spec: {{- if .Values.mesh.enabled }}{{ fail "no mesh" }}{{ end }}',
  ),
  fault(
    'kubeconform',
    'value that breaks an object when it is turned',
    `${CHART}/templates/route.yaml`,
    'spec:',
    'spec: {{- if .Values.mesh.enabled }}\n  mesh: true{{ end }}',
  ),
  fault(
    'helm',
    'schema that lets a wrong value pass',
    `${CHART}/values.schema.json`,
    '"hostname": { "type": "string" }',
    '"hostname": {}',
  ),
  fault(
    'helm',
    'value of an environment that breaks the chart when it is turned',
    `${CHART}/templates/route.yaml`,
    'spec:',
    'spec: {{- if and (eq .Values.stage "dev") (not .Values.sticky) }}{{ fail "not here" }}{{ end }}',
  ),
  fault(
    'helm',
    'section that may not be null',
    `${CHART}/templates/route.yaml`,
    'spec:',
    'spec: {{- if .Values.mesh.enabled }} {{- end }}',
  ),
  fault(
    'helm',
    'chart that refuses the condition of its parent',
    `${CHART}/values.schema.json`,
    '"enabled": { "type": "boolean" },\n    "global"',
    '"global"',
  ),
  fault('shellcheck', 'unquoted variable', 'scripts/smoke.sh', '"$1"', '$1'),
  fault('shfmt', 'indentation', 'scripts/smoke.sh', 'echo', '   echo'),
  fault('cargo', 'unknown key of a profile', 'deploy/cargo/profiles.toml', 'lto', 'ltoo'),
  fault('cargo', 'value that no profile has', 'deploy/cargo/profiles.toml', 'abort', 'explode'),
  fault('cargo', 'wrong type in its configuration', '.cargo/config.toml', 'false', '"no"'),
  fault('document-check', 'broken HCL', 'docker-bake.hcl', '= [', '= '),
  fault('document-check', 'broken TOML', 'rust-toolchain.toml', '"1.98.0"', '1.98.0'),
  fault(
    'document-check',
    'broken JSON',
    `${CHART}/values.schema.json`,
    '"type": "object",',
    '"type": "object"',
  ),
  fault('document-check', 'broken YAML', 'compose.yaml', 'services:', 'services: [}'),
];
