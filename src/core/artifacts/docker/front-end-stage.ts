import type { Instruction } from '../../formats/dockerfile.ts';
import { command } from '../../formats/shell.ts';
import { buildCredentials } from '../../plan/build-credentials.ts';
import {
  type FrontEnd,
  frontEndOf,
  isMadeByFrontEnd,
  type NodePackages,
} from '../../plan/front-end.ts';
import type { Plan } from '../../plan/index.ts';
import { credentialCommands, credentialMounts } from './build-credentials.ts';
import { note } from './comments.ts';
import { downloads } from './download-caches.ts';
import { compiler, sourceDirectory } from './toolchain-stages.ts';

type Stage = readonly Instruction[];

/** The name of the stage that builds the front end. */
const stageName = 'front-end';

const inSources = (path: string): string =>
  path === '' ? sourceDirectory : `${sourceDirectory}/${path}`;

const workdir = (folder: string): Instruction => ({ kind: 'workdir', path: inSources(folder) });

/** The files that the installation reads; the layer stays while they do. */
const inputs = ({ root, lock, manifests, files }: NodePackages): Stage => {
  const prefix = root === '' ? '' : `${root}/`;
  const isBeside = (path: string): boolean => path === `${prefix}package.json`;
  const others = [...manifests.filter((path) => !isBeside(path)), ...files];
  return [
    { kind: 'copy', sources: [`${prefix}package.json`, lock], to: './' },
    ...[...new Set(others)].map(
      (path) => ({ kind: 'copy', sources: [path], to: inSources(path) }) as const,
    ),
  ];
};

const nodeStage = (plan: Plan, frontEnd: FrontEnd, packages: NodePackages): Stage => [
  note(plan, 'node'),
  { kind: 'from', platform: '$BUILDPLATFORM', image: packages.image, as: stageName },
  ...(packages.manager === 'pnpm'
    ? [{ kind: 'env', entries: [['PNPM_HOME', '/pnpm']] } as const]
    : []),
  ...(frontEnd.setUp.length === 0 ? [] : [{ kind: 'run', steps: frontEnd.setUp } as const]),
  workdir(packages.root),
  note(plan, 'nodePackages'),
  ...inputs(packages),
  {
    kind: 'run',
    mounts:
      packages.cache === undefined
        ? undefined
        : [`type=cache,target=${packages.cache},sharing=locked`],
    steps: [packages.install],
  },
  { kind: 'copy', sources: [packages.root === '' ? '.' : packages.root], to: './' },
  ...(frontEnd.folder === packages.root ? [] : [workdir(frontEnd.folder)]),
  ...(frontEnd.build === undefined ? [] : [{ kind: 'run', steps: [frontEnd.build] } as const]),
];

const gitVariables = (plan: Plan): Stage => {
  const { variables } = buildCredentials(plan);
  return variables.length === 0 ? [] : [{ kind: 'env', entries: variables }];
};

const wasmStage = (plan: Plan, { folder, setUp, build }: FrontEnd): Stage => [
  note(plan, 'wasm'),
  {
    kind: 'from',
    platform: '$BUILDPLATFORM',
    image: `rust:\${RUST_VERSION}-${plan.config.image.suite}`,
    as: stageName,
  },
  { kind: 'run', steps: setUp },
  ...compiler(plan),
  { kind: 'run', steps: [command('rustup', 'target', 'add', 'wasm32-unknown-unknown')] },
  workdir(''),
  { kind: 'copy', sources: ['.'], to: '.' },
  ...(folder === '' ? [] : [workdir(folder)]),
  ...gitVariables(plan),
  ...(build === undefined
    ? []
    : [
        {
          kind: 'run',
          mounts: [...credentialMounts(plan), ...downloads],
          steps: [...credentialCommands(plan), build],
        } as const,
      ]),
];

/** The stage that builds the front end; none without a front end. */
export const frontEndStages = (plan: Plan): readonly Stage[] => {
  const frontEnd = frontEndOf(plan);
  if (frontEnd === undefined) return [];
  const { packages } = frontEnd;
  return [packages ? nodeStage(plan, frontEnd, packages) : wasmStage(plan, frontEnd)];
};

/** Puts the output into the sources before cargo compiles the code that embeds it. */
export const embeddedFrontEnd = (plan: Plan): readonly Instruction[] => {
  const frontEnd = frontEndOf(plan);
  if (frontEnd?.embeddedIn === undefined) return [];
  const { output, embeddedIn } = frontEnd;
  return [
    note(plan, 'embedded'),
    { kind: 'copy', from: stageName, sources: [inSources(output)], to: embeddedIn },
  ];
};

/** Puts the output beside the binary. */
export const servedFrontEnd = (plan: Plan): readonly Instruction[] => {
  const frontEnd = frontEndOf(plan);
  return frontEnd?.servedAt === undefined
    ? []
    : [
        note(plan, 'served'),
        {
          kind: 'copy',
          from: stageName,
          chmod: 'a+rX,go-w',
          sources: [inSources(frontEnd.output)],
          to: frontEnd.servedAt,
        },
      ];
};

/** Where the image takes a file of the repository from: the stage that makes it, or the context. */
export const originOf = (
  plan: Plan,
  path: string,
): { readonly from?: string; readonly source: string } => {
  const frontEnd = frontEndOf(plan);
  return frontEnd !== undefined && isMadeByFrontEnd(path, frontEnd)
    ? { from: stageName, source: inSources(path) }
    : { source: path };
};
