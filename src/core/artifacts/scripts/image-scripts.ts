import { scriptPath } from '../../delivery/delivery-files.ts';
import { scannerWords } from '../../delivery/image-scan.ts';
import { command } from '../../formats/shell.ts';
import { type Plan, say } from '../../plan/index.ts';
import { note, type Script } from './script.ts';
import { image, requiredVersion } from './settings.ts';

const metadata: readonly string[] = [
  'export VERSION IMAGE',
  'export TAG="$VERSION"',
  'REVISION=$(git rev-parse HEAD 2>/dev/null || echo unknown)',
  "CREATED=$(git log -1 --format=%cI 2>/dev/null || echo '1970-01-01T00:00:00Z')",
  'export REVISION CREATED',
];

/** Builds the image for this machine only, the fastest way to try it. */
export const buildScript = (plan: Plan): Script => ({
  path: scriptPath('build'),
  about: {
    en: 'Builds the image for this machine and loads it into Docker.',
    'zh-CN': '为本机架构构建镜像并载入 Docker。',
  },
  settings: [{ ...requiredVersion, value: plan.image.tag }, image(plan)],
  programs: ['docker'],
  body: [
    ...metadata,
    '',
    note(plan, { en: 'Building $IMAGE:$VERSION …', 'zh-CN': '构建 Docker 镜像 $IMAGE:$VERSION…' }),
    'run docker buildx bake image',
    note(plan, { en: 'Image built.', 'zh-CN': '镜像构建完成。' }),
    'run docker image ls "$IMAGE"',
  ],
});

const signature = (plan: Plan): readonly string[] =>
  plan.config.delivery.sign === 'none'
    ? []
    : [
        '',
        note(plan, {
          en: 'Signing the digest; the browser asks who you are.',
          'zh-CN': '对摘要签名，浏览器会要求确认身份。',
        }),
        'run cosign sign --yes "$IMAGE@$digest"',
      ];

const checked = (plan: Plan): readonly string[] =>
  plan.config.delivery.scan === 'none'
    ? []
    : [
        note(plan, {
          en: 'Scanning the image before it leaves this machine …',
          'zh-CN': '推送前先扫描镜像…',
        }),
        `run ${scriptPath('build')}`,
        `run ${scriptPath('scan')}`,
        '',
      ];

/**
 * Builds for every platform and pushes; the `docker` driver supports neither in one step (C-090).
 */
export const pushScript = (plan: Plan): Script => ({
  path: scriptPath('push'),
  about: {
    en: 'Builds the image for every platform and pushes it to the registry.',
    'zh-CN': '为所有平台构建镜像并推送到镜像仓库。',
  },
  settings: [
    requiredVersion,
    image(plan),
    {
      name: 'BUILDER',
      value: 'waybill',
      about: {
        en: 'buildx builder, created when it is missing',
        'zh-CN': 'buildx 构建器，不存在时自动创建',
      },
    },
  ],
  programs: ['docker', ...(plan.config.delivery.sign === 'none' ? [] : ['cosign'])],
  body: [
    ...metadata,
    'work=$(mktemp -d)',
    'trap \'rm -rf "$work"\' EXIT',
    '',
    ...checked(plan),
    'if [[ -n $dry_run ]] || ! docker buildx inspect "$BUILDER" >/dev/null 2>&1; then',
    '  run docker buildx create --name "$BUILDER" --driver docker-container',
    'fi',
    note(plan, { en: 'Pushing $IMAGE:$VERSION …', 'zh-CN': '推送镜像 $IMAGE:$VERSION 到仓库…' }),
    'run docker buildx bake release --builder "$BUILDER" --push --metadata-file "$work/metadata.json"',
    "digest='sha256:…'",
    'if [[ -z $dry_run ]]; then',
    '  digest=$(sed -n \'/"containerimage.digest"/{s/.*"\\(sha256:[0-9a-f]*\\)".*/\\1/p;q;}\' "$work/metadata.json")',
    'fi',
    ...signature(plan),
    note(plan, {
      en: 'Pushed: $IMAGE:$VERSION@$digest',
      'zh-CN': '镜像推送完成：$IMAGE:$VERSION@$digest',
    }),
  ],
});

/**
 * Scans an archive of the image with a pinned scanner, which gets no access to the Docker socket
 * (C-012).
 */
export const scanScript = (plan: Plan): Script => ({
  path: scriptPath('scan'),
  about: {
    en: 'Scans the image for known vulnerabilities that have a fix.',
    'zh-CN': '扫描镜像中已有修复版本的已知漏洞。',
  },
  settings: [{ ...requiredVersion, value: plan.image.tag }, image(plan)],
  programs: ['docker'],
  body: [
    'work=$(mktemp -d)',
    'trap \'rm -rf "$work"\' EXIT',
    'run docker save --output "$work/image.tar" "$IMAGE:$VERSION"',
    say(plan, {
      en: '# Pinned, and without the Docker socket (C-012): it only reads the archive, maybe as another user.',
      'zh-CN':
        '# 扫描器版本固定，且不接触 Docker 套接字（C-012）：它只读取归档，可能以其他用户运行。',
    }),
    'run chmod -R a+rX "$work"',
    `run docker run --rm --volume "$work:/scan:ro" ${command(...scannerWords(plan))}`,
    note(plan, { en: 'Nothing that stops a release.', 'zh-CN': '未发现阻止发布的漏洞。' }),
  ],
});
