import { single } from '../../src/core/index.ts';
import { source } from '../core-source.ts';
import { deliverySamples } from '../delivery-samples.ts';
import type { PlantedFault } from './faults.ts';

/** A generated bundle with one line changed. */
const fault = (
  tool: PlantedFault['tool'],
  sample: string,
  path: string,
  from: string,
  to: string,
): PlantedFault => {
  const label = `${path} of a sample: ${to}`;
  const [, config] = deliverySamples.find(([name]) => name === `delivery ${sample}`) ?? [];
  if (config === undefined) throw new Error(`there is no sample "${sample}"`);
  const bundle = source.bundle(single(config), `planted: ${label}`, false);
  const files = bundle.files.map((file) =>
    file.path === path ? { ...file, text: file.text.replace(from, to) } : file,
  );
  if (files.every(({ text }, index) => text === bundle.files[index]?.text))
    throw new Error(`the planted fault "${label}" changes nothing`);
  return { tool, bundle: { ...bundle, files } };
};

/** One fault for every rule about pipelines, tasks and GitOps. */
export const deliveryFaults: readonly PlantedFault[] = [
  fault('actionlint', 'on GitHub', '.github/workflows/ci.yml', 'runs-on', 'run-on'),
  fault(
    'actionlint',
    'on GitHub',
    '.github/workflows/release.yml',
    'steps.release.outputs',
    'steps.relaese.outputs',
  ),
  fault('json-schemas', 'on GitLab', '.gitlab-ci.yml', 'build-image:', 'image:'),
  fault('json-schemas', 'on GitLab', 'Taskfile.yml', 'cmds:', 'commands:'),
  fault('json-schemas', 'on GitLab', 'renovate.json', '"enabled": true', '"enabled": "yes"'),
  fault('json-schemas', 'on GitHub', 'skaffold.yaml', 'build:', 'builds:'),
  fault('json-schemas', 'on GitHub', '.github/workflows/ci.yml', 'runs-on', 'run-on'),
  fault('json-schemas', 'on GitHub', 'compose.yaml', 'services:', 'servces:'),
  fault('task', 'on GitLab', 'Taskfile.yml', 'version:', 'vresion:'),
  fault('tiltfile-check', 'on GitLab', 'Tiltfile', 'docker_build(', 'docker_bild('),
  fault('tiltfile-check', 'on GitLab', 'Tiltfile', 'port_forwards', 'ports'),
  fault('just', 'on GitHub', 'justfile', 'check:', 'check'),
  fault(
    'kubeconform',
    'on GitHub',
    'deploy/gitops/argo-cd/application-set.yaml',
    'targetRevision',
    'revision',
  ),
  fault('kubeconform', 'on GitLab', 'deploy/gitops/flux/dev.yaml', 'sourceRef', 'source'),
  fault(
    'shellcheck',
    'on GitLab',
    '.gitlab-ci.yml',
    'script:\n    - ',
    'script:\n    - echo $UNQUOTED && ',
  ),
  fault('shellcheck', 'on GitHub', 'scripts/deploy.sh', '"$TIMEOUT"', '$TIMEOUT'),
];
