import { bake } from '../../delivery/build-targets.ts';
import {
  markdownBlock,
  markdownCode,
  markdownList,
  markdownTable,
} from '../../formats/markdown.ts';
import { imagesOf } from '../../plan/bundle-images.ts';
import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { heading, type Sources, type Translate, translatorOf } from './document.ts';

type Base = Plan['config']['image']['base'];

interface Size {
  readonly base: Base;
  readonly image: string;
  /** Size that the base image adds to the binary, uncompressed. */
  readonly range: string;
  readonly source: readonly [en: string, zh: string];
}

const readme = ['distroless README', 'distroless README'] as const;

/** Ranges, because sizes change; each has its source (C-020, S0-19). */
const sizes: readonly Size[] = [
  {
    base: 'scratch',
    image: 'scratch',
    range: '0 MB',
    source: ['nothing in it', '空镜像'],
  },
  { base: 'distroless', image: 'distroless static', range: '2 MiB', source: readme },
  {
    base: 'alpine',
    image: 'alpine',
    range: '5 – 10 MB',
    source: ['distroless README gives 5 MiB', 'distroless README 记为 5 MiB'],
  },
  {
    base: 'distroless',
    image: 'distroless cc',
    range: '20 – 35 MB',
    source: ['guide S0 gives 25 MB', '指南 S0 记为 25 MB'],
  },
  {
    base: 'debian-slim',
    image: 'debian slim',
    range: '70 – 125 MB',
    source: [
      'upper end: distroless README for the full image',
      '上限取自 distroless README 中完整 Debian 镜像的数值',
    ],
  },
];

/** Distroless has two images: static for musl, cc for glibc. */
const isOurs = ({ config: { image, build } }: Plan, size: Size): boolean =>
  size.base === image.base &&
  (image.base !== 'distroless' || size.image.endsWith('static') === (build.libc === 'musl'));

const imageSize = (plan: Plan, t: Translate): readonly string[] => [
  `## ${t('Size of the image', '镜像体积')}\n`,
  markdownTable(
    [t('Base', '基础镜像'), t('Adds to the binary', '在二进制之外增加'), t('Source', '出处'), ''],
    sizes.map((size) => [
      size.image,
      size.range,
      t(...size.source),
      isOurs(plan, size) ? t('**this one**', '**当前**') : '',
    ]),
  ),
  t(
    'The binary of a service with an HTTP server, TLS and telemetry is usually 8 to 40 MB, of which line tables are a third (estimate). “Below 50 MB” therefore holds on distroless, alpine and scratch, not on debian slim (C-020). The build image of 1 to 2 GB stays behind.\n',
    '带有 HTTP 服务、TLS 和遥测的二进制通常为 8 至 40 MB，其中行号表约占三分之一（估计值）。因此“小于 50 MB”在 distroless、alpine 和 scratch 上成立，在 debian slim 上不成立（C-020）。1 至 2 GB 的构建镜像不会进入最终镜像。\n',
  ),
  t('Measure yours:\n', '实测方法：\n'),
  markdownBlock('sh', [
    bake(plan, 'image'),
    ...imagesOf(plan).map(({ owner }) => `docker image ls ${owner.image.repository}`),
    t('# What takes the room in the binary:', '# 二进制中什么占空间：'),
    'cargo install --locked cargo-bloat',
    'cargo bloat --release --crates',
  ]),
];

const smaller = (t: Translate): readonly string[] => [
  `## ${t('If it is too large', '如果体积过大')}\n`,
  markdownList([
    t(
      `Fewer features first: ${markdownCode('cargo tree --edges features --duplicates')} shows what nobody asked for.`,
      `先减少 feature：${markdownCode('cargo tree --edges features --duplicates')} 可列出多余的依赖。`,
    ),
    t(
      'Then strip symbols (backtraces become addresses), then opt-level s or z (every request costs more CPU, C-074).',
      '其次剥离符号（回溯只剩地址），最后才考虑 opt-level s 或 z（每个请求更耗 CPU，C-074）。',
    ),
    t(
      'Not UPX: a packed binary shares no pages between processes, uses more memory and hides its contents from scanners (C-075).',
      '不要使用 UPX：压缩后的二进制无法在进程间共享内存页，占用更多内存，扫描工具也看不到内容（C-075）。',
    ),
  ]),
];

const cacheOf = (plan: Plan, t: Translate): string => {
  const names = {
    'cargo-chef': t(
      'cargo-chef: a layer of compiled dependencies',
      'cargo-chef：已编译依赖单独成层',
    ),
    'cache-mounts': t('cache mounts on this machine', '本机的缓存挂载'),
    'stub-main': t('a layer of compiled dependencies', '已编译依赖单独成层'),
    none: t('none', '无'),
  } as const;
  return names[plan.config.image.cache];
};

const buildTime = (plan: Plan, t: Translate): readonly string[] => [
  `## ${t('Time of a build', '构建时间')}\n`,
  markdownTable(
    [t('Build', '构建'), t('Expect', '预期'), t('Source', '出处')],
    [
      [
        t('First, nothing cached', '首次，无缓存'),
        t('5 – 15 min', '5 – 15 分钟'),
        t('guide S4 gives 10 min', '指南 S4 记为 10 分钟'),
      ],
      [
        t('Code changed, dependencies cached', '仅改代码，依赖已缓存'),
        t('1 – 5 min', '1 – 5 分钟'),
        t('guides S0 and S4 give 5 and 2 min', '指南 S0、S4 分别记为 5 分钟和 2 分钟'),
      ],
      [
        t('Another architecture, emulated', '模拟其他架构'),
        t('many times that', '上述时间的数倍'),
        'C-090',
      ],
    ],
  ),
  t(
    `Cache of this build: ${cacheOf(plan, t)}. Link-time optimisation “${plan.config.build.lto}” and ${plan.config.build.codegenUnits} codegen unit(s) decide most of the rest. See where the time goes:\n`,
    `本构建的缓存：${cacheOf(plan, t)}。其余时间主要取决于链接时优化“${plan.config.build.lto}”和 ${plan.config.build.codegenUnits} 个代码生成单元。查看耗时分布：\n`,
  ),
  markdownBlock('sh', ['cargo build --release --locked --timings']),
];

/** SIZE-AND-SPEED.md: ranges with their source, and how to measure (S0-02, S0-19, S4-03, S4-07). */
export const expectations = ({ plan }: Sources): string => {
  const t = translatorOf(plan);
  return [
    ...heading(plan, { en: 'size and build time', 'zh-CN': '体积与构建时间' }),
    ...(isFor(plan, 'docker') ? [...imageSize(plan, t), ...smaller(t)] : []),
    ...buildTime(plan, t),
  ].join('\n');
};
