import { bake, imageIn, imagesInMessage, releaseTarget } from '../../delivery/build-targets.ts';
import { scriptPath } from '../../delivery/delivery-files.ts';
import { digestCommand } from '../../delivery/image-digest.ts';
import { scannerWords } from '../../delivery/image-scan.ts';
import { command } from '../../formats/shell.ts';
import { type BundleImage, imagesOf, isSplit } from '../../plan/bundle-images.ts';
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
    note(plan, {
      en: `Building ${imagesInMessage(imagesOf(plan))}:$VERSION …`,
      'zh-CN': `构建 Docker 镜像 ${imagesInMessage(imagesOf(plan))}:$VERSION…`,
    }),
    `run ${bake(plan, 'image')}`,
    note(plan, { en: 'Image built.', 'zh-CN': '镜像构建完成。' }),
    ...imagesOf(plan).map((image) => `run docker image ls "${imageIn(image, '$IMAGE')}"`),
  ],
});

const signature = (plan: Plan, image: BundleImage): readonly string[] =>
  plan.config.delivery.sign === 'none'
    ? []
    : [
        '',
        note(plan, {
          en: 'Signing the digest; the browser asks who you are.',
          'zh-CN': '对摘要签名，浏览器会要求确认身份。',
        }),
        `run cosign sign --yes "${imageIn(image, '$IMAGE')}@$digest"`,
      ];

/** Reads the digest of a pushed image, signs it and shows it. */
const pushed = (plan: Plan, image: BundleImage): readonly string[] => {
  const target = isSplit(plan) ? releaseTarget(image.owner) : undefined;
  const name = imageIn(image, '$IMAGE');
  return [
    ...(image.owner.first === undefined ? [] : ['']),
    "digest='sha256:…'",
    'if [[ -z $dry_run ]]; then',
    `  digest=$(${digestCommand(target, '"$work/metadata.json"')})`,
    'fi',
    ...signature(plan, image),
    note(plan, {
      en: `Pushed: ${name}:$VERSION@$digest`,
      'zh-CN': `镜像推送完成：${name}:$VERSION@$digest`,
    }),
  ];
};

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
    note(plan, {
      en: `Pushing ${imagesInMessage(imagesOf(plan))}:$VERSION …`,
      'zh-CN': `推送镜像 ${imagesInMessage(imagesOf(plan))}:$VERSION 到仓库…`,
    }),
    `run ${bake(plan, 'release', '--builder', '"$BUILDER"', '--push', '--metadata-file', '"$work/metadata.json"')}`,
    ...imagesOf(plan).flatMap((image) => pushed(plan, image)),
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
    ...imagesOf(plan).flatMap((image) => scanned(plan, image)),
    note(plan, { en: 'Nothing that stops a release.', 'zh-CN': '未发现阻止发布的漏洞。' }),
  ],
});

/** Saves an image as an archive and scans it; the comment stands before the first one. */
const scanned = (plan: Plan, image: BundleImage): readonly string[] => [
  `run docker save --output "$work/image.tar" "${imageIn(image, '$IMAGE')}:$VERSION"`,
  ...(image.owner.first === undefined
    ? [
        say(plan, {
          en: '# Pinned, and without the Docker socket (C-012): it only reads the archive, maybe as another user.',
          'zh-CN':
            '# 扫描器版本固定，且不接触 Docker 套接字（C-012）：它只读取归档，可能以其他用户运行。',
        }),
      ]
    : []),
  'run chmod -R a+rX "$work"',
  `run docker run --rm --volume "$work:/scan:ro" ${command(...scannerWords(plan))}`,
];
