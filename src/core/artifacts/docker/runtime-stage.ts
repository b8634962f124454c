import { BuildArgument, type Instruction } from '../../formats/dockerfile.ts';
import { binariesOf } from '../../plan/binaries.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
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
const owner = ({ config }: Plan): string => `${config.image.uid}:${config.image.uid}`;

const content = (plan: Plan): readonly Instruction[] => {
  const { assets, base } = plan.config.image;
  const directories = writableDirectories(plan);
  return [
    ...(base === 'scratch'
      ? [
          note(plan, 'certificates'),
          { kind: 'copy', from: 'builder', sources: [certificates], to: certificates } as const,
        ]
      : []),
    ...(base === 'scratch' && usesZones(plan)
      ? [
          note(plan, 'zones'),
          { kind: 'copy', from: 'builder', sources: [zoneFolder], to: zoneFolder } as const,
        ]
      : []),
    ...binariesOf(plan).map(
      ({ name, path }) =>
        ({
          kind: 'copy',
          from: 'builder',
          sources: [`${outDirectory}/${name}`],
          to: path,
        }) as const,
    ),
    ...(assets.length === 0 ? [] : [note(plan, 'assets')]),
    ...assets.map(({ from: path, to }) => {
      const { from, source } = originOf(plan, path);
      return { kind: 'copy', from, chmod: 'a+rX,go-w', sources: [source], to } as const;
    }),
    ...servedFrontEnd(plan),
    ...(directories.length === 0 ? [] : [note(plan, 'writable')]),
    ...directories.map(
      (path) =>
        ({
          kind: 'copy',
          from: 'builder',
          chown: owner(plan),
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
const labels = ({ config, identity }: Plan): Instruction => {
  const { license } = config.project;
  const oci = (key: string) => `org.opencontainers.image.${key}`;
  const entries: readonly (readonly [string, string | BuildArgument])[] = [
    [oci('title'), identity.name],
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

/** The final stage of the Dockerfile. */
export const runtimeStage = (plan: Plan, choices: BuildChoices): readonly Instruction[] => {
  const { image, project, build } = plan.config;
  const distribution = image.base === 'alpine' ? 'alpine' : 'debian';
  const ports = [...new Set(workloadsOf(plan).flatMap((one) => one.ports.map(({ port }) => port)))];
  return [
    ...(image.base === 'distroless' ? [note(plan, 'distroless')] : []),
    ...(image.base === 'alpine' ? [note(plan, 'alpineBase')] : []),
    { kind: 'from', image: baseImage(plan, choices), as: 'runtime' },
    ...(image.base === 'debian-slim' && build.tls !== 'openssl' ? [note(plan, 'rustls')] : []),
    ...installPackages(plan, distribution, runtimePackages(plan, choices)),
    ...content(plan),
    { kind: 'workdir', path: workingDirectory(image.binaryDirectory) },
    note(plan, 'user'),
    { kind: 'user', user: owner(plan) },
    ...(ports.length === 0 ? [] : [{ kind: 'expose', ports } as const]),
    ...health(plan),
    note(plan, 'labels'),
    { kind: 'arg', name: 'VERSION', value: plan.identity.version },
    { kind: 'arg', name: 'REVISION', value: 'unknown' },
    { kind: 'arg', name: 'CREATED', value: '1970-01-01T00:00:00Z' },
    { kind: 'arg', name: 'SOURCE', value: project.repository },
    labels(plan),
    note(plan, 'noEnvironment'),
    { kind: 'entrypoint', command: plan.imageProgram.entrypoint },
    ...(plan.imageProgram.args.length === 0
      ? []
      : [{ kind: 'cmd', command: plan.imageProgram.args } as const]),
  ];
};
