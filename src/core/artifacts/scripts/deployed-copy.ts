import { imageIn } from '../../delivery/build-targets.ts';
import { command } from '../../formats/shell.ts';
import { manifests } from '../../kubernetes/index.ts';
import { podOwners, workloadsOf } from '../../plan/bundle.ts';
import { imagesOf } from '../../plan/bundle-images.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor, manifestFolder } from '../../plan/targets.ts';

/**
 * Strategies with two versions keep the tags from Git: setting one version for all would make both
 * versions equal.
 */
export const hasTracks = (plan: Plan): boolean => plan.release.workloads.length > 1;

const versionPath = 'metadata/labels/app.kubernetes.io~1version';

/** The patch that sets the label of the pods, whose template stands below this path. */
const labelPatch = (variable: string, template: string): string =>
  `  ${variable}="[{\\"op\\":\\"add\\",\\"path\\":\\"${template}/${versionPath}\\",\\"value\\":\\"$VERSION\\"}]"`;

const addPatch = (kind: string, name: string, variable: string): string =>
  `  (cd "$work/manifests/$folder" && run ${command('kustomize', 'edit', 'add', 'patch', '--kind', kind, '--name', name)} --patch "$${variable}")`;

/**
 * Sets the version label of the pods, which dashboards and telemetry read. Some valid tags are not
 * valid label values.
 */
const versionLabel = (plan: Plan): readonly string[] => {
  const named = (kind: Plan['kind']): readonly string[] =>
    workloadsOf(plan)
      .filter((one) => one.kind === kind)
      .map(({ identity }) => identity.name);
  const crons = named('cron');
  const direct = [
    ...podOwners(plan),
    ...named('job').map((name) => ({ kind: 'Job', name }) as const),
  ];
  return [
    say(plan, {
      en: '# Dashboards and telemetry read the version from this label of the pods.',
      'zh-CN': '# 看板与遥测从 Pod 的这个标签读取版本。',
    }),
    'if [[ $VERSION =~ ^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$ ]]; then',
    ...(direct.length > 0 ? [labelPatch('label', '/spec/template')] : []),
    ...direct.map(({ kind, name }) => addPatch(kind, name, 'label')),
    ...(crons.length > 0 ? [labelPatch('cron_label', '/spec/jobTemplate/spec/template')] : []),
    ...crons.map((name) => addPatch('CronJob', name, 'cron_label')),
    'fi',
  ];
};

/** Each image of the bundle with the version: a release step runs the image of its release, too. */
const newTags = (plan: Plan): string =>
  imagesOf(plan)
    .map((image) => imageIn(image, '$IMAGE'))
    .map((name) => `"${name}=${name}:$VERSION"`)
    .join(' ');

/** Lines that copy the manifests, because the working tree stays as committed, and set the version. */
export const copyLines = (plan: Plan): readonly string[] => {
  const folder = manifestFolder(plan).replace(/\/base$/, '');
  const files = manifests(plan)
    .filter(({ applied }) => applied)
    .map(({ file }) => `${file}.yaml`);
  const kustomization = isFor(plan, 'kustomize')
    ? []
    : [
        `(cd "$work/manifests/base" && run ${command('kustomize', 'create', '--resources', files.join(','))})`,
      ];
  return [
    'work=$(mktemp -d)',
    'trap \'rm -rf "$work"\' EXIT',
    `run cp -R ${command(folder)} "$work/manifests"`,
    'if [[ -n $dry_run ]]; then',
    '  mkdir -p "$work/manifests/$folder"',
    'fi',
    ...kustomization,
    ...(hasTracks(plan)
      ? []
      : [
          say(plan, {
            en: '# What was pushed is what is deployed (C-095).',
            'zh-CN': '# 部署的就是已推送的版本（C-095）。',
          }),
          `(cd "$work/manifests/$folder" && run kustomize edit set image ${newTags(plan)})`,
          ...versionLabel(plan),
        ]),
  ];
};

/**
 * Whether the script needs the kustomize program: kubectl can build a kustomization but cannot edit
 * or create one.
 */
export const needsKustomize = (plan: Plan): boolean =>
  !hasTracks(plan) || !isFor(plan, 'kustomize');
