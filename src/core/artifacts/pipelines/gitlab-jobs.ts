import { hostPackages, rustImage } from '../../delivery/cargo-flags.ts';
import { embeddedFrontEndOf, frontEndTask } from '../../delivery/front-end.ts';
import { denyTask, manifestTasks, pinned, rustTasks } from '../../delivery/pipeline-commands.ts';
import { pipelineCredentials } from '../../delivery/pipeline-credentials.ts';
import { command } from '../../formats/shell.ts';
import type { Yaml } from '../../formats/yaml.ts';
import type { Plan } from '../../plan/index.ts';
import { rustToolchain } from '../../plan/rust-toolchain.ts';
import { deliveryImages } from '../../versions.ts';

/**
 * A folder beside the checkout, shared with the Docker service, and outside of the build context.
 */
export const credentials = '$CI_PROJECT_DIR.tmp/docker';

/** Docker in a service container, over TLS; the runner must allow privileged services. */
export const withDocker = {
  image: deliveryImages.docker,
  services: [{ name: deliveryImages.dockerEngine, alias: 'docker' }],
  variables: {
    DOCKER_HOST: 'tcp://docker:2376',
    DOCKER_TLS_CERTDIR: '/certs',
    DOCKER_TLS_VERIFY: '1',
    DOCKER_CERT_PATH: '/certs/client',
    DOCKER_CONFIG: credentials,
  },
} satisfies Yaml;

/** The shell lines of several tasks. */
const linesOf = (tasks: readonly { readonly lines: readonly string[] }[]): readonly string[] =>
  tasks.flatMap(({ lines }) =>
    lines.some((line) => line.startsWith('if ')) ? [`${lines.join('\n')}\n`] : lines,
  );

const cargoVariables = (plan: Plan): Yaml => {
  const { config } = plan;
  return {
    CARGO_HOME: '$CI_PROJECT_DIR/.cargo-home',
    CARGO_INCREMENTAL: '0',
    RUSTUP_TOOLCHAIN: rustToolchain(config),
    ...(config.build.cargoConfig && config.build.sccache ? { RUSTC_WRAPPER: '' } : {}),
    ...(config.build.sqlxOffline ? { SQLX_OFFLINE: 'true' } : {}),
    ...pipelineCredentials(plan).variables,
  };
};

const cache = (prefix: string): Yaml => ({
  key: { files: ['Cargo.lock'], prefix },
  paths: ['.cargo-home/bin', '.cargo-home/registry', '.cargo-home/git', 'target'],
});

const installed = (tool: 'deny' | 'nextest'): string =>
  command('cargo', 'install', '--locked', pinned(tool));

const cargoPath = 'export PATH="$CARGO_HOME/bin:$PATH"';

/** Builds the front end that the code embeds, for the job that compiles it; none for WebAssembly. */
export const frontEndJob = (plan: Plan): Yaml | undefined => {
  const embedded = embeddedFrontEndOf(plan);
  return embedded?.packages === undefined
    ? undefined
    : {
        stage: 'check',
        image: embedded.packages.image,
        script: frontEndTask(embedded).lines,
        artifacts: { paths: [embedded.embeddedIn ?? embedded.output], expire_in: '1 day' },
      };
};

/** The folder of a front end in WebAssembly, which cargo needs and only the image fills. */
const emptyFrontEnd = (plan: Plan): readonly string[] => {
  const embedded = embeddedFrontEndOf(plan);
  return embedded && embedded.packages === undefined ? frontEndTask(embedded).lines : [];
};

/** Format, clippy and tests. */
export const rustJob = (plan: Plan): Yaml => {
  const packages = hostPackages(plan);
  const { testRunner } = plan.config.delivery;
  return {
    stage: 'check',
    needs: frontEndJob(plan) === undefined ? undefined : ['front-end'],
    image: rustImage(plan),
    variables: cargoVariables(plan),
    cache: cache('rust'),
    script: [
      cargoPath,
      ...pipelineCredentials(plan).lines,
      ...(packages.length === 0
        ? []
        : [
            'apt-get update',
            command('apt-get', 'install', '--yes', '--no-install-recommends', ...packages),
          ]),
      'rustup component add clippy rustfmt',
      ...(testRunner === 'nextest' ? [installed('nextest')] : []),
      ...emptyFrontEnd(plan),
      ...linesOf(rustTasks(plan, testRunner)),
    ],
  };
};

/** Checks dependencies against deny.toml. */
export const denyJob = (plan: Plan): Yaml => ({
  stage: 'check',
  image: rustImage(plan),
  variables: cargoVariables(plan),
  cache: cache('deny'),
  script: [cargoPath, ...pipelineCredentials(plan).lines, installed('deny'), ...denyTask.lines],
});

/** Checks the deployment files of the checkout. */
export const manifestJob = (plan: Plan): Yaml => ({
  stage: 'check',
  ...withDocker,
  script: linesOf(manifestTasks(plan)),
});

/** Gives git the credentials for private repositories in the job that builds the image. */
export const imageCredentials = (plan: Plan): readonly string[] => {
  const { lines } = pipelineCredentials(plan);
  // The image of Docker has neither git nor an SSH agent.
  return lines.length === 0
    ? []
    : [command('apk', 'add', '--no-cache', 'git', 'openssh-client'), ...lines];
};
