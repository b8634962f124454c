import type { Text } from '../../fields/index.ts';
import { tomlString } from '../../formats/toml.ts';
import { type Plan, say } from '../../plan/index.ts';

/** A key of a profile, its value as TOML, and its effect. */
type Entry = readonly [key: string, value: string, about: Text];

const level = (text: string): string => (/^\d$/.test(text) ? text : tomlString(text));

const release = ({ config: { build } }: Plan): readonly Entry[] => [
  [
    'opt-level',
    level(build.optLevel),
    {
      en: '3 for speed; "s" and "z" save a few megabytes and cost CPU on every request (C-074).',
      'zh-CN': '3 追求速度；"s" 和 "z" 可省数 MB，但每个请求都多耗 CPU（C-074）。',
    },
  ],
  [
    'lto',
    tomlString(build.lto),
    {
      en: 'Optimises across crates: "thin" is nearly as fast as "fat" and links in a fraction of its time and memory.',
      'zh-CN': '跨 crate 优化："thin" 的效果接近 "fat"，链接耗时和内存却少得多。',
    },
  ],
  [
    'codegen-units',
    String(build.codegenUnits),
    {
      en: '1 gives the fastest code; 16, the default of cargo, compiles faster on many cores.',
      'zh-CN': '1 生成的代码最快；cargo 默认的 16 在多核机器上编译更快。',
    },
  ],
  [
    'panic',
    tomlString(build.panic),
    {
      en: '"unwind" ends one task; "abort" ends the process with every request in flight (C-073).',
      'zh-CN': '"unwind" 只结束一个任务；"abort" 会结束整个进程，正在处理的请求全部中断（C-073）。',
    },
  ],
  [
    'debug',
    tomlString(build.debug),
    {
      en: '"line-tables-only" puts file and line into backtraces for a few megabytes and no speed (C-076).',
      'zh-CN': '"line-tables-only" 让回溯带上文件名和行号，多占几 MB，不影响速度（C-076）。',
    },
  ],
  [
    'strip',
    tomlString(build.strip),
    {
      en: '"none" keeps backtraces and profiles readable; "symbols" leaves only addresses (C-076).',
      'zh-CN': '"none" 保持回溯和性能剖析可读；"symbols" 只剩地址（C-076）。',
    },
  ],
];

const development = ({ config: { build } }: Plan): readonly Entry[] => [
  [
    'opt-level',
    build.devOptLevel,
    {
      en: '0 compiles fastest; 1 when debug builds are too slow to try out.',
      'zh-CN': '0 编译最快；调试构建慢到不便试用时用 1。',
    },
  ],
];

const dependencies: readonly Entry[] = [
  [
    'opt-level',
    '1',
    {
      en: 'Compiled once and cached, so it costs nothing afterwards.',
      'zh-CN': '只编译一次并被缓存，之后没有额外开销。',
    },
  ],
];

const small: readonly Entry[] = [
  [
    'inherits',
    '"release"',
    {
      en: 'Smallest: cargo build --profile small. Typically a half to two thirds of the size, and slower on every request.',
      'zh-CN':
        '体积最小：cargo build --profile small。通常为原体积的一半到三分之二，但每个请求都更慢。',
    },
  ],
  [
    'opt-level',
    '"z"',
    { en: 'Also turns loop vectorisation off.', 'zh-CN': '同时关闭循环向量化。' },
  ],
  ['lto', '"fat"', { en: 'Removes most dead code.', 'zh-CN': '可去除大部分无用代码。' }],
  ['codegen-units', '1', { en: 'One view of each crate.', 'zh-CN': '以整个 crate 为单位优化。' }],
  [
    'strip',
    '"symbols"',
    {
      en: 'Keep the unstripped file of each release, or its backtraces cannot be read. No UPX: a packed binary shares no pages, uses more memory and hides from scanners (C-075).',
      'zh-CN':
        '请保留每个版本未剥离的文件，否则无法解读回溯。不要使用 UPX：压缩后的二进制无法共享内存页，占用更多内存，还会让扫描工具失效（C-075）。',
    },
  ],
];

const fast: readonly Entry[] = [
  [
    'inherits',
    '"release"',
    {
      en: 'Fastest: cargo build --profile fast. A few percent, for a much longer link and several gigabytes of memory; measure before you keep it.',
      'zh-CN':
        '速度最快：cargo build --profile fast。提升通常为百分之几，代价是链接时间大增并占用数 GB 内存；请先实测再采用。',
    },
  ],
  ['opt-level', '3', { en: 'All optimisations.', 'zh-CN': '启用全部优化。' }],
  ['lto', '"fat"', { en: 'One program for the optimiser.', 'zh-CN': '把整个程序交给优化器。' }],
  ['codegen-units', '1', { en: 'One view of each crate.', 'zh-CN': '以整个 crate 为单位优化。' }],
];

const table = (plan: Plan, name: string, entries: readonly Entry[]): string =>
  `[${name}]\n${entries
    .map(([key, value, about]) => `# ${say(plan, about)}\n${key} = ${value}\n`)
    .join('')}`;

const header: Text = {
  en:
    'Copy these tables into the Cargo.toml at the root of the workspace; cargo ignores profiles elsewhere.\n' +
    'The image build sets the same release profile through CARGO_PROFILE_RELEASE_*, which wins there.',
  'zh-CN':
    '请将这些表复制到工作区根目录的 Cargo.toml；写在别处 cargo 会忽略。\n' +
    '镜像构建通过 CARGO_PROFILE_RELEASE_* 设置相同的 release 配置，在镜像中以其为准。',
};

/** The profiles of Cargo.toml with the effect of each key, and two variants with their cost. */
export const profiles = (plan: Plan): string =>
  [
    say(plan, header)
      .split('\n')
      .map((line) => `# ${line}\n`)
      .join(''),
    table(plan, 'profile.release', release(plan)),
    table(plan, 'profile.dev', development(plan)),
    table(plan, 'profile.dev.package."*"', dependencies),
    table(plan, 'profile.small', small),
    table(plan, 'profile.fast', fast),
  ].join('\n');
