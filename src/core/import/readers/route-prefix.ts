import { nameOfFile } from '../project-files.ts';
import type { RustFile } from './rust-files.ts';

/** A call that puts routes below a path; `scope` closes its parenthesis before its routes follow. */
const group = /\b(nest|nest_service|scope|mount|with_path)\s*\(\s*"(\/?[\w\-./]*)"/gu;

/** How far the text before a route is searched for the groups that hold it. */
const reach = 40_000;

/** Whether the text between a group and a route leaves the group open. */
const isOpen = (between: string, closesItself: boolean): boolean => {
  let depth = closesItself ? 1 : 0;
  for (const char of between.replaceAll(/"(?:[^"\\\n]|\\.)*"/gu, '')) {
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth -= 1;
    else if ((char === ';' || char === '}') && depth <= 1) return false;
    if (depth < 0) return false;
  }
  return true;
};

const joined = (prefix: string, path: string): string =>
  `/${[prefix, path].flatMap((part) => part.split('/').filter((one) => one !== '')).join('/')}`;

/** The path of the groups around an offset: `.nest("/api", Router::new().route(…))`. */
const around = (code: string, offset: number): string => {
  const start = Math.max(0, offset - reach);
  const before = code.slice(start, offset);
  const open = [...before.matchAll(group)].filter(({ 0: match, 1: name, index }) =>
    isOpen(before.slice(index + match.length), name === 'scope' || name === 'with_path'),
  );
  return open.reduce((path, { 2: own = '' }) => joined(path, own), '');
};

interface Owner {
  readonly name: string;
  /** Another file names it with its module: `health::router()`. */
  readonly module: string;
  readonly isLocal: boolean;
}

const moduleOf = (path: string): string => {
  const name = nameOfFile(path).replace(/\.rs$/u, '');
  return name === 'mod' || name === 'lib' ? nameOfFile(path.slice(0, path.lastIndexOf('/'))) : name;
};

/** The function, or the variable, that holds the route; for an attribute, its handler. */
const ownerOf = ({ code, path }: RustFile, offset: number): Owner | undefined => {
  const module = moduleOf(path);
  const after =
    /^#\[[^\]]*\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?(?:async\s+)?fn\s+(\w+)/u.exec(
      code.slice(offset, offset + 400),
    );
  if (after?.[1] !== undefined) return { name: after[1], module, isLocal: false };
  const before = code.slice(Math.max(0, offset - reach), offset);
  const variable = /\blet\s+(?:mut\s+)?(\w+)[^;{}=]*=[^;{}]*$/u.exec(before)?.[1];
  if (variable !== undefined) return { name: variable, module, isLocal: true };
  const name = [...before.matchAll(/\bfn\s+(\w+)/gu)].at(-1)?.[1];
  return name === undefined || name === 'main' ? undefined : { name, module, isLocal: false };
};

/** Names that many modules use, so that a use needs the name of the module. */
const isCommon = /^(?:routes?|router|create|new|app|build|config|configure|init|init_routes?)$/u;

const isUse = (owner: Owner, file: RustFile, home: RustFile, before: string): boolean => {
  // A declaration, a path in a text, or a method of the same name.
  if (/\b(?:fn|let|mut|use|mod)\s+$|["/.-]$/u.test(before)) return false;
  if (owner.isLocal) return file === home;
  const module = /(\w+)::$/u.exec(before)?.[1];
  return (
    !isCommon.test(owner.name) || (file === home ? module === undefined : module === owner.module)
  );
};

/**
 * The path of a route with the paths of the groups that hold it, also of groups in other functions
 * and files.
 */
export const wholePath = (
  path: string,
  file: RustFile,
  offset: number,
  files: readonly RustFile[],
  depth = 0,
): string => {
  const here = joined(around(file.code, offset), path);
  const owner = ownerOf(file, offset);
  if (owner === undefined || depth > 3) return here;
  for (const other of files) {
    for (const { index } of other.code.matchAll(new RegExp(`\\b${owner.name}\\b`, 'gu'))) {
      const before = other.code.slice(Math.max(0, index - 80), index);
      if (!isUse(owner, other, file, before) || (other === file && index === offset)) continue;
      // A use within the same function leads back to the same owner.
      const isSame = ownerOf(other, index)?.name === owner.name;
      return isSame ? here : wholePath(here, other, index, files, depth + 1);
    }
  }
  return here;
};
