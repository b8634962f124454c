import type { Text } from '../../fields/text.ts';
import { type DockerStage, shellWords } from '../../formats/dockerfile-parse.ts';
import { clue } from './clue.ts';
import type { Clue } from './reader.ts';

interface Installed {
  readonly name: string;
  readonly line: number;
  readonly manager: 'apt' | 'apk';
}

const install =
  /\b(?:(apt-get|apt|aptitude)\s[^&|;\n]*?\binstall|(apk)\s[^&|;\n]*?\badd)\b([^&|;\n]*)/gu;

/** The packages that the RUN instructions of a stage install. */
export const installedIn = ({ instructions }: DockerStage): readonly Installed[] =>
  instructions
    .filter(({ keyword }) => keyword === 'RUN')
    .flatMap(({ text, line }) =>
      [...text.matchAll(install)].flatMap(({ 2: apk, 3: words = '' }) =>
        shellWords(words)
          .map((word) => word.replace(/[=~<>].*$/u, ''))
          .filter((word) => /^[a-z0-9][a-z0-9+.-]{0,99}$/u.test(word))
          .map((name) => ({ name, line, manager: apk === undefined ? 'apt' : 'apk' }) as const),
      ),
    );

/** Names of packages that differ between distributions and releases, as trixie knows them. */
const renamed: readonly (readonly [RegExp, string])[] = [
  [/^libmysqlclient-dev$/u, 'default-libmysqlclient-dev'],
  [/^libmysqlclient\d*$/u, 'libmariadb3'],
  [/^(clang|lld|llvm)-\d+$/u, '$1'],
  [/^libclang-\d+-dev$/u, 'libclang-dev'],
  [/^llvm-\d+-dev$/u, 'llvm-dev'],
  [/^netcat$/u, 'netcat-openbsd'],
];

/** What Waybill installs by other fields, what a base image holds, and tools of the build itself. */
const left =
  /^(?:ca-certificates|openssl|libssl.*|curl|wget|gnupg2?|lsb-release|apt-transport-https|software-properties-common|procps|vim|nano|less|htop|dumb-init|tini|gosu|su-exec|sudo|libc6.*|libgcc.*|zlib1g|protobuf-compiler|libprotobuf-dev|nodejs|npm|yarn|musl-tools|musl-dev|gcc-multilib|bash|jq|unzip|zip|xz-utils|locales|iproute2|iputils-ping|net-tools|dnsutils|telnet|strace|gdb|rustc|cargo|rustup|upx.*|libicu\d+|netcat.*)$/u;

const known = (name: string): string => {
  const found = renamed.find(([form]) => form.test(name));
  return found === undefined ? name : name.replace(found[0], found[1]);
};

const because = (names: readonly string[], isFinal: boolean): Text =>
  isFinal
    ? {
        en: `the final stage installs ${names.join(', ')}`,
        'zh-CN': `最终阶段安装了 ${names.join('、')}`,
      }
    : {
        en: `the build installs ${names.join(', ')}`,
        'zh-CN': `构建阶段安装了 ${names.join('、')}`,
      };

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Packages of the build; names of Alpine are only taken where Debian has the same. */
const sameInBoth =
  /^(?:cmake|make|git|clang|lld|perl|mold|g\+\+|gcc|python3|nasm|autoconf|automake|libtool|pkg-config)$/u;

const buildClues = (file: string, stages: readonly DockerStage[]): readonly Clue[] => {
  const installed = stages.flatMap(installedIn);
  const [first] = installed;
  if (first === undefined) return [];
  const wanted = installed.filter(
    ({ name, manager }) => !left.test(name) && (manager === 'apt' || sameInBoth.test(name)),
  );
  const names = unique(wanted.map(({ name }) => known(name)));
  const clues: Clue[] = [];
  if (names.length > 0) {
    const place = { file, line: wanted[0]?.line ?? first.line };
    clues.push(
      clue('image', 'recognised', 'image.buildPackages', names, because(names, false), place),
    );
  }
  const protoc = installed.find(({ name }) =>
    /^(?:protobuf-compiler|protobuf(?:-dev)?|protoc)$/u.test(name),
  );
  if (protoc !== undefined) {
    const place = { file, line: protoc.line };
    clues.push(
      clue('image', 'recognised', 'build.protoc', true, because([protoc.name], false), place),
    );
  }
  const ssl = installed.find(({ name }) => /^(?:libssl-dev|openssl-dev)$/u.test(name));
  if (ssl !== undefined) {
    const place = { file, line: ssl.line };
    clues.push(
      clue('example', 'assumed', 'build.tls', 'openssl', because([ssl.name], false), place),
    );
  }
  return clues;
};

const runtimeClues = (file: string, final: DockerStage): readonly Clue[] => {
  const wanted = installedIn(final).filter(
    ({ name, manager }) => manager === 'apt' && !left.test(name) && !/-dev$/u.test(name),
  );
  const names = unique(wanted.map(({ name }) => known(name)));
  const [first] = wanted;
  if (first === undefined) return [];
  const place = { file, line: first.line };
  const reason = because(names, true);
  const slim = clue('image', 'assumed', 'image.base', 'debian-slim', reason, place);
  const suite = /bookworm|debian:12/u.test(final.base)
    ? [clue('image', 'assumed', 'image.suite', 'bookworm', reason, place)]
    : [];
  return [
    clue('image', 'recognised', 'image.runtimePackages', names, reason, place),
    slim,
    ...suite,
  ];
};

/** Facts about the packages of the build and of the container. */
export const packageClues = (
  file: string,
  builders: readonly DockerStage[],
  final: DockerStage,
): readonly Clue[] => {
  const isRustStage = (stage: DockerStage): boolean =>
    /rust|chef/iu.test(stage.base) ||
    stage.instructions.some(({ text }) => /\bcargo\b|rustup/u.test(text));
  const rust = builders.filter(isRustStage);
  // With a single stage the packages of build and run are the same.
  return builders.length === 0
    ? buildClues(file, [final])
    : [...buildClues(file, rust), ...runtimeClues(file, final)];
};
