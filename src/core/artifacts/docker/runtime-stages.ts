import { runtimeStageOf } from '../../delivery/build-targets.ts';
import { BuildArgument, type Instruction } from '../../formats/dockerfile.ts';
import { type BundleImage, imagesOf, isSplit } from '../../plan/bundle-images.ts';
import type { ContainerPort, Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { distrolessSuites } from '../../versions.ts';
import type { BuildChoices } from './build-choices.ts';
import { outDirectory } from './cargo-commands.ts';
import { note } from './comments.ts';
import { originOf, servedFrontEnd } from './front-end-stage.ts';
import { installPackages } from './install-packages.ts';
import { runtimePackages } from './packages.ts';
import { usesZones, zoneFolder } from './time-zones.ts';
import { writableDirectories } from './writable-directories.ts';

const certificates = '/etc/ssl/certs/ca-certificates.crt';

const baseImage = (plan: Plan, { libc }: BuildChoices): string => {
  const { base, suite, alpineVersion } = plan.config.image;
  switch (base) {
    case 'distroless':
      return `gcr.io/distroless/${libc === 'musl' ? 'static' : 'cc'}-${distrolessSuites[suite]}:nonroot`;
    case 'debian-slim':
      return `debian:${suite}-slim`;
    case 'alpine':
      return `alpine:${alpineVersion}`;
    case 'scratch':
      return 'scratch';
  }
};

/** Numeric user and group, equal in all files (C-016). */
const user = ({ config }: Plan): string => `${config.image.uid}:${config.image.uid}`;

/** The rules of the time zones, which scratch takes from the builder. */
const zones = (plan: Plan): readonly Instruction[] =>
  usesZones(plan)
    ? [
        note(plan, 'zones'),
        { kind: 'copy', from: 'builder', sources: [zoneFolder], to: zoneFolder },
      ]
    : [];

/** The files that all images contain: certificates, assets and the front end. */
const commonFiles = (plan: Plan): Files => {
  const { assets, base } = plan.config.image;
  return {
    certificates:
      base === 'scratch'
        ? [
            note(plan, 'certificates'),
            { kind: 'copy', from: 'builder', sources: [certificates], to: certificates },
            ...zones(plan),
          ]
        : [],
    assets: [
      ...(assets.length === 0 ? [] : [note(plan, 'assets')]),
      ...assets.map(({ from: path, to }) => {
        const { from, source } = originOf(plan, path);
        return { kind: 'copy', from, chmod: 'a+rX,go-w', sources: [source], to } as const;
      }),
      ...servedFrontEnd(plan),
    ],
  };
};

interface Files {
  readonly certificates: readonly Instruction[];
  readonly assets: readonly Instruction[];
}

const programs = ({ binaries }: BundleImage): readonly Instruction[] =>
  binaries.map(({ name, path }) => ({
    kind: 'copy',
    from: 'builder',
    sources: [`${outDirectory}/${name}`],
    to: path,
  }));

const directories = ({ owner: plan, workloads }: BundleImage): readonly Instruction[] => {
  const paths = writableDirectories(workloads);
  return [
    ...(paths.length === 0 ? [] : [note(plan, 'writable')]),
    ...paths.map(
      (path) =>
        ({
          kind: 'copy',
          from: 'builder',
          chown: user(plan),
          sources: [`${outDirectory}/empty/`],
          to: `${path}/`,
        }) as const,
    ),
  ];
};

const health = (plan: Plan): readonly Instruction[] => {
  const check = plan.containerHealth;
  if (check === undefined) {
    const inCluster = isFor(plan, 'kubernetes', 'kustomize', 'helm') && !isFor(plan, 'compose');
    return inCluster ? [note(plan, 'noHealth')] : [];
  }
  return [
    note(plan, 'health'),
    {
      kind: 'healthcheck',
      flags: {
        interval: `${check.interval}s`,
        timeout: `${check.timeout}s`,
        'start-period': `${check.startPeriod}s`,
        'start-interval': '1s',
        retries: String(check.retries),
      },
      command: check.command,
    },
  ];
};

/** Image labels of the OCI specification (C-027), followed by the user's labels. */
const labels = (plan: Plan): Instruction => {
  const { config, identity } = plan;
  const { license } = config.project;
  const oci = (key: string) => `org.opencontainers.image.${key}`;
  const entries: readonly (readonly [string, string | BuildArgument])[] = [
    [oci('title'), isSplit(plan) ? (plan.image.repository.split('/').at(-1) ?? '') : identity.name],
    ...(identity.description === '' ? [] : [[oci('description'), identity.description] as const]),
    ...(license === '' ? [] : [[oci('licenses'), license] as const]),
    [oci('version'), new BuildArgument('VERSION')],
    [oci('revision'), new BuildArgument('REVISION')],
    [oci('created'), new BuildArgument('CREATED')],
    [oci('source'), new BuildArgument('SOURCE')],
    ...config.image.labels.map(({ key, value }) => [key, value] as const),
  ];
  // A later label replaces an earlier label of the same name, as in docker build, but without its
  // warning.
  return { kind: 'label', entries: [...new Map(entries)] };
};

/**
 * Working directory: the folder of the binary, or `/app` if that is a folder of system programs.
 */
const workingDirectory = (binaries: string): string =>
  /^\/(?:usr\/(?:local\/)?)?s?bin\/*$/.test(binaries) ? '/app' : binaries;

const fromBase = (plan: Plan, choices: BuildChoices): readonly Instruction[] => {
  const { image, build } = plan.config;
  const distribution = image.base === 'alpine' ? 'alpine' : 'debian';
  return [
    ...(image.base === 'distroless' ? [note(plan, 'distroless')] : []),
    ...(image.base === 'alpine' ? [note(plan, 'alpineBase')] : []),
    { kind: 'from', image: baseImage(plan, choices), as: 'runtime' },
    ...(image.base === 'debian-slim' && build.tls !== 'openssl' ? [note(plan, 'rustls')] : []),
    ...installPackages(plan, distribution, runtimePackages(plan, choices)),
  ];
};

const workdir = ({ config }: Plan): Instruction => ({
  kind: 'workdir',
  path: workingDirectory(config.image.binaryDirectory),
});

/** A port in `EXPOSE`, which is of TCP without a suffix. */
const exposed = ({ port, transport }: ContainerPort): string =>
  transport === 'UDP' ? `${port}/udp` : String(port);

/** What a container of the image runs as, listens on, says of itself and starts. */
const settings = ({ owner: plan, workloads }: BundleImage): readonly Instruction[] => {
  const ports = [...new Set(workloads.flatMap((one) => one.ports.map(exposed)))];
  const { entrypoint, args } = plan.imageProgram;
  return [
    note(plan, 'user'),
    { kind: 'user', user: user(plan) },
    ...(ports.length === 0 ? [] : [{ kind: 'expose', ports } as const]),
    ...health(plan),
    note(plan, 'labels'),
    { kind: 'arg', name: 'VERSION', value: plan.identity.version },
    { kind: 'arg', name: 'REVISION', value: 'unknown' },
    { kind: 'arg', name: 'CREATED', value: '1970-01-01T00:00:00Z' },
    { kind: 'arg', name: 'SOURCE', value: plan.config.project.repository },
    labels(plan),
    note(plan, 'noEnvironment'),
    { kind: 'entrypoint', command: entrypoint },
    ...(args.length === 0 ? [] : [{ kind: 'cmd', command: args } as const]),
  ];
};

/** The final stage of the Dockerfile with one image. */
const onlyStage = (
  plan: Plan,
  choices: BuildChoices,
  image: BundleImage,
): readonly Instruction[] => {
  const files = commonFiles(plan);
  return [
    ...fromBase(plan, choices),
    ...files.certificates,
    ...programs(image),
    ...files.assets,
    ...directories(image),
    workdir(plan),
    ...settings(image),
  ];
};

/** What the images of all programs have in common. */
const commonStage = (plan: Plan, choices: BuildChoices): readonly Instruction[] => {
  const files = commonFiles(plan);
  return [...fromBase(plan, choices), ...files.certificates, ...files.assets, workdir(plan)];
};

const programStage = (image: BundleImage): readonly Instruction[] => [
  { kind: 'from', image: 'runtime', as: runtimeStageOf(image.owner) },
  ...programs(image),
  ...directories(image),
  // The comments stand in the stage of the first program only.
  ...settings(image).filter(({ kind }) => image.owner.first === undefined || kind !== 'comment'),
];

/**
 * The final stages of the Dockerfile: one image with all programs, or one for each program. The
 * image of the first program comes last, because `docker build` without a target builds it.
 */
export const runtimeStages = (
  plan: Plan,
  choices: BuildChoices,
): readonly (readonly Instruction[])[] => {
  const [first, ...others] = imagesOf(plan);
  if (first === undefined) return [];
  if (!isSplit(plan)) return [onlyStage(plan, choices, first)];
  const [head = [], ...rest] = [...others, first].map(programStage);
  return [commonStage(plan, choices), [note(plan, 'programs'), ...head], ...rest];
};
