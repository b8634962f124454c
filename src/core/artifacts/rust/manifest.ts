import { tomlString } from '../../formats/toml.ts';
import { crates } from '../../versions.ts';
import type { CrateRequirement } from './dependencies.ts';
import type { TemplateContext } from './module.ts';

/** A dependency of a manifest. */
export const dependencyLine = ({ name, features = [], bare }: CrateRequirement): string => {
  const version = tomlString(crates[name]);
  if (features.length === 0 && bare === undefined) return `${name} = ${version}\n`;
  const parts = [
    `version = ${version}`,
    ...(bare === undefined ? [] : ['default-features = false']),
    ...(features.length === 0 ? [] : [`features = [${features.map(tomlString).join(', ')}]`]),
  ];
  return `${name} = { ${parts.join(', ')} }\n`;
};

/** The dependency tables of the Cargo manifest. */
export const dependencyTables = (
  { code }: TemplateContext,
  found: readonly CrateRequirement[],
): string =>
  [
    `[dependencies]\n${found.map(dependencyLine).join('')}`,
    `[dev-dependencies]\n${dependencyLine({ name: 'tokio', features: ['io-util', 'macros', 'net', 'rt', 'test-util', 'time'] })}`,
    ...(code.crate && code.grpc !== undefined
      ? [
          `[build-dependencies]\n${dependencyLine({ name: 'protox' })}${dependencyLine({ name: 'tonic-prost-build' })}`,
        ]
      : []),
  ].join('\n');

/** The lines that an existing crate must add to its Cargo.toml for the modules. */
export const manifestFragment = (
  context: TemplateContext,
  found: readonly CrateRequirement[],
): string => {
  const { t } = context;
  return `# ${t('Add these to Cargo.toml of the crate, and `mod waybill;` to src/main.rs.', '将以下内容加入该 crate 的 Cargo.toml，并在 src/main.rs 中加入 `mod waybill;`。')}
# ${t('Needs edition 2024 and Rust 1.88 or newer.', '需要 edition 2024 和 Rust 1.88 或更高版本。')}

${dependencyTables(context, found)}`;
};

/** The `[package]` table, which is the same for all packages of a workspace except for the name. */
export const packageTable = ({ plan }: TemplateContext, name: string): string => {
  const { identity, config } = plan;
  const { description, license, repository } = config.project;
  const optional = Object.entries({ description, license, repository }).filter(
    ([, text]) => text !== '',
  );
  return `[package]
name = ${tomlString(name)}
version = ${tomlString(identity.version)}
edition = "2024"
rust-version = "1.88"
publish = false
${optional.map(([key, text]) => `${key} = ${tomlString(text)}\n`).join('')}`;
};

/** A program of a package; cargo finds those in `src/bin/<name>/main.rs` by itself. */
export const binTable = (binary: string): string => `[[bin]]
name = ${tomlString(binary)}
path = "src/main.rs"
`;

/** The comment above the manifest of a crate or of a workspace. */
export const lockNote = ({ t }: TemplateContext): string =>
  `# ${t('The image build runs with --locked: commit Cargo.lock (cargo generate-lockfile makes it).', '镜像构建使用 --locked：请提交 Cargo.lock（可用 cargo generate-lockfile 生成）。')}\n`;

/** The Cargo.toml of a complete crate. */
export const manifest = (context: TemplateContext, found: readonly CrateRequirement[]): string => {
  const { identity } = context.plan;
  return `${lockNote(context)}${packageTable(context, identity.package)}
${binTable(identity.binary)}
${dependencyTables(context, found)}`;
};
