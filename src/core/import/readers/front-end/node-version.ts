import type { Text } from '../../../fields/text.ts';
import { nodeVersions } from '../../../versions.ts';
import { folderOf, hasFile, joinPath } from '../../project-files.ts';
import { clue, type Place } from '../clue.ts';
import type { Clue, Repository } from '../reader.ts';
import { dockerfileOf } from './docker-use.ts';
import { acceptsNode } from './node-range.ts';
import { type PackageJson, packageJson, textsOf } from './package-json.ts';

/** The lines of Node, the usual one first. */
const lines = ['24', '26', '22'] as const;

/** A version as a tag of the node image: the newest of a supported line, else what is stated. */
const tagOf = (version: string): string => {
  const [major = ''] = version.split('.');
  const known = lines.find((line) => line === major);
  return known !== undefined && !/^\d+\.\d+\.\d+$/u.test(version) ? nodeVersions[known] : version;
};

interface Stated {
  readonly version: string;
  readonly because: Text;
  readonly place: Place;
}

const files = ['.nvmrc', '.node-version'];

const inFile = (folder: string, repository: Repository): Stated | undefined => {
  for (const name of files) {
    const file = joinPath(folder, name);
    if (!hasFile(repository.files, file)) continue;
    const [, version] =
      /^\s*v?(\d+(?:\.\d+){0,2})\s*$/mu.exec(repository.files.read(file) ?? '') ?? [];
    const because = { en: `\`${name}\``, 'zh-CN': `\`${name}\`` };
    if (version !== undefined)
      return { version: tagOf(version), because, place: { file, line: 1 } };
  }
  return undefined;
};

/** The newest supported version that a range accepts; else the first version that it names. */
const inRange = (range: string): string | undefined => {
  const known = lines.find((line) => acceptsNode(range, nodeVersions[line]));
  return known === undefined ? /\d+(?:\.\d+){0,2}/u.exec(range)?.[0] : nodeVersions[known];
};

const inPackage = (found: PackageJson | undefined): Stated | undefined => {
  if (found === undefined) return undefined;
  const fixed = textsOf(found.data['volta']).get('node');
  const range = textsOf(found.data['engines']).get('node');
  const place = {
    file: found.path,
    line: found.lineOf('node', fixed === undefined ? 'engines' : 'volta'),
  };
  const version = fixed ?? (range === undefined ? undefined : inRange(range));
  if (version === undefined) return undefined;
  const because =
    fixed === undefined
      ? { en: `\`engines.node\` is \`${range}\``, 'zh-CN': `\`engines.node\` 为 \`${range}\`` }
      : { en: '`volta.node`', 'zh-CN': '`volta.node`' };
  return { version: tagOf(version), because, place };
};

/** The Node image of a stage of the Dockerfile: `node:22-alpine`. */
const inDockerfile = (repository: Repository): Stated | undefined => {
  const dockerfile = dockerfileOf(repository);
  for (const { base, line } of dockerfile?.stages ?? []) {
    const [, version] = /^(?:[\w.-]+\/)*node:(\d+(?:\.\d+){0,2})(?:[-@]|$)/u.exec(base) ?? [];
    if (dockerfile === undefined || version === undefined) continue;
    const because = { en: `a stage is based on \`${base}\``, 'zh-CN': `有阶段基于 \`${base}\`` };
    return { version: tagOf(version), because, place: { file: dockerfile.path, line } };
  }
  return undefined;
};

/** The version of Node that the repository asks for. */
export const nodeVersionClues = (
  found: PackageJson,
  root: string,
  repository: Repository,
): readonly Clue[] => {
  const folder = folderOf(found.path);
  const { context } = repository.program;
  const stated =
    inFile(folder, repository) ??
    inPackage(found) ??
    inFile(root, repository) ??
    inPackage(packageJson(joinPath(root, 'package.json'), repository)) ??
    inFile(context, repository) ??
    inDockerfile(repository);
  if (stated === undefined) return [];
  const { version, because, place } = stated;
  return [clue('fixed', 'recognised', 'build.nodeVersion', version, because, place)];
};
