import type { GeneratedFile } from '../artifacts/artifact.ts';

/** A line of a file with the names of the tool's language on it, without comments. */
interface Line {
  /** The parent keys of the line, the outermost first. */
  readonly around: readonly string[];
  /** Keys, instructions and variables on the line. */
  readonly own: readonly string[];
  /** The path of keys and the text, which identify a line in two files. */
  readonly identity: string;
}

const yamlKey = /^(\s*)((?:- )*)["']?([A-Za-z][\w./-]*)["']?:(?:\s|$)/;
const tomlKey = /^([a-z][\w-]*)\s*=/;
const instruction = /^([A-Z]{3,})\s/;
const variable = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
const option = /(?<![\w-])--[a-z][a-z-]+/g;
const kind = /^kind: (\w+)$/;

/** The names on a line: its key or instruction, variables and options of commands. */
const ownNames = (text: string): readonly string[] => {
  const key = yamlKey.exec(text)?.[3] ?? tomlKey.exec(text)?.[1] ?? instruction.exec(text)?.[1];
  const rest = [...(text.match(variable) ?? []), ...(text.match(option) ?? [])];
  const object = kind.exec(text)?.[1];
  return [...(key === undefined ? [] : [key]), ...rest, ...(object === undefined ? [] : [object])];
};

const isComment = (text: string): boolean => /^\s*(?:#|\/\/|--\s|$)/.test(text);

const linesOf = ({ path, text }: GeneratedFile): readonly Line[] => {
  const open: { readonly indent: number; readonly key: string }[] = [];
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    if (isComment(line)) continue;
    const [, blanks = '', dashes = '', key] = yamlKey.exec(line) ?? [];
    const indent = key === undefined ? line.search(/\S/) : blanks.length + dashes.length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const around = open.map((each) => each.key);
    lines.push({
      around,
      own: ownNames(line),
      identity: [path, ...around, line.trim()].join('\n'),
    });
    if (key !== undefined) open.push({ indent, key });
  }
  return lines;
};

/** Whether users search for names of the file: not for documents, lock files and JSON. */
const isRead = ({ path }: GeneratedFile): boolean =>
  path !== 'waybill.yaml' && !/\.(?:md|json|rs|lock|sh|tpl|txt)$/.test(path);

const byIdentity = (file: GeneratedFile | undefined): ReadonlyMap<string, Line> =>
  new Map((file ? linesOf(file) : []).map((line) => [line.identity, line]));

/** Names of a tool's language: on the changed lines, and of the keys around them. */
export interface Names {
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** The names that differ between two bundles. */
export const changedNames = (
  before: readonly GeneratedFile[],
  after: readonly GeneratedFile[],
): Names => {
  const own = new Set<string>();
  const around = new Set<string>();
  const addMissing = (lines: ReadonlyMap<string, Line>, others: ReadonlyMap<string, Line>) => {
    for (const [identity, line] of lines) {
      if (others.has(identity)) continue;
      for (const name of line.own) own.add(name);
      for (const name of line.around) around.add(name);
    }
  };
  const files = new Map(after.map((file) => [file.path, file]));
  const gone = before.filter(isRead);
  const added = after.filter(
    (file) => isRead(file) && !before.some(({ path }) => path === file.path),
  );
  for (const file of [...gone, ...added]) {
    const now = files.get(file.path);
    const then = added.includes(file) ? undefined : file;
    if (now?.text === then?.text) continue;
    addMissing(byIdentity(then), byIdentity(now));
    addMissing(byIdentity(now), byIdentity(then));
  }
  return { own, around };
};
