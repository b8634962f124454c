import { type DockerStage, shellWords } from '../../../formats/dockerfile-parse.ts';
import { joinPath, nameOfFile } from '../../project-files.ts';
import { workdirOf } from '../docker-assets.ts';
import { isDockerfile, type ProgramDockerfile, programDockerfile } from '../docker-choice.ts';
import type { Repository } from '../reader.ts';
import type { Use } from './candidate.ts';

const textOf = ({ base, instructions }: DockerStage): string =>
  [base, ...instructions.map(({ keyword, text }) => `${keyword} ${text}`)].join('\n');

/** Whether a stage runs a tool of front ends. */
const buildsFrontEnd = (stage: DockerStage): boolean =>
  /^(?:[\w.-]+\/)*(?:node|bun)(?:[:@\s]|$)/u.test(stage.base) ||
  /\b(?:npm|pnpm|yarn|bun|trunk|dx|leptos)\s+(?:\S+\s+)?(?:build|bundle|generate)\b/u.test(
    textOf(stage),
  );

/** Whether a stage is about this folder: it names it, or no other folder could be meant. */
const isAbout = (stage: DockerStage, folder: string, isOnly: boolean): boolean =>
  isOnly || (folder !== '' && textOf(stage).includes(nameOfFile(folder)));

const read = new WeakMap<Repository, readonly ProgramDockerfile[]>();

/** The Dockerfile of the program, chosen once per repository. */
export const dockerfileOf = (repository: Repository): ProgramDockerfile | undefined => {
  const before = read.get(repository);
  if (before) return before[0];
  const found = programDockerfile(repository.paths.filter(isDockerfile), repository);
  read.set(repository, found === undefined ? [] : [found]);
  return found;
};

/**
 * Where the Dockerfile of the program puts the output of a front end: the path in the final image, or
 * no path if an earlier stage gets it, which compiles it in.
 */
export const dockerUse = (
  output: string,
  folder: string,
  isOnly: boolean,
  repository: Repository,
): Use | undefined => {
  const dockerfile = dockerfileOf(repository);
  if (dockerfile === undefined) return undefined;
  const { stages, final, path: file } = dockerfile;
  const last = nameOfFile(output);
  const uses = [final, ...stages.filter(({ line }) => line !== final.line)].flatMap((stage) => {
    const workdir = workdirOf(stage);
    return stage.instructions.flatMap(({ keyword, text, line }): readonly Use[] => {
      const [, from] = /(?:^|\s)--from=(\S+)/u.exec(text) ?? [];
      const origin = stages.find(({ name }, at) => from === name || from === String(at));
      if (keyword !== 'COPY' || from === undefined || origin === undefined) return [];
      if (!buildsFrontEnd(origin) || !isAbout(origin, folder, isOnly)) return [];
      const [source = '', target = '', ...more] = shellWords(text).filter(
        (word) => !word.startsWith('--'),
      );
      if (more.length > 0 || nameOfFile(joinPath('', source)) !== last) return [];
      const absolute = target.startsWith('/') ? target : `${workdir}/${target}`;
      const path = stage === final ? `/${joinPath('', absolute)}` : undefined;
      return [{ path, place: { file, line }, named: target }];
    });
  });
  return uses[0];
};
