import type { DockerInstruction } from '../../formats/dockerfile-parse.ts';
import { dockerPairs, expanded, shellWords } from '../../formats/dockerfile-parse.ts';
import { clue, type Place } from './clue.ts';
import type { ProgramDockerfile } from './docker-choice.ts';
import type { Clue, Repository } from './reader.ts';

const build =
  /\bcargo\s+(?:\+\S+\s+)?(?:auditable\s+)?(?:build|install|chef\s+cook|zigbuild|leptos\s+build)\b([^&|;\n]*)/gu;

const optionOf = (words: readonly string[], ...names: readonly string[]): readonly string[] =>
  words.flatMap((word, index) => {
    for (const name of names) {
      if (word === name) return [words[index + 1] ?? ''];
      if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)];
    }
    return [];
  });

const plain = (name: string): string => name.replaceAll('_', '-');

/** Whether a cargo command builds this program, as far as it names one. */
const isOfProgram = (words: readonly string[], names: readonly string[]): boolean => {
  const chosen = optionOf(words, '--bin', '-p', '--package');
  return chosen.every(
    (name) => /\$/u.test(name) || names.some((one) => plain(one) === plain(name)),
  );
};

const because = { en: 'cargo is called so', 'zh-CN': 'cargo 以此方式调用' };

const ofCommand = (text: string, place: Place, names: readonly string[]): readonly Clue[] =>
  [...text.matchAll(build)].flatMap(({ 1: rest = '' }) => {
    const words = shellWords(rest);
    if (!isOfProgram(words, names)) return [];
    const features = optionOf(words, '--features', '-F')
      .flatMap((list) => list.split(/[\s,]+/u))
      .filter((name) => /^[A-Za-z0-9_][A-Za-z0-9_+./-]*$/u.test(name));
    return [
      ...(features.length > 0
        ? [clue('image', 'recognised', 'build.features', [...new Set(features)], because, place)]
        : []),
      ...(words.includes('--no-default-features')
        ? [clue('image', 'recognised', 'build.defaultFeatures', false, because, place)]
        : []),
    ];
  });

const offline = { en: 'SQLX_OFFLINE is set for the build', 'zh-CN': '构建时设置了 SQLX_OFFLINE' };

const isOffline = ({ keyword, text }: DockerInstruction): boolean =>
  /^(?:ENV|ARG)$/u.test(keyword)
    ? dockerPairs(text).some(({ name, value }) => name === 'SQLX_OFFLINE' && value !== 'false')
    : keyword === 'RUN' && /\bSQLX_OFFLINE=(?:true|1)\b/u.test(text);

/** Facts from the commands with which a Dockerfile builds the program. */
export const buildCommandClues = (
  { path: file, stages }: ProgramDockerfile,
  { program }: Repository,
): readonly Clue[] => {
  const instructions = stages.flatMap((stage) => stage.instructions);
  const values = new Map(
    instructions
      .filter(({ keyword }) => keyword === 'ARG' || keyword === 'ENV')
      .flatMap(({ text }) => dockerPairs(text).map(({ name, value }) => [name, value] as const)),
  );
  const sqlx = instructions.find(isOffline);
  return [
    ...instructions
      .filter(({ keyword }) => keyword === 'RUN')
      .flatMap(({ text, line }) =>
        ofCommand(expanded(text, values), { file, line }, program.names),
      ),
    ...(sqlx === undefined
      ? []
      : [
          clue('image', 'recognised', 'build.sqlxOffline', true, offline, {
            file,
            line: sqlx.line,
          }),
        ]),
  ];
};
