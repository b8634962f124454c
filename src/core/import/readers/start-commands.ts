import type { Text } from '../../fields/text.ts';
import { shellWords } from '../../formats/dockerfile-parse.ts';
import { nameOfFile } from '../project-files.ts';
import { portArguments } from './arguments.ts';
import { lineAt } from './clue.ts';
import { isNearProgram } from './nearness.ts';
import { argumentClues, argumentsOf, mentionsProgram } from './program-words.ts';
import { type Clue, defineReader, type Repository } from './reader.ts';

/** The lines that start the program, by file; the command is the last group. */
const forms: readonly (readonly [name: RegExp, line: RegExp])[] = [
  [/^Procfile$/u, /^[ \t]*(web|app|server|api)[ \t]*:[ \t]*(\S.*)$/gmu],
  [
    /^(?:railway|nixpacks)\.(?:toml|json)$/u,
    /^[ \t]*"?(startCommand|cmd)"?[ \t]*[=:][ \t]*["'](.+?)["'][ \t]*,?[ \t]*$/gmu,
  ],
  [
    /^render\.ya?ml$/u,
    /^[ \t]*(startCommand|dockerCommand)[ \t]*:[ \t]*["']?(\S.*?)["']?[ \t]*$/gmu,
  ],
  [/\.service$/u, /^[ \t]*(ExecStart)[ \t]*=[ \t]*[-@:+!]*(\S.*)$/gmu],
];

const said = (key: string, file: string): Text => ({
  en: `\`${key}\` of ${nameOfFile(file)}`,
  'zh-CN': `${nameOfFile(file)} 的 \`${key}\``,
});

const cluesIn = (file: string, text: string, repository: Repository): readonly Clue[] => {
  const [, line = /$^/gu] = forms.find(([name]) => name.test(nameOfFile(file))) ?? [];
  return [...text.matchAll(line)].flatMap(({ 1: key = '', 2: command = '', index }) => {
    const words = shellWords(command);
    const { names } = repository.program;
    const found = mentionsProgram(words, names) ? argumentsOf(words, names) : undefined;
    if (found === undefined) return [];
    const place = { file, line: lineAt(text, index) };
    const reason = said(key, file);
    return [
      ...argumentClues(found, reason, 'platform', place),
      ...portArguments(words, reason, 'platform', place, repository),
    ];
  });
};

/** Files of other platforms with the command that starts the program. */
export const startCommands = defineReader({
  id: 'start-commands',
  title: {
    en: '`Procfile`, `railway.toml`, `nixpacks.toml`, `render.yaml`, `*.service` of systemd',
    'zh-CN': '`Procfile`、`railway.toml`、`nixpacks.toml`、`render.yaml`、systemd 的 `*.service`',
  },
  wanted: (path) => forms.some(([name]) => name.test(nameOfFile(path))),
  longest: 100_000,
  fields: ['project.httpPort', 'project.grpcPort', 'project.metricsPort', 'workload.args'],
  read: (found, repository) =>
    found
      .filter((path) => path.endsWith('.service') || isNearProgram(path, repository))
      .flatMap((path) => {
        const text = repository.files.read(path);
        return text === undefined ? [] : cluesIn(path, text, repository);
      }),
});
