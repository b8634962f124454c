import { command, type ShellText, shellText } from '../../formats/shell.ts';
import { binariesOf } from '../../plan/binaries.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import type { BuildChoices } from './build-choices.ts';

/** Target triple; the stage of the architecture sets the variable. */
const target = shellText('"$RUST_TARGET"');

type Words = readonly (string | ShellText)[];

const targetFlags = ({ cross }: BuildChoices): Words =>
  cross === 'zigbuild' ? ['--target', target] : [];

const featureFlags = ({ config }: Plan): Words => [
  ...(config.build.defaultFeatures ? [] : ['--no-default-features']),
  ...(config.build.features.length === 0 ? [] : ['--features', config.build.features.join(',')]),
];

const binaryFlags = (plan: Plan): Words => {
  const binaries = binariesOf(workloadsOf(plan));
  const packages = [...new Set(binaries.map((one) => one.package))];
  return [
    ...(plan.config.project.layout === 'workspace'
      ? packages.flatMap((name) => ['--package', name])
      : []),
    ...binaries.flatMap(({ name }) => ['--bin', name]),
  ];
};

/** The cargo program; xx-cargo adds `--target` itself. */
const program = ({ cross }: BuildChoices): string => (cross === 'xx' ? 'xx-cargo' : 'cargo');

const subcommand = ({ cross }: BuildChoices): string =>
  cross === 'zigbuild' ? 'zigbuild' : 'build';

/**
 * Updates the modification times of all sources. Cargo compares them with a target directory that
 * is kept between builds; COPY preserves the times of the checkout, which may be older than the
 * previous build.
 */
export const renewSources = command(
  'find',
  '.',
  '-path',
  './target',
  '-prune',
  '-o',
  '-type',
  'f',
  '-exec',
  'touch',
  '{}',
  '+',
);

/** Compiles only the programs of the image, with the committed Cargo.lock (C-015). */
export const buildCommand = (plan: Plan, choices: BuildChoices): string =>
  command(
    program(choices),
    subcommand(choices),
    '--release',
    '--locked',
    ...targetFlags(choices),
    ...binaryFlags(plan),
    ...featureFlags(plan),
  );

/** Compiles the dependencies of a cargo-chef recipe with the flags of the build (C-025). */
export const cookCommand = (plan: Plan, choices: BuildChoices): string =>
  command(
    program(choices),
    'chef',
    'cook',
    '--release',
    '--locked',
    '--recipe-path',
    'recipe.json',
    ...(choices.cross === 'zigbuild' ? ['--zigbuild'] : []),
    ...targetFlags(choices),
    ...binaryFlags(plan),
    ...featureFlags(plan),
  );

/**
 * Compiles the dependencies of a single crate with an empty main.rs (C-002). Without `--bin`,
 * because a binary that cargo finds by its file name does not exist yet.
 */
export const stubCommands = (plan: Plan, choices: BuildChoices): readonly string[] => [
  'mkdir src',
  "echo 'fn main() {}' > src/main.rs",
  'touch src/lib.rs',
  command(
    program(choices),
    subcommand(choices),
    '--release',
    '--locked',
    ...targetFlags(choices),
    ...featureFlags(plan),
  ),
  command(
    program(choices),
    'clean',
    '--release',
    ...targetFlags(choices),
    '--package',
    shellText('"$(cargo pkgid)"'),
  ),
  'rm -r src',
];

const outputDirectory = ({ cross }: BuildChoices): string => {
  if (cross === 'plain') return 'target/release';
  return cross === 'xx'
    ? 'target/$(xx-cargo --print-target-triple)/release'
    : 'target/$RUST_TARGET/release';
};

/** Folder of the builder from which the final image copies its files. */
export const outDirectory = '/out';

/**
 * Copies the programs out of cargo's target directory, so that their paths do not depend on the
 * target triple.
 */
export const takeCommands = (plan: Plan, choices: BuildChoices): readonly string[] => {
  const directory = outputDirectory(choices);
  const isStatic = choices.libc === 'musl' && !choices.dynamicMusl;
  return binariesOf(workloadsOf(plan)).flatMap(({ name }) => {
    const built =
      choices.cross === 'plain' ? `${directory}/${name}` : shellText(`"${directory}/${name}"`);
    return [
      // Fails for a binary of another architecture.
      ...(choices.cross === 'xx'
        ? [command('xx-verify', ...(isStatic ? ['--static'] : []), built)]
        : []),
      command('install', '-D', '-m', '0755', built, `${outDirectory}/${name}`),
    ];
  });
};
