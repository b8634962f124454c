import type { GeneratedFile } from '../../core/index.ts';
import { UsageError } from '../io.ts';
import { type Entry, hashesAt, hashOf, type Lock, pathsOf } from './lock.ts';

const decisionsFile = 'waybill.yaml';
const guideFile = 'WAYBILL.md';

const isOf = (path: string, { owner, ...entry }: Entry): boolean =>
  pathsOf(entry).includes(path) || owner?.source === path;

/** A file that two bundles of a folder would write differently. */
interface Clash {
  readonly path: string;
  /** Name of the bundle that has written it; undefined in a record of an earlier Waybill. */
  readonly owner: string | undefined;
}

/**
 * The bundle as it stands beside other bundles of the folder: its guide gets a name of its own, and
 * its decisions too, unless they were read from a file of the user.
 */
export const besideOthers = (
  bundle: readonly GeneratedFile[],
  { owner, others = [] }: Lock,
): readonly GeneratedFile[] => {
  const isTaken = (path: string): boolean =>
    others.some((other) => isOf(path, other) || (path === decisionsFile && !other.owner));
  const name = owner?.name ?? '';
  return bundle.flatMap((file): readonly GeneratedFile[] => {
    if (!isTaken(file.path)) return [file];
    if (file.path === guideFile) return [{ ...file, path: `WAYBILL-${name}.md` }];
    if (file.path !== decisionsFile) return [file];
    return owner?.source === undefined ? [{ ...file, path: `waybill-${name}.yaml` }] : [];
  });
};

/** The files that another bundle of the folder has written with another text. */
const clashes = (bundle: readonly GeneratedFile[], { others = [] }: Lock): readonly Clash[] =>
  bundle.flatMap(({ path, text }) =>
    others
      .filter((other) => isOf(path, other) && !hashesAt(other, path).includes(hashOf(text)))
      .map(({ owner }) => ({ path, owner: owner?.name })),
  );

/** Most files that are named; for the rest only their number is printed. */
const mostListed = 12;

/**
 * Throws when the bundle would write files of another bundle of the folder; names both. With
 * `force` it takes the files over.
 */
export const refuseClashes = (
  bundle: readonly GeneratedFile[],
  lock: Lock,
  force: boolean,
): void => {
  const found = force ? [] : clashes(bundle, lock);
  if (found.length === 0) return;
  const listed = found.slice(0, mostListed);
  const rest = found.length - listed.length;
  const en = listed.map(({ path, owner }) => `  ${path} (${owner ?? 'an earlier bundle'})`);
  const zh = listed.map(({ path, owner }) => `  ${path}（${owner ?? '先前的交付包'}）`);
  throw new UsageError(
    [
      'These files belong to another bundle in this folder, and nothing was written:',
      ...en,
      ...(rest > 0 ? [`  … and ${rest} more`] : []),
      'Give this bundle a folder of its own with --out, or other folders with packaging.directory; a Dockerfile and a compose.yaml stand in the folder of one bundle only. --force takes the files over.',
    ].join('\n'),
    [
      '以下文件属于此目录中的另一个交付包，未写入任何内容：',
      ...zh,
      ...(rest > 0 ? [`  … 另有 ${rest} 个`] : []),
      '请用 --out 为本交付包指定单独的目录，或用 packaging.directory 更换目录；一个目录只能有一个交付包的 Dockerfile 和 compose.yaml。--force 可接管这些文件。',
    ].join('\n'),
  );
};
