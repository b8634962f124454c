import {
  inReadingOrder,
  isWanted,
  isWorkspaceRoot,
  nameOfFile,
  nearestTo,
  placedManifests,
} from '../../core/import/project.ts';
import { type RecognisedFile, recogniseSource, recogniseText } from '../../core/import/source.ts';
import { decodeText, type Text } from '../../core/index.ts';
import { type OpenedArchive, openArchive } from '../../core/share/archive.ts';
import type { Given } from '../state/index.ts';
import type { ReadFolder } from './read-folder.ts';
import { type GivenFile, longestFile } from './source-file.ts';
import { strings } from './strings.ts';

type Texts = ReadonlyMap<string, string>;

const foreign = (name: string, message: Text): Given => ({
  kind: 'foreign',
  file: { name, text: '' },
  message,
});

/** The paths of the files of a folder or an archive without a text, and how many were left out. */
interface Rest {
  readonly others: readonly string[];
  readonly unread: number;
}

const cargo = (
  path: string,
  texts: Texts,
  loose: readonly string[],
  { others, unread }: Rest = { others: [], unread: 0 },
): Given => ({
  kind: 'cargo',
  // The path of a manifest given without its folder is only guessed, so its file name is shown.
  file: { name: loose.length > 0 ? 'Cargo.toml' : path, text: texts.get(path) ?? '' },
  path,
  texts,
  others,
  unread,
  loose,
});

/**
 * The manifests given before that a new manifest joins: a member may need its root, a root its
 * members.
 */
const joins = (before: Given | undefined, manifests: readonly string[]): readonly string[] => {
  if (before?.kind !== 'cargo' || before.loose.length === 0) return manifests;
  const hasRoot = before.loose.some(isWorkspaceRoot);
  const isMore = hasRoot !== manifests.some(isWorkspaceRoot);
  return isMore ? [...before.loose, ...manifests] : manifests;
};

/** Files beside a manifest, such as a Dockerfile, that were given without their folder. */
const besides = (before: Given | undefined): Texts =>
  new Map(
    before?.kind === 'cargo' && before.loose.length > 0
      ? [...before.texts].filter(([path]) => !path.endsWith('Cargo.toml'))
      : [],
  );

const loose = (
  manifests: readonly string[],
  before: Given | undefined,
  beside: Texts = new Map(),
): Given => {
  const all = joins(before, manifests);
  const { path, texts } = placedManifests(all);
  return cargo(path, new Map([...texts, ...besides(before), ...beside]), all);
};

/**
 * The settings and the manifest of a folder or an archive; the user may review either. All texts go
 * with the manifest, because the other files of the repository are read with it.
 */
const fromTree = (name: string, texts: Texts, rest: Rest, nothing: Text): Given => {
  const nearest = (file: string, kind: RecognisedFile['kind']): string | undefined => {
    const named = new Set([...texts.keys()].filter((path) => nameOfFile(path) === file));
    // The nearest is recognised first, because a repository has hundreds of manifests.
    for (;;) {
      const path = nearestTo(named, file);
      if (path === undefined) return undefined;
      if (recogniseText(path, texts.get(path) ?? '').kind === kind) return path;
      named.delete(path);
    }
  };
  const manifest = nearest('Cargo.toml', 'cargo');
  const yaml = nearest('waybill.yaml', 'waybill');
  const project = manifest === undefined ? undefined : cargo(manifest, texts, [], rest);
  if (yaml !== undefined) {
    const file = { name: yaml, text: texts.get(yaml) ?? '' };
    return { kind: 'waybill', file, instead: project };
  }
  return project ?? foreign(name, nothing);
};

/** The files of an opened archive, for the review of its manifest or its settings. */
export const givenArchive = (name: string, opened: OpenedArchive): Given => {
  if (!opened.ok) return foreign(name, opened.message);
  const { texts, files, others, unread } = opened;
  // The paths of files that were not read say where they are.
  const rest = { others: [...others, ...unread], unread: unread.length };
  return fromTree(name, texts, rest, strings.emptyArchive(files));
};

/** Pasted text for review. */
export const givenText = (name: string, text: string, before?: Given): Given => {
  const source = recogniseText(name, text);
  if (source.kind === 'cargo') return loose([source.text], before);
  const file = { name: name || 'waybill.yaml', text };
  if (source.kind === 'waybill') return { kind: 'waybill', file };
  const message = source.kind === 'foreign' ? source.message : strings.tooLarge;
  return { kind: 'foreign', file: { name, text }, message };
};

/** Whether a file is a zip archive, by its content. */
export const isArchiveFile = ({ name, bytes }: GivenFile): boolean =>
  recogniseSource(name, bytes.subarray(0, 16)).kind === 'zip';

/** Assigns roles to chosen or dropped files by their content. */
export const givenFiles = (files: readonly GivenFile[], before?: Given): Given | undefined => {
  const sources = files.map((file) => ({ file, source: recogniseSource(file.name, file.bytes) }));
  const archive = sources.find(({ source }) => source.kind === 'zip');
  if (archive) {
    const { name, bytes } = archive.file;
    return givenArchive(name, openArchive(bytes, { wanted: isWanted, inOrder: inReadingOrder }));
  }
  const tooLong = sources.find(({ file }) => file.bytes.length > longestFile);
  if (tooLong) return foreign(tooLong.file.name, strings.tooLarge);
  const manifests = sources.flatMap(({ source }) => (source.kind === 'cargo' ? [source.text] : []));
  const yaml = sources.find(({ source }) => source.kind === 'waybill');
  const beside = new Map(
    files.flatMap(({ name, bytes }): [string, string][] => {
      const isBeside = isWanted(name) && !/^(?:Cargo\.toml|waybill\.yaml)$/u.test(name);
      const decoded = isBeside ? decodeText(bytes) : undefined;
      return decoded?.ok === true ? [[name, decoded.text]] : [];
    }),
  );
  // A Dockerfile alone says nothing of a program; given after a manifest it belongs to it.
  const joined = beside.size > 0 && before?.kind === 'cargo' ? before.loose : [];
  const project =
    manifests.length > 0 || joined.length > 0
      ? loose(
          manifests.length > 0 ? manifests : joined,
          manifests.length > 0 ? before : undefined,
          new Map([...besides(before), ...beside]),
        )
      : undefined;
  if (yaml?.source.kind === 'waybill') {
    const file = { name: yaml.file.name, text: yaml.source.text };
    return { kind: 'waybill', file, instead: project };
  }
  if (project) return project;
  const [other] = sources;
  return other?.source.kind === 'foreign'
    ? foreign(other.file.name, other.source.message)
    : undefined;
};

/** The files of a folder, for the review of its manifest or its settings. */
export const givenFolder = (name: string, { files, seen, ...rest }: ReadFolder): Given => {
  const texts = new Map(files.map(({ name: path, text }) => [path, text]));
  return fromTree(name, texts, rest, strings.emptyFolder(seen));
};
