import { bake, releaseTarget } from '../../delivery/build-targets.ts';
import { digestCommand } from '../../delivery/image-digest.ts';
import { scanArchive, scannerWords } from '../../delivery/image-scan.ts';
import {
  chartTask,
  manifestTasks,
  registryHost,
  releaseHosts,
} from '../../delivery/pipeline-commands.ts';
import { secretsToStore } from '../../delivery/pipeline-credentials.ts';
import type { Text } from '../../fields/index.ts';
import { command } from '../../formats/shell.ts';
import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { imagesOf, isSplit } from '../../plan/bundle-images.ts';
import { readsHistory } from '../../plan/git-history.ts';
import { type Plan, say } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { deliveryImages } from '../../versions.ts';
import {
  credentials,
  denyJob,
  frontEndJob,
  imageCredentials,
  manifestJob,
  rustJob,
  withDocker,
} from './gitlab-jobs.ts';

const onTag = { if: '$CI_COMMIT_TAG =~ /^v/' } as const;

const version = 'export VERSION="${CI_COMMIT_TAG#v}" && export TAG="$VERSION"';

const cacheReference = (plan: Plan): string => `type=registry,ref=${plan.image.common}:buildcache`;

const buildVariables = (plan: Plan): { readonly [key: string]: Yaml } => ({
  ...withDocker.variables,
  REVISION: '$CI_COMMIT_SHA',
  CREATED: '$CI_COMMIT_TIMESTAMP',
  CACHE_FROM: cacheReference(plan),
  GIT_DEPTH: readsHistory(plan.config) ? '0' : undefined,
});

/** GitLab's registry uses the job's token; other registries use variables that the user defines. */
const login = (host: string): string => {
  const own = host === 'registry.gitlab.com';
  const [user, token] = own
    ? ['$CI_REGISTRY_USER', '$CI_REGISTRY_PASSWORD']
    : ['$REGISTRY_USER', '$REGISTRY_TOKEN'];
  return `printf '%s' "${token}" | ${command('docker', 'login', host)} --username "${user}" --password-stdin`;
};

const builder: readonly string[] = [
  // buildx reads TLS settings only from a context.
  'docker context create engine',
  'docker buildx create --use --driver docker-container engine',
];

const imageJob = (plan: Plan): Yaml => ({
  stage: 'image',
  ...withDocker,
  variables: buildVariables(plan),
  rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
  script: [
    // A merge request from a fork has no credentials and needs none.
    `${login(registryHost(plan.image.repository))} || true`,
    ...imageCredentials(plan),
    ...builder,
    bake(plan, 'image'),
  ],
});

const scan = (plan: Plan): readonly string[] => {
  if (plan.config.delivery.scan === 'none') return [];
  const archive = scanArchive.slice('/scan/'.length);
  return [
    bake(plan, 'image'),
    'mkdir -p target/scan',
    ...imagesOf(plan).flatMap(({ owner }) => [
      `docker save --output ${command(`target/scan/${archive}`)} ${command(owner.image.repository)}:"$TAG"`,
      'chmod -R a+rX target/scan',
      `docker run --rm --volume "$PWD/target/scan:/scan:ro" ${command(...scannerWords(plan))}`,
    ]),
  ];
};

const sign = (plan: Plan): readonly string[] =>
  plan.config.delivery.sign === 'none'
    ? []
    : imagesOf(plan).flatMap(({ owner }) => [
        `DIGEST=$(${digestCommand(isSplit(plan) ? releaseTarget(owner) : undefined, 'target/metadata.json')})`,
        `docker run --rm --env SIGSTORE_ID_TOKEN --env DOCKER_CONFIG=/registry --volume "$DOCKER_CONFIG:/registry:ro" ${command(deliveryImages.cosign, 'sign', '--yes')} ${command(owner.image.repository)}@"$DIGEST"`,
      ]);

const emulation = (plan: Plan): readonly string[] =>
  plan.config.image.cross === 'emulation' && plan.config.image.platforms.length > 1
    ? [
        command(
          'docker',
          'run',
          '--privileged',
          '--rm',
          deliveryImages.binfmt,
          '--install',
          'arm64',
        ),
      ]
    : [];

const releaseJob = (plan: Plan): Yaml => {
  const image = isFor(plan, 'docker');
  const chart = plan.config.delivery.publishChart && isFor(plan, 'helm');
  return {
    stage: 'release',
    ...withDocker,
    variables: { ...buildVariables(plan), CACHE_TO: `${cacheReference(plan)},mode=max` },
    rules: [onTag],
    interruptible: false,
    id_tokens:
      image && plan.config.delivery.sign !== 'none'
        ? { SIGSTORE_ID_TOKEN: { aud: 'sigstore' } }
        : undefined,
    script: [
      version,
      'mkdir -p target',
      ...releaseHosts(plan).map(login),
      ...(image
        ? [
            ...imageCredentials(plan),
            ...emulation(plan),
            ...builder,
            ...scan(plan),
            bake(plan, 'release', '--push', '--metadata-file', 'target/metadata.json'),
            ...sign(plan),
          ]
        : []),
      ...(chart ? chartTask(plan, credentials).lines : []),
    ],
  };
};

const header: Text = {
  en:
    'Checks every change and releases version tags (v1.4.2). Tools are pinned by digest.\n' +
    'For a registry other than GitLab’s, define the masked variables REGISTRY_USER and REGISTRY_TOKEN.',
  'zh-CN':
    '检查每次改动，推送版本标签（v1.4.2）时发布。工具按摘要固定。\n' +
    '若不使用 GitLab 自带的镜像仓库，请定义掩码变量 REGISTRY_USER 和 REGISTRY_TOKEN。',
};

/** .gitlab-ci.yml: the same stages as the GitHub workflows. */
export const gitlabPipeline = (plan: Plan): string => {
  const { delivery, build } = plan.config;
  const manifests = delivery.manifestTests && manifestTasks(plan).length > 0;
  const image = isFor(plan, 'docker');
  const release = image || (delivery.publishChart && isFor(plan, 'helm'));
  return emitYaml(
    {
      workflow: {
        rules: [
          { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
          { if: `$CI_COMMIT_BRANCH == ${JSON.stringify(delivery.branch)}` },
          onTag,
        ],
      },
      stages: ['check', ...(image ? ['image'] : []), ...(release ? ['release'] : [])],
      default: { interruptible: true },
      'front-end': frontEndJob(plan),
      rust: rustJob(plan),
      'cargo-deny': build.deny ? denyJob(plan) : undefined,
      manifests: manifests ? manifestJob(plan) : undefined,
      // `image` is a keyword of GitLab.
      'build-image': image ? imageJob(plan) : undefined,
      release: release ? releaseJob(plan) : undefined,
    },
    { header: `${say(plan, header)}${secretsToStore(plan)}` },
  );
};
