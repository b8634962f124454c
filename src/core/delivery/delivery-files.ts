import { podOwners } from '../plan/bundle.ts';
import type { Plan } from '../plan/index.ts';
import { isFor } from '../plan/targets.ts';

/** The scripts that a bundle can contain, by purpose. */
export type ScriptName = 'build' | 'push' | 'scan' | 'deploy' | 'rollback' | 'helm-install';

/** The scripts of this bundle, in the order of their use. */
export const scriptNames = (plan: Plan): readonly ScriptName[] => {
  const { scripts, scan } = plan.config.delivery;
  if (!scripts) return [];
  const image = isFor(plan, 'docker');
  const manifests = isFor(plan, 'kubernetes', 'kustomize');
  // The cluster keeps revisions to go back to only of what runs on.
  const hasRevisions = manifests ? podOwners(plan).length > 0 : isFor(plan, 'helm');
  return [
    ...(image ? (['build'] as const) : []),
    ...(image && scan !== 'none' ? (['scan'] as const) : []),
    ...(image ? (['push'] as const) : []),
    ...(manifests ? (['deploy'] as const) : []),
    ...(isFor(plan, 'helm') ? (['helm-install'] as const) : []),
    ...(hasRevisions ? (['rollback'] as const) : []),
  ];
};

/** Path of a script in the repository. */
export const scriptPath = (name: ScriptName): string => `scripts/${name}.sh`;

/** Folder of the generated documents. */
export const documentFolder = ({ config }: Plan): string => `${config.packaging.directory}/docs`;

/** Folder of the files for the GitOps controller. */
export const gitopsFolder = ({ config }: Plan): string =>
  `${config.packaging.directory}/gitops/${config.delivery.gitops}`;

const files: readonly (readonly [(config: Plan['config']) => boolean, readonly string[]])[] = [
  [({ build }) => build.toolchainFile, ['rust-toolchain.toml']],
  [({ build }) => build.cargoConfig, ['.cargo/config.toml']],
  [({ build }) => build.deny, ['deny.toml']],
  [({ delivery }) => delivery.taskRunner === 'just', ['justfile']],
  [({ delivery }) => delivery.taskRunner === 'task', ['Taskfile.yml']],
  [({ delivery }) => delivery.renovate, ['renovate.json']],
  [({ delivery }) => delivery.ci === 'gitlab', ['.gitlab-ci.yml']],
  [({ delivery }) => delivery.devLoop === 'skaffold', ['skaffold.yaml']],
  [({ delivery }) => delivery.devLoop === 'tilt', ['Tiltfile']],
  [({ delivery }) => delivery.devContainer, ['.devcontainer']],
];

/**
 * Files of the bundle outside the folder for manifests. The image build must not see them: the
 * build image has its own linker and toolchain, and a change of these files must not cause a
 * rebuild.
 */
export const deliveryFiles = (plan: Plan): readonly string[] => [
  ...files.flatMap(([has, paths]) => (has(plan.config) ? paths : [])),
  ...scriptNames(plan).map(scriptPath),
  ...(scriptNames(plan).length > 0 ? ['scripts/.gitattributes'] : []),
];
