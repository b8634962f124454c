import { emitToml } from '../../formats/toml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { rustToolchain } from '../../plan/rust-toolchain.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { cargoConfig } from './cargo-config.ts';
import { deny } from './deny.ts';
import { profiles } from './profiles.ts';

const toolchain = (plan: Plan): string => {
  const channel = rustToolchain(plan.config);
  const comment = say(plan, {
    en: '# The compiler of the image build. rustup installs it on first use.',
    'zh-CN': '# 与镜像构建相同的编译器，rustup 会在首次使用时安装。',
  });
  return `${comment}\n${emitToml({
    toolchain: { channel, profile: 'minimal', components: ['clippy', 'rustfmt'] },
  })}`;
};

type Writer = (plan: Plan) => GeneratedFile | undefined;

const writers: readonly Writer[] = [
  (plan) =>
    plan.config.build.toolchainFile
      ? {
          path: 'rust-toolchain.toml',
          text: toolchain(plan),
          about: {
            en: 'The Rust version of everybody who builds in the repository.',
            'zh-CN': '仓库内所有构建使用的 Rust 版本。',
          },
        }
      : undefined,
  (plan) =>
    plan.config.build.cargoConfig
      ? {
          path: '.cargo/config.toml',
          text: cargoConfig(plan),
          about: {
            en: 'Linker, compiler cache and aliases for builds outside the image.',
            'zh-CN': '镜像之外构建所用的链接器、编译缓存和别名。',
          },
        }
      : undefined,
  (plan) =>
    plan.config.build.profiles
      ? {
          path: `${plan.config.packaging.directory}/cargo/profiles.toml`,
          text: profiles(plan),
          about: {
            en: 'Profiles to copy into Cargo.toml, with what each key does.',
            'zh-CN': '可复制到 Cargo.toml 的编译配置，附逐项说明。',
          },
        }
      : undefined,
  (plan) =>
    plan.config.build.deny
      ? {
          path: 'deny.toml',
          text: deny(plan),
          about: {
            en: 'What cargo-deny lets pass: advisories, licences, sources.',
            'zh-CN': 'cargo-deny 的准入规则：安全公告、许可证、来源。',
          },
        }
      : undefined,
];

/** Files that cargo and its tools read outside the image. */
export const cargo = defineArtifact({
  id: 'cargo',
  title: { en: 'Cargo', 'zh-CN': 'Cargo' },
  files: (plan) => writers.flatMap((write) => write(plan) ?? []),
});
