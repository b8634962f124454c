import { lineAt } from './clue.ts';
import { type FoundPort, furtherPortClues, isRawServer } from './further-ports.ts';
import { listenAddress } from './listening.ts';
import type { Clue, Repository } from './reader.ts';
import type { RustFile } from './rust-files.ts';
import { listenPlaces } from './rust-ports.ts';

interface Found extends FoundPort {
  readonly file: RustFile;
  readonly offset: number;
}

/** A call that opens a listener: `TcpListener::bind(…)`, `UdpSocket::bind(…)`. */
const call = /\b(TcpListener|UdpSocket|TcpSocket)::(?:bind|new_v[46])\s*\(/gu;

const literal = /^\s*&?\s*"([^"\n]{1,40})"/u;
const pair =
  /^\s*\(\s*(?:"[^"\n]{0,40}"|[\w:]+(?:\([^)]{0,40}\))?)\s*,\s*(\d[\d_]{0,6})(?:u16)?\s*\)/u;

/** The port that is written in the call itself; 0 lets the system choose one, for a client. */
const portInCall = (after: string): number | undefined => {
  const [, text] = literal.exec(after) ?? [];
  if (text !== undefined) return listenAddress(text)?.port ?? (/:0$/u.test(text) ? 0 : undefined);
  const [, digits] = pair.exec(after) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll('_', ''));
};

/** The ports of the constants, options and variables of the program that name a port or address. */
const namedPorts = (files: readonly RustFile[]): readonly Omit<Found, 'protocol'>[] =>
  files.flatMap((file) =>
    listenPlaces(file.code)
      .filter(
        ({ words }) => !words.some((word) => /^(?:METRICS?|PROMETHEUS|EXPORTER)$/u.test(word)),
      )
      .map(({ address, offset }) => ({ file, offset, port: address.port })),
  );

const listeners = (files: readonly RustFile[]): readonly Found[] =>
  files.flatMap((file) =>
    [...file.code.matchAll(call)].flatMap(({ 0: match, 1: kind, index }): Found[] => {
      const protocol = kind === 'UdpSocket' ? 'udp' : 'tcp';
      const written = portInCall(file.code.slice(index + match.length, index + match.length + 120));
      if (written !== undefined) {
        return written > 0 && written < 65_536
          ? [{ protocol, port: written, file, offset: index }]
          : [];
      }
      // The address comes from elsewhere: from the file of the call, or else from the program.
      const [near] = namedPorts([file]);
      const [found] = near === undefined ? namedPorts(files) : [near];
      return found === undefined ? [] : [{ ...found, protocol }];
    }),
  );

const said = {
  en: 'the source listens on it without a server of HTTP or gRPC',
  'zh-CN': '源代码直接监听此端口，没有使用 HTTP 或 gRPC 服务器',
};

/**
 * The ports that the program opens itself. With a server of HTTP or gRPC its TCP listeners are that
 * server's, so that only UDP remains.
 */
export const rawListeners = (
  files: readonly RustFile[],
  repository: Repository,
): readonly Clue[] => {
  const own = files.filter(({ isOwn }) => isOwn);
  const isRaw = isRawServer(repository);
  const found = listeners(own).filter(({ protocol }) => isRaw || protocol === 'udp');
  const [first] = found;
  if (first === undefined) return [];
  const place = { file: first.file.path, line: lineAt(first.file.code, first.offset) };
  return furtherPortClues(found, { rank: 'settings', because: said, place }, repository);
};
