import { bakeFile } from '../../delivery/build-targets.ts';
import { hostPackages } from '../../delivery/cargo-flags.ts';
import { scriptNames } from '../../delivery/delivery-files.ts';
import { embeddedFrontEndOf, frontEndTask } from '../../delivery/front-end.ts';
import { denyTask, manifestTasks, pinned, rustTasks } from '../../delivery/pipeline-commands.ts';
import { pipelineCredentials, secretsToStore } from '../../delivery/pipeline-credentials.ts';
import type { Text } from '../../fields/index.ts';
import { command } from '../../formats/shell.ts';
import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { rustToolchain } from '../../plan/rust-toolchain.ts';
import { isFor } from '../../plan/targets.ts';
import {
  allowed,
  checkout,
  gitCredentials,
  runner,
  script,
  tokenEnvironment,
  use,
  type WorkflowStep,
} from './github-steps.ts';

/**
 * Environment of every cargo job; it disables the linker and cache settings of developers'
 * machines.
 */
const cargoEnvironment = (plan: Plan): Yaml => {
  const { config } = plan;
  return {
    CARGO_TERM_COLOR: 'always',
    CARGO_INCREMENTAL: '0',
    RUSTUP_TOOLCHAIN: rustToolchain(config),
    ...(config.build.cargoConfig && config.build.sccache ? { RUSTC_WRAPPER: '' } : {}),
    ...(config.build.sqlxOffline ? { SQLX_OFFLINE: 'true' } : {}),
    ...pipelineCredentials(plan).variables,
    ...tokenEnvironment(plan),
  };
};

const packages = (plan: Plan): readonly WorkflowStep[] => {
  const names = hostPackages(plan);
  return names.length === 0
    ? []
    : [
        script('System packages', [
          'sudo apt-get update',
          command('sudo', 'apt-get', 'install', '--yes', '--no-install-recommends', ...names),
        ]),
      ];
};

const toolchain = ({ config }: Plan): WorkflowStep =>
  script('Rust', [
    command(
      'rustup',
      'toolchain',
      'install',
      rustToolchain(config),
      '--profile',
      'minimal',
      '--component',
      'clippy,rustfmt',
      '--no-self-update',
    ),
  ]);

/** Builds the front end that the code embeds, because cargo does not compile without its folder. */
const frontEnd = (plan: Plan): readonly WorkflowStep[] => {
  const embedded = embeddedFrontEndOf(plan);
  if (embedded === undefined) return [];
  const { name, lines } = frontEndTask(embedded);
  const { packages } = embedded;
  const cache =
    packages?.manager === 'npm' ? { cache: 'npm', 'cache-dependency-path': packages.lock } : {};
  return [
    ...(packages ? [use('setupNode', { 'node-version': packages.nodeVersion, ...cache })] : []),
    script(name, lines),
  ];
};

const rustJob = (plan: Plan): Yaml => {
  const { testRunner } = plan.config.delivery;
  return {
    'runs-on': runner,
    'timeout-minutes': 45,
    env: cargoEnvironment(plan),
    steps: [
      checkout(plan),
      ...packages(plan),
      toolchain(plan),
      ...gitCredentials(plan),
      use('rustCache'),
      ...(testRunner === 'nextest' ? [use('installTool', { tool: pinned('nextest') })] : []),
      ...frontEnd(plan),
      ...rustTasks(plan, testRunner).map(({ name, lines }) => script(name, lines)),
    ],
  };
};

const denyJob = (plan: Plan): Yaml => {
  const env = { ...pipelineCredentials(plan).variables, ...tokenEnvironment(plan) };
  return {
    'runs-on': runner,
    'timeout-minutes': 10,
    env: Object.keys(env).length === 0 ? undefined : env,
    steps: [
      checkout(plan),
      ...gitCredentials(plan),
      use('installTool', { tool: pinned('deny') }),
      script(denyTask.name, denyTask.lines),
    ],
  };
};

const manifestJob = (plan: Plan): Yaml => ({
  'runs-on': runner,
  'timeout-minutes': 15,
  steps: [
    checkout(plan),
    ...manifestTasks(plan).map(({ name, lines }) => script(name, lines)),
    ...(scriptNames(plan).length > 0 ? [script('ShellCheck', ['shellcheck scripts/*.sh'])] : []),
  ],
});

const imageJob = (plan: Plan): Yaml => ({
  'runs-on': runner,
  'timeout-minutes': 60,
  steps: [
    checkout(plan),
    ...gitCredentials(plan),
    use('setupBuildx'),
    use(
      'bake',
      // The image stays on the runner, and a loaded image cannot have attestations.
      { source: '.', files: bakeFile, targets: 'image', provenance: 'false', ...allowed(plan) },
      { name: 'Build', env: { CACHE_FROM: 'type=gha', ...tokenEnvironment(plan) } },
    ),
  ],
});

const header: Text = {
  en: 'Checks every change. Actions are pinned by commit; no job may write.',
  'zh-CN': '检查每次改动。Action 按提交固定，所有 job 均无写权限。',
};

/** The workflow for changes: format, clippy, tests, dependencies, deployment files, image. */
export const githubChecks = (plan: Plan): string => {
  const { delivery, build } = plan.config;
  const manifests = delivery.manifestTests && manifestTasks(plan).length > 0;
  return emitYaml(
    {
      name: 'CI',
      on: { pull_request: {}, push: { branches: [delivery.branch] } },
      permissions: { contents: 'read' },
      concurrency: {
        group: 'ci-${{ github.ref }}',
        'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
      },
      jobs: {
        rust: rustJob(plan),
        dependencies: build.deny ? denyJob(plan) : undefined,
        manifests: manifests ? manifestJob(plan) : undefined,
        image: isFor(plan, 'docker') ? imageJob(plan) : undefined,
      },
    },
    { header: `${say(plan, header)}${secretsToStore(plan)}` },
  );
};
