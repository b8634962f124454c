import { parseToml } from '../../formats/toml-parse.ts';
import { asText, at } from '../cargo-manifest.ts';
import { linesOf } from '../lines.ts';
import { nameOfFile } from '../project-files.ts';
import { clue, type Place } from './clue.ts';
import { isNearProgram } from './nearness.ts';
import { type Clue, defineReader } from './reader.ts';

const because = { en: 'the toolchain of the repository', 'zh-CN': '代码仓库指定的工具链' };

/** The channel, from TOML or from the old form with nothing but the name of the toolchain. */
const channelOf = (
  text: string,
): { readonly channel: string; readonly line: number } | undefined => {
  const bare = text.trim();
  if (/^[\w.-]+$/u.test(bare)) return { channel: bare, line: 1 };
  const parsed = parseToml(text);
  const channel = parsed.ok ? asText(at(parsed.table, 'toolchain', 'channel')) : undefined;
  return channel === undefined
    ? undefined
    : { channel, line: linesOf(text)(['toolchain', 'channel']) ?? 1 };
};

/** A nightly: with its date it can be kept; without it, the user has to choose one. */
const nightly = (channel: string, place: Place): readonly Clue[] => {
  const dated = /^nightly-\d{4}-\d{2}-\d{2}/u.exec(channel)?.[0];
  if (dated !== undefined) {
    return [clue('fixed', 'recognised', 'build.nightly', dated, because, place)];
  }
  const point = { name: 'rust-toolchain', kind: 'nightly' } as const;
  return [clue('fixed', 'assumed', 'build.openPoints', [point], because, place)];
};

const cluesIn = (file: string, text: string): readonly Clue[] => {
  const found = channelOf(text);
  if (found?.channel.startsWith('nightly')) {
    return nightly(found.channel, { file, line: found.line });
  }
  // `1.80.0-x86_64-unknown-linux-gnu` names the host as well.
  const [, version, patch] = /^(\d+\.\d+)(\.\d+)?(?:-[a-z].*)?$/u.exec(found?.channel ?? '') ?? [];
  if (found === undefined || version === undefined) return [];
  const value = `${version}${patch ?? '.0'}`;
  const place = { file, line: found.line };
  return [clue('fixed', 'recognised', 'build.rustVersion', value, because, place)];
};

/** rust-toolchain.toml: the version of Rust. Source: rust-lang.github.io/rustup/overrides.html. */
export const rustToolchain = defineReader({
  id: 'rust-toolchain',
  title: {
    en: '`rust-toolchain.toml`, `rust-toolchain`',
    'zh-CN': '`rust-toolchain.toml`、`rust-toolchain`',
  },
  wanted: (path) => /^rust-toolchain(?:\.toml)?$/u.test(nameOfFile(path)),
  longest: 20_000,
  fields: ['build.rustVersion', 'build.nightly', 'build.openPoints'],
  read: (found, repository) =>
    found
      .filter((path) => isNearProgram(path, repository))
      // The nearest file counts.
      .toSorted((one, other) => other.length - one.length)
      .slice(0, 1)
      .flatMap((path) => cluesIn(path, repository.files.read(path) ?? '')),
});
