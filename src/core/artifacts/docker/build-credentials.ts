import { command } from '../../formats/shell.ts';
import { buildCredentials } from '../../plan/build-credentials.ts';
import type { Plan } from '../../plan/index.ts';

/** The mounts of a step that fetches private crates; what they hold is in no layer. */
export const credentialMounts = (plan: Plan): readonly string[] => {
  const { ssh, secrets } = buildCredentials(plan);
  return [
    ...(ssh ? ['type=ssh'] : []),
    ...secrets.map(({ id, from, target }) =>
      'variable' in from
        ? `type=secret,id=${id},required=true`
        : `type=secret,id=${id},target=${target},required=true`,
    ),
  ];
};

/** git asks for credentials unless it is told where they are; a setting of git, and not of the image. */
const storedCredentials = 'git config --global credential.helper store';

/**
 * Tells git and cargo of the mounted credentials, in the step that uses them. A token comes from a file and not the option `env` of the mount, which
 * buildah does not know.
 */
export const credentialCommands = (plan: Plan): readonly string[] => [
  ...(plan.config.build.privateGit === 'https' ? [storedCredentials] : []),
  ...buildCredentials(plan).secrets.flatMap(({ from, target }) =>
    'variable' in from
      ? [`${from.variable}="$(${command('cat', target)})"`, `export ${from.variable}`]
      : [],
  ),
];
