import type { Config } from '../config.ts';

/** A secret that is mounted into the steps of the image build that run cargo. */
export interface BuildSecret {
  readonly id: string;
  /** Where the machine that builds has it: a file below the home folder, or a variable. */
  readonly from: { readonly homeFile: string } | { readonly variable: string };
  /** Path in the build; a token is read from BuildKit’s own path for secrets. */
  readonly target: string;
}

/** What the image build needs for crates that are not public. */
export interface BuildCredentials {
  /** Whether the SSH agent of the machine is forwarded. */
  readonly ssh: boolean;
  readonly secrets: readonly BuildSecret[];
  /** Packages that git needs; the same names on Debian and Alpine. */
  readonly packages: readonly string[];
  /** Variables without secrets that make cargo use git. */
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/** cargo’s own library knows neither credential helpers of git nor every kind of SSH key. */
const withGit = ['CARGO_NET_GIT_FETCH_WITH_CLI', 'true'] as const;

const forGit = {
  none: { ssh: false, secrets: [], packages: [], variables: [] },
  ssh: {
    ssh: true,
    secrets: [
      {
        id: 'known_hosts',
        from: { homeFile: '.ssh/known_hosts' },
        target: '/etc/ssh/ssh_known_hosts',
      },
    ],
    packages: ['git', 'openssh-client'],
    variables: [withGit],
  },
  https: {
    ssh: false,
    secrets: [
      {
        id: 'git_credentials',
        from: { homeFile: '.git-credentials' },
        target: '/root/.git-credentials',
      },
    ],
    packages: ['ca-certificates', 'git'],
    variables: [withGit],
  },
} as const satisfies Readonly<Record<Config['build']['privateGit'], BuildCredentials>>;

/**
 * The variable of a registry’s token.
 * Source: the Cargo book, Registry Authentication: upper case, with underscores for hyphens.
 */
export const tokenVariable = (registry: string): string =>
  `CARGO_REGISTRIES_${registry.toUpperCase().replaceAll('-', '_')}_TOKEN`;

const tokenOf = (registry: string): BuildSecret => {
  const variable = tokenVariable(registry);
  const id = variable.toLowerCase();
  return { id, from: { variable }, target: `/run/secrets/${id}` };
};

/** The credentials that the image build and the pipeline need for private crates. */
export const buildCredentials = ({ config }: { readonly config: Config }): BuildCredentials => {
  const git: BuildCredentials = forGit[config.build.privateGit];
  const tokens = new Map(
    config.build.registries.map(tokenOf).map((secret) => [secret.id, secret] as const),
  );
  return { ...git, secrets: [...git.secrets, ...tokens.values()] };
};

/**
 * What bake has to be allowed, because a bake file alone may neither use the SSH agent nor read
 * files outside of the checkout (https://docs.docker.com/reference/cli/docker/buildx/bake/#allow).
 */
export const bakeRights = (
  decided: { readonly config: Config },
  home: string,
): readonly string[] => {
  const { ssh, secrets } = buildCredentials(decided);
  return [
    ...(ssh ? ['ssh'] : []),
    ...secrets.flatMap(({ from }) =>
      'homeFile' in from ? [`fs.read=${home}/${from.homeFile}`] : [],
    ),
  ];
};

/** The variables that hold tokens of registries. */
export const tokenVariables = (credentials: BuildCredentials): readonly string[] =>
  credentials.secrets.flatMap(({ from }) => ('variable' in from ? [from.variable] : []));
