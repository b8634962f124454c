import { buildTarget, chosenStage, releaseTarget } from '../../delivery/build-targets.ts';
import type { Text } from '../../fields/index.ts';
import { emitHcl, type HclBlock, type HclValue, hclText } from '../../formats/hcl.ts';
import { bakeRights, buildCredentials } from '../../plan/build-credentials.ts';
import { imagesOf, isSplit } from '../../plan/bundle-images.ts';
import { type Plan, say } from '../../plan/index.ts';

const header: Text = {
  en:
    'docker buildx bake --file docker-bake.hcl                  builds for this machine and loads the image\n' +
    'docker buildx bake --file docker-bake.hcl release --push   builds for every platform and pushes it, in one step (C-090)\n' +
    'Without --file, bake reads compose.yaml too, which needs the variables of Compose.\n' +
    'A builder for several platforms: docker buildx create --use --driver docker-container',
  'zh-CN':
    'docker buildx bake --file docker-bake.hcl                  为本机架构构建并载入镜像\n' +
    'docker buildx bake --file docker-bake.hcl release --push   为所有平台构建并一步推送（C-090）\n' +
    '不加 --file 时，bake 还会读取 compose.yaml，因而需要 Compose 的变量。\n' +
    '多平台构建需要先创建构建器：docker buildx create --use --driver docker-container',
};

const allowances: Text = {
  en: 'For private crates, bake needs your consent:',
  'zh-CN': '使用私有 crate 时，bake 需要授权：',
};

const variable = (name: string, value: string, comment?: string): HclBlock => ({
  comment,
  type: 'variable',
  labels: [name],
  body: { default: value },
});

const variables = (plan: Plan): readonly HclBlock[] => [
  variable(
    'IMAGE',
    plan.image.common,
    isSplit(plan)
      ? say(plan, {
          en: 'Registry and common name of the images; each adds the name of its program.',
          'zh-CN': '镜像仓库地址与各镜像共同的名称，各镜像再加上自己的程序名。',
        })
      : undefined,
  ),
  variable(
    'TAG',
    plan.image.tag,
    say(plan, {
      en: 'Never moved once it is pushed: a rollback needs the old tag to mean the old build (C-041).',
      'zh-CN': '推送后不再移动：回滚时旧标签必须仍指向旧构建（C-041）。',
    }),
  ),
  variable('VERSION', plan.identity.version),
  variable(
    'REVISION',
    'unknown',
    say(plan, {
      en: 'Declared in the Dockerfile, and set from the commit (C-091): REVISION=$(git rev-parse HEAD) CREATED=$(git log -1 --format=%cI)',
      'zh-CN':
        '均已在 Dockerfile 中声明，并取自提交（C-091）：REVISION=$(git rev-parse HEAD) CREATED=$(git log -1 --format=%cI)',
    }),
  ),
  variable('CREATED', '1970-01-01T00:00:00Z'),
  variable('SOURCE', plan.config.project.repository),
  variable(
    'CACHE_FROM',
    '',
    say(plan, {
      en:
        'Shares compiled dependencies of all stages between machines (C-102). GitHub Actions: CACHE_FROM=type=gha\n' +
        'CACHE_TO=type=gha,mode=max; elsewhere type=registry,ref=<image>:buildcache[,mode=max]',
      'zh-CN':
        '在多台机器之间共享各阶段已编译的依赖（C-102）。GitHub Actions：CACHE_FROM=type=gha\n' +
        'CACHE_TO=type=gha,mode=max；其他环境：type=registry,ref=<image>:buildcache[,mode=max]',
    }),
  ),
  variable('CACHE_TO', ''),
  ...(readsHome(plan)
    ? [
        variable(
          'HOME',
          '',
          say(plan, {
            en: 'Holds the credentials for private crates; they are mounted and in no layer.',
            'zh-CN': '该目录保存私有 crate 的凭据；凭据只会挂载，不会进入镜像层。',
          }),
        ),
      ]
    : []),
];

const readsHome = (plan: Plan): boolean =>
  buildCredentials(plan).secrets.some(({ from }) => 'homeFile' in from);

