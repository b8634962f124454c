import { imagesOf } from '../../plan/bundle-images.ts';
import { frontEndOf } from '../../plan/front-end.ts';
import type { Plan } from '../../plan/index.ts';

const digestPattern =
  '(?<depName>[a-z0-9./-]+):(?<currentValue>[\\w.-]+)@(?<currentDigest>sha256:[a-f0-9]{64})';

/** Versions in files that Renovate does not recognise. */
const customManagers: readonly object[] = [
  {
    customType: 'regex',
    description: 'Images pinned by digest in scripts and pipelines',
    managerFilePatterns: [
      '/^scripts/.+\\.sh$/',
      '/^\\.github/workflows/.+\\.yml$/',
      '/^\\.gitlab-ci\\.yml$/',
    ],
    matchStrings: [digestPattern],
    datasourceTemplate: 'docker',
  },
  {
    customType: 'regex',
    description: 'Cargo tools installed by version',
    managerFilePatterns: [
      '/^Dockerfile$/',
      '/^\\.github/workflows/.+\\.yml$/',
      '/^\\.gitlab-ci\\.yml$/',
    ],
    matchStrings: ['(?<depName>cargo-[a-z]+)@(?<currentValue>\\d+\\.\\d+\\.\\d+)'],
    datasourceTemplate: 'crate',
  },
  {
    customType: 'regex',
    description: 'The compiler',
    managerFilePatterns: [
      '/^Dockerfile$/',
      '/^rust-toolchain\\.toml$/',
      '/^\\.github/workflows/.+\\.yml$/',
    ],
    matchStrings: [
      'RUST_VERSION=(?<currentValue>\\d+\\.\\d+\\.\\d+)',
      'channel = "(?<currentValue>\\d+\\.\\d+\\.\\d+)"',
      'RUSTUP_TOOLCHAIN: "?(?<currentValue>\\d+\\.\\d+\\.\\d+)',
    ],
    depNameTemplate: 'rust',
    packageNameTemplate: 'rust',
    datasourceTemplate: 'docker',
  },
  {
    customType: 'regex',
    description: 'Schemas of custom resources by commit',
    managerFilePatterns: ['/^\\.github/workflows/.+\\.yml$/', '/^\\.gitlab-ci\\.yml$/'],
    matchStrings: [
      'raw\\.githubusercontent\\.com/(?<depName>[\\w.-]+/[\\w.-]+)/(?<currentDigest>[a-f0-9]{40})/',
    ],
    currentValueTemplate: 'main',
    packageNameTemplate: 'https://github.com/{{{depName}}}',
    datasourceTemplate: 'git-refs',
  },
];

const toolFiles = [
  '/(^|/)Dockerfile$/',
  '/^\\.github/workflows/.+\\.yml$/',
  '/^\\.gitlab-ci\\.yml$/',
];

/**
 * The tool of the front end that a command installs by version. cargo-leptos is among the cargo
 * tools, and dx follows the crate dioxus.
 */
const frontEndManagers = (plan: Plan): readonly object[] => {
  const frontEnd = frontEndOf(plan);
  const { frontend } = plan.config.build;
  if (!frontEnd || frontend === 'npm' || frontend === 'dioxus' || frontend === 'cargo-leptos') {
    return [];
  }
  const isNode = frontEnd.packages !== undefined;
  const name = isNode
    ? 'npm install --global (?:--\\S+ )*(?<depName>(?:@[\\w-]+/)?[\\w-]+)'
    : 'cargo install --locked (?<depName>trunk)';
  return [
    {
      customType: 'regex',
      description: 'The tool that builds the front end',
      managerFilePatterns: toolFiles,
      matchStrings: [`${name}@(?<currentValue>\\d+\\.\\d+\\.\\d+)`],
      datasourceTemplate: isNode ? 'npm' : 'crate',
    },
  ];
};

/** The package manager in package.json and in the image: a difference stops the installation. */
const frontEndRules = (plan: Plan): readonly object[] =>
  frontEndOf(plan)?.packages === undefined
    ? []
    : [
        {
          description: 'Node and its package manager move everywhere at once',
          matchDepNames: ['node', 'npm', 'pnpm', 'yarn', '@yarnpkg/cli-dist', 'bun'],
          groupName: 'Node',
        },
      ];

/** renovate.json: updates every pinned version (C-011). */
export const renovate = (plan: Plan): string => {
  const folder = plan.config.packaging.directory.replaceAll('.', '\\.');
  const rules = [
    {
      description: 'The compiler moves everywhere at once',
      matchDepNames: ['rust'],
      groupName: 'Rust',
    },
    ...frontEndRules(plan),
    {
      description: 'Compatible crates come together; the tests decide',
      matchManagers: ['cargo'],
      matchUpdateTypes: ['minor', 'patch'],
      groupName: 'crates',
    },
    {
      description: 'OpenTelemetry crates only work in matching versions',
      matchManagers: ['cargo'],
      matchPackageNames: ['/^(tracing-)?opentelemetry/'],
      groupName: 'OpenTelemetry',
    },
    {
      description: 'The version of the service is a decision of waybill.yaml',
      matchPackageNames: imagesOf(plan).map(({ owner }) => owner.image.repository),
      enabled: false,
    },
  ];
  return `${JSON.stringify(
    {
      $schema: 'https://docs.renovatebot.com/renovate-schema.json',
      extends: ['config:recommended', 'docker:pinDigests', 'helpers:pinGitHubActionDigests'],
      minimumReleaseAge: '3 days',
      lockFileMaintenance: { enabled: true },
      kubernetes: { managerFilePatterns: [`/^${folder}/kubernetes/.+\\.yaml$/`] },
      customManagers: [...frontEndManagers(plan), ...customManagers],
      packageRules: rules,
    },
    null,
    2,
  )}\n`;
};
