import { pipelineCredentials } from '../../delivery/pipeline-credentials.ts';
import { raw, type Yaml } from '../../formats/yaml.ts';
import { bakeRights } from '../../plan/build-credentials.ts';
import { readsHistory } from '../../plan/git-history.ts';
import type { Plan } from '../../plan/index.ts';
import { actions } from '../../versions.ts';

/** One step of a job. */
export type WorkflowStep = { readonly [key: string]: Yaml };

type ActionName = keyof typeof actions;

/** A step that uses an action, pinned by commit with its tag as a comment for people and Renovate. */
export const use = (
  name: ActionName,
  inputs?: WorkflowStep,
  more: WorkflowStep = {},
): WorkflowStep => {
  const { uses, commit, tag } = actions[name];
  return { uses: raw(`${uses}@${commit} # ${tag}`), ...more, with: inputs };
};

/** A step that runs shell lines. */
export const script = (
  name: string,
  lines: readonly string[],
  more: WorkflowStep = {},
): WorkflowStep => ({
  name,
  ...more,
  run: lines.length === 1 ? lines[0] : `${lines.join('\n')}\n`,
});

/**
 * The checkout; the token is not kept for later steps. A build that reads the Git history needs all
 * of it, with its tags.
 */
export const checkout = ({ config }: Plan): WorkflowStep =>
  use('checkout', {
    'persist-credentials': false,
    'fetch-depth': readsHistory(config) ? 0 : undefined,
  });

/** A fixed Ubuntu version, because `ubuntu-latest` changes. */
export const runner = 'ubuntu-24.04';

/** Sets up emulation of foreign architectures where the builder needs it. */
export const emulation = ({ config }: Plan): readonly WorkflowStep[] =>
  config.image.cross === 'emulation' && config.image.platforms.length > 1
    ? [use('setupQemu', { platforms: 'arm64' })]
    : [];

const secretOf = (name: string): readonly [string, string] => [name, `\${{ secrets.${name} }}`];

/** Environment of the steps that run cargo or build the image: the tokens of private registries. */
export const tokenEnvironment = (plan: Plan): { readonly [name: string]: string } =>
  Object.fromEntries(pipelineCredentials(plan).tokens.map(secretOf));

/** Gives git the credentials for private repositories; no step without one. */
export const gitCredentials = (plan: Plan): readonly WorkflowStep[] => {
  const { names, tokens, lines } = pipelineCredentials(plan);
  if (lines.length === 0) return [];
  const forGit = names.filter((name) => !tokens.includes(name));
  const agent = forGit.includes('SSH_PRIVATE_KEY')
    ? ['echo "SSH_AUTH_SOCK=$SSH_AUTH_SOCK" >> "$GITHUB_ENV"']
    : [];
  return [
    script('Credentials of git', [...lines, ...agent], {
      env: Object.fromEntries(forGit.map(secretOf)),
    }),
  ];
};

/** The rights that the bake action needs; the paths are those of the runner’s user. */
export const allowed = (plan: Plan): WorkflowStep => {
  const rights = bakeRights(plan, '/home/runner');
  return rights.length === 0 ? {} : { allow: rights.join('\n') };
};
