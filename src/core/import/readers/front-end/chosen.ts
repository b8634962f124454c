import type { Text } from '../../../fields/text.ts';
import { joinPath } from '../../project-files.ts';
import { clue } from '../clue.ts';
import type { Clue, Repository } from '../reader.ts';
import type { Candidate, Use } from './candidate.ts';
import { inContext } from './context.ts';
import { dioxusCandidates } from './dioxus-project.ts';
import { dockerUse } from './docker-use.ts';
import { leptosCandidates } from './leptos-project.ts';
import { nodeCandidates } from './node-project.ts';
import { trunkCandidates } from './trunk-project.ts';
import { type EmbeddedFolder, embeddedFolders, programSource, sourceUse } from './uses.ts';

/** The front end of the program: what builds it, its output and how the program uses it. */
export interface ChosenFrontEnd {
  readonly candidate: Candidate;
  readonly output: string;
  readonly use: Use;
}

/** The folders that the source embeds and that are not committed. */
const missingFolders = (repository: Repository): readonly EmbeddedFolder[] =>
  embeddedFolders(programSource(repository), repository).filter(
    ({ path }) =>
      inContext(path, repository) !== undefined &&
      !repository.paths.some((one) => one.startsWith(`${path}/`)),
  );

/** An embedded folder below the front end: its build writes it, whatever its script is. */
const embeddedBelow = (
  candidate: Candidate,
  repository: Repository,
): ChosenFrontEnd | undefined => {
  const prefix = candidate.folder === '' ? '' : `${candidate.folder}/`;
  const found = missingFolders(repository).find(({ path }) => path.startsWith(prefix));
  if (found === undefined) return undefined;
  const { path: output, place } = found;
  return { candidate, output, use: { path: undefined, place, named: output } };
};

/**
 * The only front end and the only embedded folder that is missing belong together, although nothing
 * but a task of the repository copies the output there.
 */
const embeddedElsewhere = (
  candidates: readonly Candidate[],
  repository: Repository,
): readonly ChosenFrontEnd[] => {
  const folders = new Map(missingFolders(repository).map((one) => [one.path, one] as const));
  const [found] = folders.values();
  const [candidate] = candidates;
  const [output] = candidate?.outputs ?? [];
  const isOnly = new Set(candidates.map(({ folder }) => folder)).size === 1;
  if (!isOnly || folders.size !== 1 || !found || !candidate || output === undefined) return [];
  const path = inContext(found.path, repository);
  return path === undefined
    ? []
    : [{ candidate, output, use: { path, place: found.place, named: found.path } }];
};

const usedOutput = (
  candidate: Candidate,
  isOnly: boolean,
  repository: Repository,
): ChosenFrontEnd | undefined => {
  const { outputs, folder } = candidate;
  const [usual = ''] = outputs;
  if (candidate.use !== undefined) return { candidate, output: usual, use: candidate.use };
  for (const output of outputs) {
    const docker = dockerUse(output, folder, isOnly, repository);
    const source = sourceUse(output, repository);
    // The Dockerfile knows where the image has the pages; the source knows if it embeds them.
    const use = source?.path === undefined ? (source ?? docker) : (docker ?? source);
    if (use !== undefined) return { candidate, output, use };
  }
  return candidate.tool === 'npm' ? embeddedBelow(candidate, repository) : undefined;
};

const known = new WeakMap<Repository, readonly ChosenFrontEnd[]>();

/**
 * The front ends whose output the program uses, each folder once: those that are embedded first,
 * because the program does not compile without them.
 */
export const usedFrontEnds = (repository: Repository): readonly ChosenFrontEnd[] => {
  const before = known.get(repository);
  if (before) return before;
  const candidates = [
    ...leptosCandidates(repository),
    ...trunkCandidates(repository),
    ...dioxusCandidates(repository),
    ...nodeCandidates(repository),
  ].filter(({ folder }) => inContext(folder, repository) !== undefined);
  const isOnly = new Set(candidates.map(({ folder }) => folder)).size === 1;
  const certain = candidates.flatMap((one) => usedOutput(one, isOnly, repository) ?? []);
  const used = certain.length > 0 ? certain : embeddedElsewhere(candidates, repository);
  const first = used.filter(
    ({ output }, index) => used.findIndex((one) => one.output === output) === index,
  );
  const ordered = first.toSorted(
    (one, other) => Number(isInImage(one.use)) - Number(isInImage(other.use)),
  );
  known.set(repository, ordered);
  return ordered;
};

/** Whether the stage of the front end makes a folder of the repository. */
export const isMadeByFrontEnd = (path: string, repository: Repository): boolean => {
  const [chosen] = usedFrontEnds(repository);
  if (chosen === undefined) return false;
  const { output, use } = chosen;
  const embedded = isInImage(use) || use.path === undefined ? output : use.path;
  const place = embedded === output ? output : joinPath(repository.program.context, embedded);
  return path === place || path.startsWith(`${place}/`);
};

/** Whether the program opens the output when it runs, and does not embed it. */
const isInImage = ({ path }: Use): boolean => path?.startsWith('/') === true;

const usedThere = ({ use }: ChosenFrontEnd): Text =>
  !isInImage(use)
    ? { en: `the program embeds \`${use.named}\``, 'zh-CN': `程序嵌入 \`${use.named}\`` }
    : { en: `the program opens \`${use.named}\``, 'zh-CN': `程序读取 \`${use.named}\`` };

/** Other front ends that the program uses: the image builds one. */
const others = (repository: Repository): readonly Clue[] =>
  usedFrontEnds(repository)
    .slice(1)
    .filter(({ candidate }) => candidate.folder !== usedFrontEnds(repository)[0]?.candidate.folder)
    .map((one) => {
      const row = { name: one.output, kind: 'front-end' } as const;
      return clue('fixed', 'assumed', 'build.openPoints', [row], usedThere(one), one.use.place);
    });

/** The facts about the front end, if a tool of one of these builds it. */
export const frontEndClues = (
  tools: readonly Candidate['tool'][],
  repository: Repository,
): readonly Clue[] => {
  const [chosen] = usedFrontEnds(repository);
  if (chosen === undefined || !tools.includes(chosen.candidate.tool)) return [];
  const { candidate, output, use } = chosen;
  const folder = inContext(candidate.folder, repository);
  const inside = inContext(joinPath('', output), repository);
  if (folder === undefined || inside === undefined) return [];
  const because = usedThere(chosen);
  const builds: Text = { en: 'its output is used', 'zh-CN': '其产物被使用' };
  const isNode = candidate.tool === 'npm';
  return [
    ...(isNode
      ? []
      : [clue('fixed', 'recognised', 'build.frontend', candidate.tool, builds, candidate.place)]),
    clue('fixed', 'recognised', 'build.frontendFolder', folder, because, candidate.place),
    clue('fixed', 'recognised', 'build.frontendOutput', inside, because, use.place),
    ...(use.path === undefined
      ? []
      : [clue('fixed', 'assumed', 'build.frontendPath', use.path, because, use.place)]),
    ...candidate.facts(repository, output),
    ...others(repository),
  ];
};
