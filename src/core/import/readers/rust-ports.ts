import {
  isForeignPort,
  isListenName,
  type ListenAddress,
  listenAddress,
  nameWords,
  type PortRole,
  portRole,
} from './listening.ts';
import type { RustFile } from './rust-files.ts';
import { statementBefore } from './rust-text.ts';

/** A port in the source of the program. */
export interface SourcePort {
  readonly role: PortRole;
  readonly port: number;
  readonly host: string;
  readonly file: string;
  readonly offset: number;
  readonly isOwn: boolean;
  /** The source leaves no choice; otherwise it is a default. */
  readonly isFixed: boolean;
  /** The variable that sets it. */
  readonly variable: string | undefined;
}

interface Sight {
  readonly offset: number;
  readonly words: readonly string[];
  readonly address: ListenAddress;
  readonly variable: string | undefined;
  readonly isFixed: boolean;
}

const number = (digits: string): ListenAddress | undefined =>
  listenAddress(digits.replaceAll('_', '').replace(/u16$/u, ''));

const host = String.raw`0\.0\.0\.0|127\.0\.0\.1|localhost|\[::[01]?\]|::|`;
const addressText = new RegExp(`"((?:http:\\/\\/)?(?:${host}):\\d{2,5})"`, 'gu');

/** What follows a place that names a variable or an option, up to the end of the statement. */
const windowAfter = (code: string, from: number, most: number): string => {
  const rest = code.slice(from, from + most);
  const end = rest.search(/;|\)\]|\n\s*\n|\bfn\s/u);
  return end === -1 ? rest : rest.slice(0, end);
};

