import { because, findSigns, type Indication, type RecogniserContext } from '../evidence.ts';
import { assumed, type Fact } from '../fact.ts';

/** Crates that read the history of the repository while they are compiled or from a build script. */
const readers: readonly Indication[] = [
  {
    crates: [
      'git-version',
      'git-testament',
      'shadow-rs',
      'git-const',
      'build-data',
      'build-info-build',
    ],
  },
  {
    crates: ['vergen-gitcl', 'vergen-git2', 'vergen-gix', 'bugreport'],
    features: ['git', 'build', 'default'],
  },
  { crates: ['vergen-gitcl', 'vergen-git2', 'vergen-gix'] },
  { crates: ['vergen'], features: ['git', 'gitcl', 'git2', 'gix', 'gitoxide'] },
  { crates: ['built'], features: ['git2', 'gix'] },
];

/** Open points about crates that need `.git`, which the build context leaves out. */
export const recogniseGitHistory = ({ dependencies }: RecogniserContext): readonly Fact[] => {
  const seen = new Set<string>();
  return findSigns(dependencies, readers).flatMap(({ evidence }) => {
    const { crate, line } = evidence.dependency;
    if (seen.has(crate)) return [];
    seen.add(crate);
    const row = { name: crate, kind: 'git-history' } as const;
    return [assumed('build.openPoints', [row], because(evidence), line)];
  });
};
