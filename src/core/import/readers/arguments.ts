import type { Text } from '../../fields/text.ts';
import { clue, type Place } from './clue.ts';
import { isListenName, listenAddress, nameWords, servedRole } from './listening.ts';
import type { Clue, Rank, Repository } from './reader.ts';

const portFields = {
  http: 'project.httpPort',
  grpc: 'project.grpcPort',
  metrics: 'project.metricsPort',
} as const;

interface Option {
  readonly name: string;
  readonly value: string;
}

/** The options of a command: `--port 80`, `--port=80`, `-p 80`, `PORT=80`. */
const optionsOf = (words: readonly string[]): readonly Option[] =>
  words.flatMap((word, index): readonly Option[] => {
    const [, name, value] = /^(?:--?)?([A-Za-z][\w-]*)=(.+)$/u.exec(word) ?? [];
    if (name !== undefined && value !== undefined) return [{ name, value }];
    const [, long] = /^--([A-Za-z][\w-]*)$/u.exec(word) ?? [];
    if (long !== undefined) return [{ name: long, value: words[index + 1] ?? '' }];
    return word === '-p' ? [{ name: 'port', value: words[index + 1] ?? '' }] : [];
  });

/** Facts about ports from the arguments with which the program is started. */
export const portArguments = (
  words: readonly string[],
  reason: Text,
  rank: Rank,
  place: Place,
  { program }: Repository,
): readonly Clue[] =>
  optionsOf(words).flatMap(({ name, value }) => {
    const parts = nameWords(name);
    const role = isListenName(parts) && servedRole(parts, program);
    const address = listenAddress(value);
    if (!role || address === undefined || program.value(`project.${role}`) !== true) return [];
    return [clue(rank, 'recognised', portFields[role], address.port, reason, place)];
  });