/** The credentials for private crates, from the machine that builds. */
const credentials = (plan: Plan): Readonly<Record<string, HclValue | undefined>> => {
  const { ssh, secrets } = buildCredentials(plan);
  if (secrets.length === 0) return {};
  return {
    ssh: ssh ? ['default'] : undefined,
    secret: secrets.map(({ id, from }) =>
      'variable' in from
        ? `type=env,id=${id},env=${from.variable}`
        : hclText(`"type=file,id=${id},src=\${HOME}/${from.homeFile}"`),
    ),
  };
};

const passedOn = ['VERSION', 'REVISION', 'CREATED', 'SOURCE'] as const;

const imageTarget = (plan: Plan, stage: string | undefined, target: string): HclBlock => ({
  type: 'target',
  labels: [target],
  body: {
    context: '.',
    dockerfile: 'Dockerfile',
    target: stage,
    args: Object.fromEntries(passedOn.map((name) => [name, hclText(name)])),
    tags: [hclText(`"\${IMAGE}${plan.image.part.suffix}:\${TAG}"`)],
    'cache-from': hclText('compact([CACHE_FROM])'),
    ...credentials(plan),
    output: ['type=docker'],
  },
});

/** Note on how a release is built for arm64, where the Dockerfile does not show it. */
const platformNote = ({ config }: Plan): Text | undefined => {
  const { platforms, cross } = config.image;
  if (!platforms.includes('linux/arm64')) return undefined;
  if (cross === 'zigbuild' || cross === 'xx') {
    return {
      en: 'Cross-compiled in the Dockerfile, without emulation (C-018).',
      'zh-CN': '在 Dockerfile 中交叉编译，无需模拟（C-018）。',
    };
  }
  if (cross === 'native') {
    return {
      en: 'Each platform on a machine of its own: docker buildx create --append --platform linux/arm64 ssh://…',
      'zh-CN':
        '每个平台使用各自的机器：docker buildx create --append --platform linux/arm64 ssh://…',
    };
  }
  return cross === 'emulation'
    ? {
        en: 'The foreign platform is emulated by QEMU, which compiles many times slower (C-090).',
        'zh-CN': '非本机平台由 QEMU 模拟，编译会慢很多倍（C-090）。',
      }
    : undefined;
};

/**
 * The images share the stages that compile, so that one of them exports the cache: each export
 * replaces the earlier one of the same name.
 */
const imageRelease = (plan: Plan): HclBlock => {
  const platforms = platformNote(plan);
  return {
    type: 'target',
    labels: [releaseTarget(plan)],
    body: {
      inherits: [buildTarget(plan)],
      platforms: plan.config.image.platforms,
      'cache-to': plan.first === undefined ? hclText('compact([CACHE_TO])') : undefined,
      attest: plan.config.delivery.sbom ? ['type=sbom', 'type=provenance,mode=max'] : undefined,
      output: ['type=registry'],
    },
    notes: {
      ...(platforms === undefined ? {} : { platforms: say(plan, platforms) }),
      attest: say(plan, {
        en: 'What is in the image and how it was built, for scanners and admission policies.',
        'zh-CN': '记录镜像内容与构建过程，供扫描工具和准入策略使用。',
      }),
    },
  };
};

const group = (name: string, targets: readonly string[]): HclBlock => ({
  type: 'group',
  labels: [name],
  body: { targets },
});

/**
 * The bake file: images for this machine, and the release for all platforms (C-090, C-112). With
 * several images, `image` is the group of all of them.
 */
export const dockerBake = (plan: Plan): string => {
  const owners = imagesOf(plan).map(({ owner }) => owner);
  const rights = bakeRights(plan, '"$HOME"').map((right) => `--allow ${right}`);
  const asked = rights.length === 0 ? '' : `\n${say(plan, allowances)} ${rights.join(' ')}`;
  return emitHcl(`${say(plan, header)}${asked}`, [
    ...variables(plan),
    group('default', ['image']),
    ...(isSplit(plan) ? [group('image', owners.map(buildTarget))] : []),
    group('release', owners.map(releaseTarget)),
    ...owners.map((owner) => imageTarget(owner, chosenStage(owner), buildTarget(owner))),
    ...owners.map(imageRelease),
  ]);
};
