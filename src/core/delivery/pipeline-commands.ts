import { command } from '../formats/shell.ts';
import { isSplit } from '../plan/bundle-images.ts';
import type { Plan } from '../plan/index.ts';
import { chartFolder, isFor } from '../plan/targets.ts';
import { cargoTools, deliveryImages, resourceSchemas } from '../versions.ts';
import { bake } from './build-targets.ts';
import { featureFlags } from './cargo-flags.ts';
import { destinations } from './destinations.ts';

/** A step of a pipeline or task runner: a short name and its shell lines. */
export interface Task {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Format, lint and test: the same commands in every pipeline and task runner. */
export const rustTasks = (plan: Plan, runner: 'nextest' | 'cargo'): readonly Task[] => {
  const all = ['--workspace', '--locked', ...featureFlags(plan)];
  const tests =
    runner === 'cargo'
      ? [command('cargo', 'test', ...all)]
      : [
          command('cargo', 'nextest', 'run', ...all, '--no-tests', 'pass'),
          // `cargo test --doc` fails in a package without a library.
          `if cargo metadata --no-deps --format-version 1 | grep -q '"kind":\\["lib"\\]'; then`,
          `  ${command('cargo', 'test', '--doc', ...all)}`,
          'fi',
        ];
  return [
    { name: 'Format', lines: ['cargo fmt --all --check'] },
    {
      name: 'Clippy',
      lines: [command('cargo', 'clippy', ...all, '--all-targets', '--', '--deny', 'warnings')],
    },
    { name: 'Test', lines: tests },
  ];
};

/** Checks the dependencies against the rules of deny.toml. */
export const denyTask: Task = { name: 'cargo-deny', lines: ['cargo deny --locked check'] };

/** The Cargo tool as `name@version`, for installers. */
export const pinned = (tool: 'deny' | 'nextest'): string => `cargo-${tool}@${cargoTools[tool]}`;

const rendered = 'target/rendered';

/** Runs a tool from its image; the checkout is mounted read-only. */
const inImage = (image: string, ...words: readonly string[]): string =>
  `docker run --rm --volume "$PWD:/work:ro" --workdir /work ${command(image, ...words)}`;

/**
 * Rules of hadolint that the Dockerfile breaks on purpose: it does not pin package versions,
 * because distributions remove old versions.
 */
const ignoredRules = ['--ignore', 'DL3008', '--ignore', 'DL3018'];

const imageTasks = (plan: Plan): readonly Task[] =>
  isFor(plan, 'docker')
    ? [
        {
          name: 'Dockerfile',
          lines: [
            `docker run --rm --interactive ${command(deliveryImages.hadolint, 'hadolint', ...ignoredRules, '-')} < Dockerfile`,
            isSplit(plan) ? bake(plan, '--check', 'image') : 'docker buildx build --check .',
          ],
        },
      ]
    : [];

const kustomizeTasks = (plan: Plan): readonly Task[] =>
  isFor(plan, 'kustomize')
    ? [
        {
          name: 'Kustomize',
          lines: destinations(plan).map(
            ({ name, manifests }) =>
              `${inImage(deliveryImages.kustomize, 'build', manifests)} > ${rendered}/kustomize-${name}.yaml`,
          ),
        },
      ]
    : [];

const helmTasks = (plan: Plan): readonly Task[] =>
  isFor(plan, 'helm')
    ? [
        {
          name: 'Helm',
          lines: destinations(plan).flatMap(({ name, namespace, values }) => {
            const files = values.flatMap((file) => ['--values', file]);
            const chart = chartFolder(plan);
            const place = ['--namespace', namespace];
            return [
              inImage(deliveryImages.helm, 'lint', '--strict', chart, ...files),
              `${inImage(deliveryImages.helm, 'template', plan.identity.name, chart, ...place, ...files)} > ${rendered}/helm-${name}.yaml`,
            ];
          }),
        },
      ]
    : [];

/** URL pattern of the schemas of custom resources, by group, kind and version. */
const catalogue = `https://raw.githubusercontent.com/${resourceSchemas.repository}/${resourceSchemas.commit}/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json`;

const kubeconform = (plan: Plan): readonly Task[] => {
  if (!isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
  const plain = isFor(plan, 'kubernetes') && !isFor(plan, 'kustomize');
  const folders = [
    ...(plain ? destinations(plan).map(({ manifests }) => manifests) : []),
    ...(isFor(plan, 'kustomize', 'helm') ? [rendered] : []),
  ];
  return [
    {
      name: 'kubeconform',
      lines: [
        inImage(
          deliveryImages.kubeconform,
          '-strict',
          '-summary',
          '-ignore-missing-schemas',
          '-kubernetes-version',
          `${plan.config.workload.kubernetesVersion}.0`,
          '-schema-location',
          'default',
          '-schema-location',
          catalogue,
          ...new Set(folders),
        ),
      ],
    },
  ];
};

/**
 * Tasks that validate the deployment files of the checkout; empty when the bundle has no such
 * files.
 */
export const manifestTasks = (plan: Plan): readonly Task[] => {
  const cluster = [...kustomizeTasks(plan), ...helmTasks(plan), ...kubeconform(plan)];
  const folder = cluster.length === 0 ? [] : [{ name: 'Prepare', lines: [`mkdir -p ${rendered}`] }];
  return [...imageTasks(plan), ...folder, ...cluster];
};

/** Address where the chart is published: `oci://…`. */
export const chartAddress = ({ config }: Pick<Plan, 'config'>): string => {
  const own = config.delivery.chartRegistry;
  return `oci://${own || [config.project.registry, 'charts'].filter(Boolean).join('/')}`;
};

/** Registry host of an image or chart; an image of Docker Hub contains no host. */
export const registryHost = (repository: string): string => {
  const [first = '', ...rest] = repository.split('/');
  return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : 'docker.io';
};

/** The registry hosts to which a release pushes. */
export const releaseHosts = (plan: Plan): readonly string[] => {
  const chart = plan.config.delivery.publishChart && isFor(plan, 'helm');
  const repositories = [
    ...(isFor(plan, 'docker') ? [plan.image.common] : []),
    ...(chart ? [chartAddress(plan).slice('oci://'.length)] : []),
  ];
  return [...new Set(repositories.map(registryHost))];
};

/** Packages the chart of a release, with version `$VERSION`, and pushes it from `dist/`. */
export const chartTask = (plan: Plan, credentials: string): Task => {
  const folder = chartFolder(plan);
  const helm = `docker run --rm --volume "$PWD:/work" --volume "${credentials}:/registry:ro" --env DOCKER_CONFIG=/registry --env HELM_REGISTRY_CONFIG=/registry/config.json --workdir /work ${command(deliveryImages.helm)}`;
  return {
    name: 'Chart',
    lines: [
      // An empty tag means appVersion, which is the version of the release.
      `sed -i '/^image:/,/^[a-z]/s/^  tag: .*/  tag: ""/' ${command(`${folder}/values.yaml`)}`,
      `${helm} package ${command(folder)} --version "$VERSION" --app-version "$VERSION" --destination target/chart`,
      `${helm} push "target/chart/${plan.config.packaging.chartName || plan.config.project.name}-$VERSION.tgz" ${command(chartAddress(plan))}`,
    ],
  };
};
