import type { Text } from '../../fields/index.ts';
import { emitToml, type TomlTable, tomlString } from '../../formats/toml.ts';
import { type Plan, say } from '../../plan/index.ts';
import { cargoTools } from '../../versions.ts';

const notes = {
  header: {
    en: `Rules for cargo-deny ${cargoTools.deny}. Run in the pipeline, not in the image build (C-023): cargo deny --locked check`,
    'zh-CN': `cargo-deny ${cargoTools.deny} 的规则。在流水线而非镜像构建中运行（C-023）：cargo deny --locked check`,
  },
  graph: {
    en: 'Only what is compiled for these targets counts.',
    'zh-CN': '只检查为这些目标编译的内容。',
  },
  advisories: {
    en: 'A known vulnerability fails the check. An exception needs an id and a reason: { id = "RUSTSEC-…", reason = "…" }.',
    'zh-CN': '已知漏洞会使检查失败。例外须写明编号与理由：{ id = "RUSTSEC-…", reason = "…" }。',
  },
  licenses: {
    en: 'Any other licence fails the check; an exception for one crate goes into exceptions.',
    'zh-CN': '其他许可证一律不通过；单个 crate 的例外写入 exceptions。',
  },
  unpublished: {
    en: 'Crates with publish = false are your own.',
    'zh-CN': '带有 publish = false 的是自有 crate。',
  },
  bans: {
    en: 'Two versions of a crate cost build time and size, and are sometimes unavoidable.',
    'zh-CN': '同一 crate 的两个版本会增加构建时间和体积，但有时难以避免。',
  },
  sources: {
    en: 'Crates come from crates.io. Add a private registry or a Git host here.',
    'zh-CN': 'crate 只来自 crates.io。私有仓库或 Git 主机在此添加。',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** One licence per line, so that the list is easy to review. */
const licences = (plan: Plan): string => {
  const names = [...new Set(plan.config.build.licenses)];
  const lines = names.map((name) => `  ${tomlString(name)},\n`).join('');
  return `[licenses]\nallow = [\n${lines}]\nconfidence-threshold = 0.9\nunused-allowed-license = "allow"\n# ${say(plan, notes.unpublished)}\nprivate = { ignore = true }\n`;
};

const tables: readonly (readonly [keyof typeof notes, TomlTable])[] = [
  ['advisories', { unmaintained: 'workspace', yanked: 'deny', ignore: [] }],
  ['bans', { 'multiple-versions': 'warn', wildcards: 'deny', 'allow-wildcard-paths': true }],
  [
    'sources',
    {
      'unknown-registry': 'deny',
      'unknown-git': 'deny',
      'allow-registry': ['https://github.com/rust-lang/crates.io-index'],
    },
  ],
];

const graph = (plan: Plan): TomlTable => {
  const libc = plan.config.build.libc === 'musl' ? 'musl' : 'gnu';
  const machines = { 'linux/amd64': 'x86_64', 'linux/arm64': 'aarch64' } as const;
  const { defaultFeatures, features } = plan.config.build;
  return {
    targets: plan.config.image.platforms.map((one) => `${machines[one]}-unknown-linux-${libc}`),
    'no-default-features': !defaultFeatures,
    ...(features.length === 0 ? { 'all-features': defaultFeatures } : { features }),
  };
};

/**
 * deny.toml in the schema of cargo-deny 0.20; it runs in the pipeline, not in the image build
 * (C-023).
 */
export const deny = (plan: Plan): string => {
  const commented = (key: keyof typeof notes, text: string): string =>
    `# ${say(plan, notes[key])}\n${text}`;
  const [advisories, ...others] = tables.map(([key, table]) =>
    commented(key, emitToml({ [key]: table })),
  );
  return [
    `# ${say(plan, notes.header)}\n`,
    commented('graph', emitToml({ graph: graph(plan) })),
    advisories ?? '',
    commented('licenses', licences(plan)),
    ...others,
  ].join('\n');
};
