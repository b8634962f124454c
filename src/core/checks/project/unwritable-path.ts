import { artifacts } from '../../artifacts/index.ts';
import { pathConflict, pathError } from '../../fields/file-names.ts';
import type { Text } from '../../fields/index.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';

/** Names of files in folders that also contain files named after environments. */
const besideEnvironments = new Set(['application-set', 'default', 'kustomization', 'source']);

/**
 * Whether a folder looks like a file name, or is so long that its paths may be too long for
 * Windows.
 */
const isUnusual = (folder: string): boolean => /[^/]\./.test(folder) || folder.length > 60;

/**
 * Whether two files could have the same path; only these decisions can cause it, so other plans
 * skip the test.
 */
const mayMeet = ({ config, rust }: Plan): boolean =>
  isUnusual(config.packaging.directory) ||
  (rust !== undefined && isUnusual(config.rust.directory)) ||
  config.environments.rows.some(({ name }) => besideEnvironments.has(name));

interface Fault {
  readonly path: string;
  readonly problem: Text;
}

const firstFault = (paths: readonly string[]): Fault | undefined => {
  for (const path of paths) {
    const problem = pathError(path);
    if (problem) return { path, problem };
  }
  return pathConflict(paths);
};

const fieldOf = ({ config }: Plan, path: string) => {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  if (besideEnvironments.has(name) && config.environments.rows.some((row) => row.name === name)) {
    return 'environments.rows' as const;
  }
  const isCrate = config.rust.directory !== '' && path.startsWith(`${config.rust.directory}/`);
  return isCrate ? ('rust.directory' as const) : ('packaging.directory' as const);
};

/** Reports two files with one path, or an invalid path: the command line then writes nothing. */
export const unwritablePath = defineCheck({
  id: 'unwritable-path',
  run: (plan) => {
    if (!mayMeet(plan)) return [];
    const fault = firstFault(artifacts.flatMap(({ files }) => files(plan)).map(({ path }) => path));
    if (fault === undefined) return [];
    const { path, problem } = fault;
    return [
      {
        severity: 'error',
        at: [fieldOf(plan, path)],
        title: {
          en: `The file ${path} cannot be written`,
          'zh-CN': `无法写入文件 ${path}`,
        },
        why: problem,
        source: 'https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreprotectNTFS',
      },
    ];
  },
});
