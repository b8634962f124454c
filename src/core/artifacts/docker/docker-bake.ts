import type { Text } from '../../fields/index.ts';
import { emitHcl, type HclBlock, hclText } from '../../formats/hcl.ts';
import { type Plan, say } from '../../plan/index.ts';

const header: Text = {
  en:
    'docker buildx bake                  builds for this machine and loads the image\n' +
    'docker buildx bake release --push   builds for every platform and pushes it, in one step (C-090)\n' +
    'A builder for several platforms: docker buildx create --use --driver docker-container',
  'zh-CN':
    'docker buildx bake                  为本机架构构建并载入镜像\n' +
    'docker buildx bake release --push   为所有平台构建并一步推送（C-090）\n' +
    '多平台构建需要先创建构建器：docker buildx create --use --driver docker-container',
};

const variable = (name: string, value: string, comment?: string): HclBlock => ({
  comment,
  type: 'variable',
  labels: [name],
  body: { default: value },
});

const variables = (plan: Plan): readonly HclBlock[] => [
  variable('IMAGE', plan.image.repository),
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
];

const passedOn = ['VERSION', 'REVISION', 'CREATED', 'SOURCE'] as const;

const imageTarget = (): HclBlock => ({
  type: 'target',
  labels: ['image'],
  body: {
    context: '.',
    dockerfile: 'Dockerfile',
    args: Object.fromEntries(passedOn.map((name) => [name, hclText(name)])),
    tags: [hclText('"${IMAGE}:${TAG}"')],
    'cache-from': hclText('compact([CACHE_FROM])'),
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

const releaseTarget = (plan: Plan): HclBlock => {
  const platforms = platformNote(plan);
  return {
    type: 'target',
    labels: ['image-release'],
    body: {
      inherits: ['image'],
      platforms: plan.config.image.platforms,
      'cache-to': hclText('compact([CACHE_TO])'),
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

/** The bake file: one image for this machine, and the release for all platforms (C-090, C-112). */
export const dockerBake = (plan: Plan): string =>
  emitHcl(say(plan, header), [
    ...variables(plan),
    { type: 'group', labels: ['default'], body: { targets: ['image'] } },
    { type: 'group', labels: ['release'], body: { targets: ['image-release'] } },
    imageTarget(),
    releaseTarget(plan),
  ]);
