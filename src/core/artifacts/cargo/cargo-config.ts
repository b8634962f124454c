import type { Text } from '../../fields/index.ts';
import { emitToml, type TomlTable } from '../../formats/toml.ts';
import { type Plan, say } from '../../plan/index.ts';

const about: Text = {
  en: 'How cargo builds on developers’ machines and in the pipeline; the image build does not see this file. Builds are always pipelined; that is no setting any more (C-069).',
  'zh-CN':
    'cargo 在开发机和流水线上的构建方式；镜像构建不会读取此文件。流水线编译始终开启，不再是设置项（C-069）。',
};

const notes = {
  alias: {
    en: 'The same words as in the pipeline.',
    'zh-CN': '与流水线使用相同的命令。',
  },
  sccache: {
    en: 'sccache cannot cache incremental builds (C-070). Install it with: cargo install --locked sccache',
    'zh-CN': 'sccache 无法缓存增量编译（C-070）。安装命令：cargo install --locked sccache',
  },
  linker: {
    en: 'Linux only. From the system’s packages, no crate has them (C-068): clang and',
    'zh-CN': '仅用于 Linux。请通过系统软件包安装，crates.io 上没有（C-068）：clang 和',
  },
  level: {
    en: 'Never target-cpu=native: what is built on a new machine dies on an old node (C-072).',
    'zh-CN': '不要使用 target-cpu=native：在新机器上构建的程序会在旧节点上崩溃（C-072）。',
  },
} as const satisfies Readonly<Record<string, Text>>;

const comment = (plan: Plan, text: Text, more = ''): string => `# ${say(plan, text)}${more}\n`;

const lint = 'clippy --workspace --all-targets --locked -- --deny warnings';

const aliases = (plan: Plan): string => comment(plan, notes.alias) + emitToml({ alias: { lint } });

const compilerCache = (plan: Plan): readonly string[] =>
  plan.config.build.sccache
    ? [
        comment(plan, notes.sccache) +
          emitToml({ build: { 'rustc-wrapper': 'sccache', incremental: false } }),
      ]
    : [];

/** Linker and processor level of a Linux target; empty for the defaults. */
const target = (plan: Plan, triple: string, level: string): readonly string[] => {
  const { linker } = plan.config.build;
  const flags = [
    ...(linker === 'default' ? [] : ['-C', `link-arg=-fuse-ld=${linker}`]),
    ...(level === 'baseline' ? [] : ['-C', `target-cpu=${level}`]),
  ];
  if (flags.length === 0) return [];
  const table: TomlTable = {
    ...(linker === 'default' ? {} : { linker: 'clang' }),
    rustflags: flags,
  };
  const dot = say(plan, { en: '.', 'zh-CN': '。' });
  return [
    (linker === 'default' ? '' : comment(plan, notes.linker, ` ${linker}${dot}`)) +
      (level === 'baseline' ? '' : comment(plan, notes.level)) +
      emitToml({ target: { [triple]: table } }),
  ];
};

/**
 * `.cargo/config.toml`, without pipelining, which cargo ignores (C-069), and without mold from
 * crates.io (C-068).
 */
export const cargoConfig = (plan: Plan): string => {
  const { cpuAmd64, cpuArm64 } = plan.config.build;
  return [
    comment(plan, about),
    aliases(plan),
    ...compilerCache(plan),
    ...target(plan, 'x86_64-unknown-linux-gnu', cpuAmd64),
    ...target(plan, 'aarch64-unknown-linux-gnu', cpuArm64),
  ].join('\n');
};
