import { hostPackages, rustImage } from '../../delivery/cargo-flags.ts';
import { frontEndLines } from '../../delivery/front-end.ts';
import { command } from '../../formats/shell.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import { type FrontEnd, frontEndOf } from '../../plan/front-end.ts';
import { type Plan, say } from '../../plan/index.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** devcontainer.json: strict JSON, so that every editor and parser reads it. */
export const devContainer = (plan: Plan): string => {
  const frontEnd = frontEndOf(plan);
  const pages = frontEnd === undefined ? [] : frontEndLines(frontEnd);
  const volume = `${plan.identity.name}-target`;
  return json({
    name: plan.identity.name,
    build: { dockerfile: 'Dockerfile' },
    remoteUser: 'dev',
    containerEnv: {
      CARGO_TERM_COLOR: 'always',
      ...(plan.config.build.cargoConfig && plan.config.build.sccache ? { RUSTC_WRAPPER: '' } : {}),
      ...(plan.config.build.sqlxOffline ? { SQLX_OFFLINE: 'true' } : {}),
    },
    // A named volume, because builds on a bind mount are several times slower on macOS and Windows.
    mounts: [`source=${volume},target=\${containerWorkspaceFolder}/target,type=volume`],
    forwardPorts: [
      ...new Set(
        workloadsOf(plan).flatMap(({ ports }) =>
          ports.filter(({ transport }) => transport === 'TCP').map(({ port }) => port),
        ),
      ),
    ],
    postCreateCommand: ['sudo chown dev:dev target', 'cargo fetch --locked', ...pages].join(' && '),
    customizations: {
      vscode: { extensions: ['rust-lang.rust-analyzer', 'tamasfe.even-better-toml'] },
    },
  });
};

/** Node and the package manager, from the image that builds the front end. */
const nodeLines = ({ setUp }: FrontEnd, image: string): readonly string[] => {
  const modules = '/usr/local/lib/node_modules';
  const links = ['npm', 'npx'].map((name) =>
    command('ln', '-s', `${modules}/npm/bin/${name}-cli.js`, `/usr/local/bin/${name}`),
  );
  return [
    `COPY --from=${image} /usr/local/bin/node /usr/local/bin/node`,
    `COPY --from=${image} ${modules} ${modules}`,
    `RUN ${[...links, ...setUp].join(' \\\n  && ')}`,
  ];
};

/** The tools of the front end. */
const frontEndTools = (plan: Plan): readonly string[] => {
  const frontEnd = frontEndOf(plan);
  if (frontEnd === undefined) return [];
  return frontEnd.packages === undefined
    ? [`RUN ${['rustup target add wasm32-unknown-unknown', ...frontEnd.setUp].join(' \\\n  && ')}`]
    : nodeLines(frontEnd, frontEnd.packages.image);
};

/** The Dockerfile of the dev container: the compiler of the build and the tools for an editor. */
export const devContainerImage = (plan: Plan): string => {
  const packages = [...new Set([...hostPackages(plan), 'git', 'sudo'])].sort();
  const comment = say(plan, {
    en: '# The compiler of the image build, with what an editor needs besides.',
    'zh-CN': '# 与镜像构建相同的编译器，外加编辑器所需的工具。',
  });
  return `${[
    '# syntax=docker/dockerfile:1',
    comment,
    `FROM ${rustImage(plan)}`,
    ...frontEndTools(plan),
    'RUN apt-get update \\',
    `  && ${command('apt-get', 'install', '--yes', '--no-install-recommends', ...packages)} \\`,
    '  && rm -rf /var/lib/apt/lists/* \\',
    '  && rustup component add clippy rust-analyzer rustfmt \\',
    '  && useradd --create-home --shell /bin/bash --uid 1000 dev \\',
    "  && echo 'dev ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/dev",
    'USER 1000:1000',
  ].join('\n')}\n`;
};
