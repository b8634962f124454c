import { buildCredentials, tokenVariables } from '../plan/build-credentials.ts';
import { type Plan, say } from '../plan/index.ts';

/** What a job of a pipeline that runs cargo or builds the image needs for private crates. */
export interface PipelineCredentials {
  /** Names of the secrets that the user stores in the pipeline. */
  readonly names: readonly string[];
  /** Those that cargo reads from a variable of the same name. */
  readonly tokens: readonly string[];
  /** Variables without secrets. */
  readonly variables: Readonly<Record<string, string>>;
  /** Shell lines that start the SSH agent or write the files that git reads. */
  readonly lines: readonly string[];
}

const gitCredentials = {
  none: { names: [], lines: [] },
  ssh: {
    names: ['SSH_PRIVATE_KEY', 'SSH_KNOWN_HOSTS'],
    lines: [
      'install -d -m 0700 ~/.ssh',
      `printf '%s\\n' "$SSH_KNOWN_HOSTS" >> ~/.ssh/known_hosts`,
      'eval "$(ssh-agent -s)"',
      `printf '%s\\n' "$SSH_PRIVATE_KEY" | ssh-add -`,
    ],
  },
  https: {
    names: ['GIT_CREDENTIALS'],
    lines: [
      `(umask 077 && printf '%s\\n' "$GIT_CREDENTIALS" > ~/.git-credentials)`,
      'git config --global credential.helper store',
    ],
  },
} as const;

/** The credentials of a pipeline; without private crates all lists are empty. */
export const pipelineCredentials = (plan: Plan): PipelineCredentials => {
  const credentials = buildCredentials(plan);
  const { names, lines } = gitCredentials[plan.config.build.privateGit];
  const tokens = tokenVariables(credentials);
  return {
    names: [...names, ...tokens],
    tokens,
    variables: names.length === 0 ? {} : { CARGO_NET_GIT_FETCH_WITH_CLI: 'true' },
    lines,
  };
};

/** The sentence that names the secrets to store in the pipeline, with a line break; else empty. */
export const secretsToStore = (plan: Plan): string => {
  const { names } = pipelineCredentials(plan);
  if (names.length === 0) return '';
  const listed = names.join(', ');
  return `\n${say(plan, {
    en: `Private crates need these secrets of the pipeline: ${listed}.`,
    'zh-CN': `私有 crate 需要在流水线中配置以下机密：${listed}。`,
  })}`;
};
