import type { DockerStage } from '../../formats/dockerfile-parse.ts';
import { dockerCommand, shellWords } from '../../formats/dockerfile-parse.ts';
import { folderOf, joinPath, nameOfFile } from '../project-files.ts';
import { clue } from './clue.ts';
import { type ProgramDockerfile, withBases } from './docker-choice.ts';
import type { Clue, Repository } from './reader.ts';

interface Copied {
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/** The working folder of a stage at its end. */
export const workdirOf = ({ instructions }: DockerStage): string => {
  let at = '/';
  for (const { keyword, text } of instructions) {
    if (keyword !== 'WORKDIR') continue;
    const [folder = ''] = shellWords(text);
    at = folder.startsWith('/') ? folder : `${at}/${folder}`;
  }
  return `/${joinPath('', at)}`;
};

const isNoAsset =
  /(?:^|\/)(?:target|Cargo\.(?:toml|lock)|rust-toolchain.*|\.cargo|recipe\.json|build\.rs|src|crates|node_modules|entrypoint[\w.-]*|docker-entrypoint\.sh|[\w.-]+\.sh|[\w.-]*Dockerfile[\w.-]*|\.env.*|\.git)(?:\/|$)|^\/?(?:etc|usr|lib|lib64|bin|sbin|proc|root)(?:\/|$)/u;

/** A source of COPY as a path in the repository, and whether it is a file. */
const located = (
  source: string,
  { path }: ProgramDockerfile,
  { paths, program }: Repository,
): { readonly path: string; readonly isFile: boolean } | undefined => {
  for (const base of [program.context, folderOf(path), '']) {
    const place = joinPath(base, source);
    if (place === '' || place === program.context) return undefined;
    if (paths.includes(place)) return { path: place, isFile: true };
    if (paths.some((one) => one.startsWith(`${place}/`))) return { path: place, isFile: false };
  }
  return undefined;
};

/** The path in the build context of a source that is copied from another stage. */
const fromStage = (
  source: string,
  stage: DockerStage | undefined,
  stages: readonly DockerStage[],
): string | undefined => {
  if (stage === undefined) return undefined;
  const folder = workdirOf(withBases(stage, stages));
  if (!source.startsWith('/')) return source;
  return folder !== '/' && source.startsWith(`${folder}/`)
    ? source.slice(folder.length + 1)
    : undefined;
};

const below = (path: string, folder: string): string | undefined => {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
};

const copiesOf = (dockerfile: ProgramDockerfile, repository: Repository): readonly Copied[] => {
  const { final, stages } = dockerfile;
  let workdir = '/';
  return final.instructions.flatMap(({ keyword, text, line }): readonly Copied[] => {
    if (keyword === 'WORKDIR') {
      const [folder = ''] = shellWords(text);
      workdir = `/${joinPath('', folder.startsWith('/') ? folder : `${workdir}/${folder}`)}`;
      return [];
    }
    if (keyword !== 'COPY' && keyword !== 'ADD') return [];
    const flags = /^(?:--\S+\s+)*/u.exec(text)?.[0] ?? '';
    const [, stageName] = /--from=(\S+)/u.exec(flags) ?? [];
    const { words } = dockerCommand(text.slice(flags.length));
    const target = words.at(-1) ?? '';
    const stage =
      stageName === undefined
        ? undefined
        : stages.find(({ name }, index) => name === stageName || String(index) === stageName);
    return words.slice(0, -1).flatMap((source) => {
      const inContext =
        stageName === undefined ? source.replace(/^\/+/u, '') : fromStage(source, stage, stages);
      if (inContext === undefined || /[*?[$]/u.test(source) || isNoAsset.test(inContext)) return [];
      const found = located(inContext, dockerfile, repository);
      const from = found && below(found.path, repository.program.context);
      if (found === undefined || from === undefined || from === '') return [];
      const absolute = target.startsWith('/') ? target : `${workdir}/${target}`;
      const isFolder = /(?:^\.{1,2}|\/)$/u.test(target) || words.length > 2;
      const to = `/${joinPath('', found.isFile && isFolder ? `${absolute}/${nameOfFile(from)}` : absolute)}`;
      // A folder that is copied over the working folder would be beside the binary.
      return to === workdir || to === '/' ? [] : [{ from, to, line }];
    });
  });
};

const isWritable = /^\/[A-Za-z0-9._+@-]+(?:\/[A-Za-z0-9._+@-]+)*$/u;

/** Facts about the files beside the binary, and the folder from which the program runs. */
export const assetClues = (
  dockerfile: ProgramDockerfile,
  repository: Repository,
): readonly Clue[] => {
  const { path: file, final } = dockerfile;
  const copies = copiesOf(dockerfile, repository);
  const workdir = workdirOf(final);
  const step = final.instructions.findLast(({ keyword }) => keyword === 'WORKDIR');
  const [first] = copies;
  const clues: Clue[] = [];
  const isOwnFolder =
    isWritable.test(workdir) && !/^\/(?:usr\/(?:local\/)?bin|bin|root|tmp)$/u.test(workdir);
  if (step !== undefined && isOwnFolder) {
    const because = { en: 'the program runs in this folder', 'zh-CN': '程序在此目录中运行' };
    const place = { file, line: step.line };
    clues.push(clue('image', 'recognised', 'image.binaryDirectory', workdir, because, place));
  }
  if (first !== undefined) {
    const names = copies.map(({ from }) => from).join(', ');
    const because = {
      en: `the image holds ${names}`,
      'zh-CN': `镜像包含 ${names}`,
    };
    const rows = copies.map(({ from, to }) => ({ from, to }));
    const place = { file, line: first.line };
    clues.push(clue('image', 'recognised', 'image.assets', rows, because, place));
  }
  return clues;
};