/** The first address or port in a text: `"0.0.0.0:80"`, `"8080"`, `8_080`. */
const valueIn = (text: string): ListenAddress | undefined => {
  for (const [, quoted, bare] of text.matchAll(/"([^"\n]{1,40})"|\b(\d[\d_]{1,6}(?:u16)?)\b/gu)) {
    const found = quoted === undefined ? number(bare ?? '') : listenAddress(quoted);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** `env::var("PORT")…unwrap_or(3000)`, `#[arg(env = "PORT", default_value = "3000")]`. */
const byVariable = (code: string): readonly Sight[] =>
  [
    ...code.matchAll(
      /(?:\bvar(?:_os)?|\benv\w*|\bget_env\w*|\bfrom)\s*(?:=|\(|!\s*\()\s*"([A-Z][A-Z0-9_]{1,60})"/gu,
    ),
  ].flatMap(({ 0: match, 1: variable = '', index }) => {
    const words = nameWords(variable);
    if (isListenName(words) === undefined) return [];
    const address = valueIn(windowAfter(code, index + match.length, 260));
    return address === undefined
      ? []
      : [{ offset: index, words, address, variable, isFixed: false }];
  });

/** `#[arg(long, default_value_t = 3000)] port: u16` and the builder `Arg::new("port")`. */
const byOption = (code: string): readonly Sight[] => {
  const attribute =
    /#\[(?:arg|clap|structopt|argh|envconfig|config|serde|default|educe|derivative|builder)\s*\(([^\]]{0,300})\)\]\s*(?:#\[[^\]]{0,200}\]\s*)*(?:pub(?:\([^)]*\))?\s+)?(\w+)\s*:/gu;
  const builder = /Arg::(?:new|with_name)\s*\(\s*"([\w-]+)"\s*\)((?:(?!Arg::)[\s\S]){0,400})/gu;
  const defaulted = /default(?:_value(?:_t|s)?)?\s*(?:=|\()\s*("[^"\n]{1,40}"|[\d_]+)/u;
  const sights = (pairs: readonly { name: string; text: string; offset: number }[]) =>
    pairs.flatMap(({ name, text, offset }) => {
      const words = nameWords(name);
      const [, value] = defaulted.exec(text) ?? [];
      const address = value === undefined ? undefined : valueIn(value);
      if (isListenName(words) === undefined || address === undefined) return [];
      const [, variable] = /env\s*(?:=|\()\s*"([A-Z][A-Z0-9_]*)"/u.exec(text) ?? [];
      return [{ offset, words, address, variable, isFixed: false }];
    });
  return sights([
    ...[...code.matchAll(attribute)].map(({ 1: text = '', 2: name = '', index }) => ({
      name,
      text,
      offset: index,
    })),
    ...[...code.matchAll(builder)].map(({ 1: name = '', 2: text = '', index }) => ({
      name,
      text,
      offset: index,
    })),
  ]);
};

/** `fn default_port() -> u16 { 8080 }`, `port: 8080`, `.set_default("server.port", 8080)`. */
const byName = (code: string): readonly Sight[] => {
  const forms = [
    /\bfn\s+(\w*(?:port|addr|address|bind|listen)\w*)\s*\(\s*\)\s*->\s*[\w:<>&' ]+\{\s*("[^"\n]{1,40}"|[\d_]+)/gu,
    /\b(\w*port)\s*:\s*(?:Some\(\s*)?([\d_]{4,7})\b/gu,
    /\bset_default\s*\(\s*"([\w.]+)"\s*,\s*("[^"\n]{1,40}"|[\d_]+)/gu,
    /\(\s*"([\w.]*port)"\s*,\s*([\d_]{4,7})\s*\)/gu,
    /\b(?:const|static)\s+(\w*DEFAULT\w*)\s*:\s*[^=;]{1,30}=\s*("[^"\n]{1,40}"|[\d_]+)\s*;/gu,
  ];
  return forms.flatMap((form) =>
    [...code.matchAll(form)].flatMap(({ 1: name = '', 2: value = '', index }) => {
      const words = nameWords(name).filter((word) => word !== 'DEFAULT');
      const address = valueIn(value);
      return isListenName(words) === undefined || address === undefined
        ? []
        : [{ offset: index, words, address, variable: undefined, isFixed: false }];
    }),
  );
};

/** Words of a statement in which an address is only a default, or the address of something else. */
const isDefault = /unwrap_or|default|env::|\bvar\(|or_else|map_or|option_env/iu;
const isOutbound =
  /connect|client|dial|upstream|proxy|redis|postgres|mysql|database|\bdb_|url|endpoint|allow_origin|origin|cors|peer|remote|assert|println|info!|debug!|expect_/iu;
const isRoleWord = /^(?:GRPC|TONIC|METRICS?|PROMETHEUS|EXPORTER|ADMIN)$/u;

/** `bind("0.0.0.0:3000")`, `SocketAddr::from(([0, 0, 0, 0], 3000))`, `const PORT: u16 = 3000`. */
const byLiteral = (code: string): readonly Sight[] => {
  const digits = String.raw`(\d[\d_]{1,6})(?:u16)?`;
  const forms: readonly RegExp[] = [
    addressText,
    new RegExp(`\\[\\s*(?:0|127)\\s*,\\s*0\\s*,\\s*0\\s*,\\s*[01]\\s*\\]\\s*,\\s*${digits}`, 'gu'),
    new RegExp(`\\(\\s*"(?:${host})"\\s*,\\s*${digits}\\s*\\)`, 'gu'),
    new RegExp(
      `Ipv[46]Addr::(?:UNSPECIFIED|LOCALHOST|new\\([^)]{0,60}\\))(?:\\.into\\(\\))?[\\s)]*,\\s*${digits}\\s*,?\\s*\\)`,
      'gu',
    ),
    new RegExp(
      `\\b(?:const|static)\\s+(?!\\w*DEFAULT)\\w*PORT\\w*\\s*:\\s*u\\d+\\s*=\\s*${digits}`,
      'gu',
    ),
    new RegExp(`\\blet\\s+(?:\\w+_)?port\\s*(?::\\s*u\\d+)?\\s*=\\s*${digits}\\s*;`, 'gu'),
  ];
  return forms.flatMap((form) =>
    [...code.matchAll(form)].flatMap(({ 0: match, 1: value = '', index }) => {
      const address = listenAddress(value.replaceAll('_', ''));
      const before = statementBefore(code, index).replaceAll(/"[^"\n]*"/gu, '');
      if (address === undefined || isOutbound.test(before)) return [];
      const words = nameWords(before).filter((word) => isRoleWord.test(word));
      const named = /\b(?:const|static|let)\s+(\w+)/u.exec(match)?.[1];
      const own = named === undefined ? [] : nameWords(named);
      const isFixed = !isDefault.test(before);
      return [{ offset: index, words: [...words, ...own], address, variable: undefined, isFixed }];
    }),
  );
};

/** Every address or port that a source names, whatever listens there. */
export const listenPlaces = (code: string): readonly Sight[] => [
  ...byVariable(code),
  ...byOption(code),
  ...byName(code),
  ...byLiteral(code),
];

/** The ports on which the source listens, or that are the defaults of its settings. */
export const portsIn = (
  { path, code, isOwn }: RustFile,
  names: ReadonlySet<string>,
): readonly SourcePort[] => {
  return listenPlaces(code).flatMap(({ words, address, offset, variable, isFixed }) => {
    const role = words.includes('ADMIN') ? undefined : portRole(words, names);
    if (role === undefined || isForeignPort(address.port)) return [];
    return [
      {
        role,
        port: address.port,
        host: address.host,
        file: path,
        offset,
        isOwn,
        isFixed,
        variable,
      },
    ];
  });
};
