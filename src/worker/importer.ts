import { expose } from 'comlink';
import { importPrograms } from '../core/import/programs-together.ts';
import { filesFrom, inReadingOrder, isWanted } from '../core/import/project.ts';
import { openArchive } from '../core/share/archive.ts';
import type { ImporterApi } from './importer-api.ts';

let texts = new Map<string, string>();
let others: readonly string[] = [];

/** The files of the opened archive that the page has not taken yet. */
let untaken: Iterator<[string, string]> = texts.entries();

/** Characters that the page takes at a time: copying them takes a few milliseconds. */
const perPart = 200_000;

const nextPart = (): [string, string][] => {
  const part: [string, string][] = [];
  for (let length = 0; length < perPart; ) {
    const { done, value } = untaken.next();
    if (done === true) break;
    part.push(value);
    length += value[1].length;
  }
  return part;
};

const api: ImporterApi = {
  open: async (bytes) => {
    const opened = openArchive(bytes, { wanted: isWanted, inOrder: inReadingOrder });
    if (!opened.ok) return opened;
    const { texts: found, ...content } = opened;
    texts = new Map(found);
    others = content.others;
    untaken = texts.entries();
    return content;
  },
  take: async () => nextPart(),
  begin: async (paths) => {
    texts = new Map();
    others = paths;
  },
  add: async (files) => {
    for (const [path, text] of files) texts.set(path, text);
  },
  importPrograms: async (path, choice, also) =>
    importPrograms(path, filesFrom(texts, others), choice, also),
};

expose(api);
