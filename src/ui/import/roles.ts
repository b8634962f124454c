import {
  isWanted,
  isWorkspaceRoot,
  nearestTo,
  placedManifests,
} from '../../core/import/project.ts';
import { type RecognisedFile, recogniseSource, recogniseText } from '../../core/import/source.ts';
import { decodeText, type Text } from '../../core/index.ts';
import { openArchive } from '../../core/share/archive.ts';
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

const cargo = (
  path: string,
  texts: Texts,
  loose: readonly string[],
  others: readonly string[] = [],
): Given => ({
  kind: 'cargo',
  // The path of a manifest given without its folder is only guessed, so its file name is shown.
  file: { name: loose.length > 0 ? 'Cargo.toml' : path, text: texts.get(path) ?? '' },
  path,
  texts,
  others,
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
const fromTree = (name: string, texts: Texts, others: readonly string[], nothing: Text): Given => {
  const of = (file: string, kind: RecognisedFile['kind']): Texts =>
    new Map(
      [...texts].filter(
        ([path, text]) =>
          path.split('/').at(-1) === file && recogniseText(path, text).kind === kind,
      ),
    );
  const settings = of('waybill.yaml', 'waybill');
  const manifest = nearestTo(of('Cargo.toml', 'cargo').keys(), 'Cargo.toml');
  const yaml = nearestTo(settings.keys(), 'waybill.yaml');
  const project = manifest === undefined ? undefined : cargo(manifest, texts, [], others);
  if (yaml !== undefined) {
    const file = { name: yaml, text: settings.get(yaml) ?? '' };
    return { kind: 'waybill', file, instead: project };
  }
  return project ?? foreign(name, nothing);
};

const fromZip = ({ name, bytes }: GivenFile): Given => {
  const others: string[] = [];
  const opened = openArchive(bytes, (path) => {
    const isRead = isWanted(path);
    if (!isRead) others.push(path);
    return isRead;
  });
  if (!opened.ok) return foreign(name, opened.message);
  return fromTree(name, opened.texts, others, strings.emptyArchive(opened.files));
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

/** Assigns roles to chosen or dropped files by their content. */
export const givenFiles = (files: readonly GivenFile[], before?: Given): Given | undefined => {
  const sources = files.map((file) => ({ file, source: recogniseSource(file.name, file.bytes) }));
  const archive = sources.find(({ source }) => source.kind === 'zip');
  if (archive) return fromZip(archive.file);
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
export const givenFolder = (name: string, { files, others, seen }: ReadFolder): Given => {
  const texts = new Map(files.map(({ name: path, text }) => [path, text]));
  return fromTree(name, texts, others, strings.emptyFolder(seen));
};
