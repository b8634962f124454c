import { type DockerStage, dockerStages } from '../../formats/dockerfile-parse.ts';
import { folderOf, nameOfFile } from '../project-files.ts';
import { isShipped } from './nearness.ts';
import type { Program, Repository } from './reader.ts';

/** Whether a file is a Dockerfile, by its name. */
export const isDockerfile = (path: string): boolean =>
  /^(?:[\w.-]*dockerfile(?:[.-][\w.-]+)?|containerfile(?:\.[\w.-]+)?)$/iu.test(nameOfFile(path)) &&
  !/\.(?:dockerignore|md|rs|ts|js|go|py|ya?ml|json)$/iu.test(path);

/** A Dockerfile of the program: the stages for the build, and the instructions of the container. */
export interface ProgramDockerfile {
  readonly path: string;
  readonly stages: readonly DockerStage[];
  /** The stage that runs, with the instructions of the stages that it is based on before its own. */
  readonly final: DockerStage;
  /** The other stages. */
  readonly builders: readonly DockerStage[];
}

/** A stage with the instructions of the stages on which it is based. */
export const withBases = (stage: DockerStage, stages: readonly DockerStage[]): DockerStage => {
  const before = stages.slice(0, stages.indexOf(stage));
  const base = before.findLast(({ name }) => name !== undefined && name === stage.base);
  if (base === undefined) return stage;
  const whole = withBases(base, before);
  return {
    ...stage,
    base: whole.base,
    instructions: [...whole.instructions, ...stage.instructions],
  };
};

const starts = ({ instructions }: DockerStage): boolean =>
  instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');

const finalOf = (stages: readonly DockerStage[]): DockerStage | undefined => {
  const whole = stages.map((stage) => withBases(stage, stages));
  return whole.findLast(starts) ?? whole.at(-1);
};

const textOf = ({ instructions }: DockerStage): string =>
  instructions.map(({ keyword, text }) => `${keyword} ${text}`).join('\n');

const mentions = (text: string, names: readonly string[]): boolean =>
  names.some((name) => {
    const safe = name.replaceAll(/[^\w-]/gu, '').replaceAll(/[-_]/gu, '[-_]');
    return safe !== '' && new RegExp(`(?:^|[^\\w-])${safe}(?:$|[^\\w-])`, 'iu').test(text);
  });

const isOtherLanguage = (base: string): boolean =>
  /^(?:[\w.-]+\/)*(?:node|nginx|python|golang|httpd|caddy|php|ruby|openjdk|postgres|redis|mysql)(?:[:@]|$)/u.test(
    base,
  );

/** How likely a Dockerfile is the one of the program; not above zero: it is not. */
const likeliness = (
  path: string,
  stages: readonly DockerStage[],
  final: DockerStage,
  { folder, context, names }: Program,
): number => {
  const all = stages.map(textOf).join('\n');
  const isRust =
    /\bcargo\b|\bcross build\b/u.test(all) || stages.some(({ base }) => /rust/u.test(base));
  const near = folderOf(path);
  const places = folder === near ? 3 : near === context || near === '' ? 1 : 0;
  const name = nameOfFile(path);
  const isSpecial = /dev|test|ci|debug|local|bench|lint|docs|base|migrat/iu.test(
    name.replace(/dockerfile|containerfile/iu, ''),
  );
  return (
    (mentions(`${textOf(final)}\n${all}`, names) ? 8 : 0) +
    (mentions(path, names) ? 3 : 0) +
    (isRust ? 4 : 0) +
    places -
    (isSpecial ? 6 : 0) -
    // Waybill builds on Debian unless it is told otherwise.
    (/alpine|musl/iu.test(name) ? 1 : 0) -
    (isOtherLanguage(final.base) && !isRust ? 20 : 0) -
    (isRust || places > 0 ? 0 : 10)
  );
};

/** The Dockerfile that is most likely the one of the program. */
export const programDockerfile = (
  found: readonly string[],
  { files, program }: Repository,
): ProgramDockerfile | undefined => {
  const rated = found.filter(isShipped).flatMap((path) => {
    const text = files.read(path);
    const stages = text === undefined ? [] : dockerStages(text);
    const final = finalOf(stages);
    if (final === undefined) return [];
    const score = likeliness(path, stages, final, program);
    const builders = stages.filter(({ line }) => line !== final.line);
    return score > 0 ? [{ path, stages, final, builders, score }] : [];
  });
  return rated.toSorted((one, other) => other.score - one.score)[0];
};
