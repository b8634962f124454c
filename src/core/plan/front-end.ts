import type { Config } from '../config.ts';
import { command } from '../formats/shell.ts';
import { packageManagers, tools } from '../versions.ts';

type Asked = { readonly config: Config };
type Tool = Exclude<Config['build']['frontend'], 'none'>;
type PackageManager = Extract<Tool, 'npm' | 'pnpm' | 'yarn' | 'bun'>;

/** The front end of the service, and the commands that build it; paths are from the build's root. */
export interface FrontEnd {
  /** The folder in which the build runs; empty for the root. */
  readonly folder: string;
  /** The folder that the build writes. */
  readonly output: string;
  /** The folder of the sources from which the code embeds the output. */
  readonly embeddedIn: string | undefined;
  /** The path in the image where the service opens the output. */
  readonly servedAt: string | undefined;
  /** Shell steps that install the tool itself; none if the image has it. */
  readonly setUp: readonly string[];
  readonly build: string | undefined;
  /** How packages are installed; undefined for a tool that cargo's packages are enough for. */
  readonly packages: NodePackages | undefined;
}

/** The installation of Node packages. */
export interface NodePackages {
  /** The official image, with git and compilers, which some packages need. */
  readonly image: string;
  readonly nodeVersion: string;
  readonly manager: PackageManager;
  /** The folder of the lock file, in which the packages are installed. */
  readonly root: string;
  readonly lock: string;
  /** package.json of the folder of the lock file and, in a workspace, that of the front end. */
  readonly manifests: readonly string[];
  /** What else is read. */
  readonly files: readonly string[];
  readonly install: string;
  /** The folder of downloads that builds share; undefined if the build reads packages from it. */
  readonly cache: string | undefined;
}

/** A path below a folder; the empty folder is the root. */
const below = (folder: string, path: string): string =>
  folder === '' ? path : `${folder}/${path}`;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const lockNames: Readonly<Record<PackageManager, string>> = {
  npm: 'package-lock.json',
  pnpm: 'pnpm-lock.yaml',
  yarn: 'yarn.lock',
  bun: 'bun.lock',
};

const isClassic = (version: string): boolean => /^[01](?:\.|$)/u.test(version);

interface Manager {
  readonly setUp: readonly string[];
  readonly install: string;
  readonly cache: string | undefined;
}

const yarn = (version: string): Manager =>
  isClassic(version)
    ? {
        // Older images have a yarn of their own, which npm only replaces by force.
        setUp: [command('npm', 'install', '--global', '--force', `yarn@${version}`)],
        install: 'yarn install --frozen-lockfile',
        cache: '/usr/local/share/.cache/yarn',
      }
    : {
        setUp: [command('npm', 'install', '--global', '--force', `@yarnpkg/cli-dist@${version}`)],
        install: 'yarn install --immutable',
        // With Plug'n'Play the build reads the packages from Yarn's cache, so it must be a layer.
        cache: undefined,
      };

/**
 * npm installs the other package managers by version: newer Node images contain neither Yarn nor
 * Corepack (github.com/nodejs/docker-node/issues/2264).
 */
const managerOf = (manager: PackageManager, version: string): Manager => {
  switch (manager) {
    case 'npm':
      return { setUp: [], install: 'npm ci', cache: '/root/.npm' };
    case 'pnpm':
      return {
        setUp: [command('npm', 'install', '--global', `pnpm@${version || packageManagers.pnpm}`)],
        install: 'pnpm install --frozen-lockfile',
        // Below PNPM_HOME (pnpm.io/docker).
        cache: '/pnpm/store',
      };
    case 'yarn':
      return yarn(version || packageManagers.yarn);
    case 'bun':
      return {
        // npm 12 runs no script of a package that is not allowed to.
        setUp: [
          command(
            'npm',
            'install',
            '--global',
            '--allow-scripts=bun',
            `bun@${version || packageManagers.bun}`,
          ),
        ],
        install: 'bun install --frozen-lockfile',
        cache: '/root/.bun/install/cache',
      };
  }
};

/** Where the output goes: an absolute path is one of the image, any other one of the sources. */
const destination = ({ frontendOutput: output, frontendPath: path }: Config['build']) =>
  path.startsWith('/')
    ? { output, embeddedIn: undefined, servedAt: path }
    : { output, embeddedIn: path || output, servedAt: undefined };

const withNode = ({ build, image }: Config, manager: PackageManager): FrontEnd => {
  const folder = build.frontendFolder;
  const lock = build.frontendLock || below(folder, lockNames[manager]);
  const root = folderOf(lock);
  const { setUp, install, cache } = managerOf(manager, build.frontendToolVersion);
  return {
    folder,
    ...destination(build),
    setUp,
    build: build.frontendScript === '' ? undefined : command(manager, 'run', build.frontendScript),
    packages: {
      image: `node:${build.nodeVersion}-${image.suite}`,
      nodeVersion: build.nodeVersion,
      manager,
      root,
      lock,
      manifests: [...new Set([below(root, 'package.json'), below(folder, 'package.json')])],
      files: build.frontendFiles,
      install,
      cache,
    },
  };
};

/** The tools that compile Rust to WebAssembly, each with the wasm-bindgen of the Cargo.lock. */
const wasmTools = {
  trunk: {
    crate: 'trunk',
    version: tools.trunk,
    build: command('trunk', 'build', '--release', '--locked'),
  },
  dioxus: {
    crate: 'dioxus-cli',
    version: tools.dioxusCli,
    build: command('dx', 'build', '--release', '--platform', 'web'),
  },
  'cargo-leptos': {
    crate: 'cargo-leptos',
    version: tools.cargoLeptos,
    // The builder compiles the server (github.com/leptos-rs/cargo-leptos/pull/550).
    build: command('cargo', 'leptos', 'build', '--release', '--frontend-only'),
  },
} as const;

const withCargo = ({ build }: Config, tool: keyof typeof wasmTools): FrontEnd => {
  const { crate, version, build: command_ } = wasmTools[tool];
  const wanted = build.frontendToolVersion || version;
  return {
    folder: build.frontendFolder,
    ...destination(build),
    setUp: [command('cargo', 'install', '--locked', `${crate}@${wanted}`)],
    build: command_,
    packages: undefined,
  };
};

/** The front end of the bundle; undefined without one. */
export const frontEndOf = ({ config }: Asked): FrontEnd | undefined => {
  const { frontend } = config.build;
  switch (frontend) {
    case 'none':
      return undefined;
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return withNode(config, frontend);
    case 'trunk':
    case 'dioxus':
    case 'cargo-leptos':
      return withCargo(config, frontend);
  }
};

/** Whether a path of the repository is the output of the front end or lies in it. */
export const isFrontEndOutput = (path: string, { output }: Pick<FrontEnd, 'output'>): boolean =>
  path === output || path.startsWith(`${output}/`);

/**
 * Whether only the stage of the front end can have a path: its output, and with a tool that runs
 * cargo what is below `target`, which is never in the build context.
 */
export const isMadeByFrontEnd = (path: string, frontEnd: FrontEnd): boolean =>
  isFrontEndOutput(path, frontEnd) ||
  (frontEnd.packages === undefined && path.startsWith('target/'));
