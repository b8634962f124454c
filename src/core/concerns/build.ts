import { defineConcern } from '../fields/index.ts';
import { cpuFields } from './build/cpu.ts';
import { filesFields } from './build/files.ts';
import { frontEndFields } from './build/front-end.ts';
import { nativeFields } from './build/native.ts';
import { openPointFields } from './build/open-points.ts';
import { privateCrateFields } from './build/private-crates.ts';
import { profileFields } from './build/profile.ts';
import { toolchainFields } from './build/toolchain.ts';

/** How the binary is compiled; the profile reaches cargo as CARGO_PROFILE_RELEASE_*. */
export const build = defineConcern({
  title: { en: 'Build', 'zh-CN': '构建' },
  intro: {
    en: 'How cargo compiles the binary. The profile is set as environment variables in the builder stage, so nothing in Cargo.toml has to change.',
    'zh-CN': 'cargo 如何编译二进制。编译配置以环境变量写入构建阶段，无需改动 Cargo.toml。',
  },
  shared: 'all',
  groups: {
    toolchain: { en: 'Toolchain and features', 'zh-CN': '工具链与 feature' },
    native: { en: 'Native dependencies', 'zh-CN': '原生依赖' },
    private: { en: 'Private crates', 'zh-CN': '私有 crate' },
    frontend: { en: 'Front end', 'zh-CN': '前端' },
    profile: { en: 'Release profile', 'zh-CN': '编译配置（release profile）' },
    cpu: { en: 'Processor level', 'zh-CN': '处理器级别' },
    files: { en: 'Files for cargo', 'zh-CN': 'Cargo 文件' },
    open: { en: 'Cargo files of the repository', 'zh-CN': '仓库中的 Cargo 文件' },
  },
  fields: {
    ...toolchainFields,
    ...nativeFields,
    ...privateCrateFields,
    ...frontEndFields,
    ...profileFields,
    ...cpuFields,
    ...filesFields,
    ...openPointFields,
  },
});
