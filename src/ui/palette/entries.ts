import {
  type ConcernId,
  concernOf,
  concerns,
  type FieldPath,
  fieldPaths,
  type GeneratedFile,
  locales,
  type Text,
} from '../../core/index.ts';
import { fieldName } from '../state/index.ts';
import { actions } from './actions.ts';
import { fuzzyScore, type Score } from './fuzzy.ts';

/** What the palette can bring the user to. */
export type Entry = {
  readonly title: Text;
  /** Where it belongs; said in a fainter ink. */
  readonly place: Text;
  /** Further words under which it is found. */
  readonly words: string;
} & (
  | { readonly kind: 'action'; readonly run: () => void }
  | { readonly kind: 'section'; readonly section: ConcernId }
  | { readonly kind: 'field'; readonly path: FieldPath }
  | { readonly kind: 'file'; readonly path: string }
);

const sectionWord: Text = { en: 'Section', 'zh-CN': '章节' };
const fileWord: Text = { en: 'File', 'zh-CN': '文件' };

// The keys of the registry are exactly the concern ids.
const sections: readonly Entry[] = (Object.keys(concerns) as ConcernId[]).map((section) => ({
  kind: 'section',
  section,
  title: concerns[section].title,
  place: sectionWord,
  words: section,
}));

const fields: readonly Entry[] = fieldPaths.map((path) => ({
  kind: 'field',
  path,
  title: fieldName(path),
  place: concerns[concernOf(path)].title,
  words: path,
}));

const fileEntry = ({ path, about }: GeneratedFile): Entry => ({
  kind: 'file',
  path,
  title: { en: path, 'zh-CN': path },
  place: fileWord,
  words: `${about.en} ${about['zh-CN']}`,
});

/** Everything that can be searched, actions first. */
export const entriesFor = (files: readonly GeneratedFile[]): readonly Entry[] => [
  ...actions,
  ...sections,
  ...fields,
  ...files.map(fileEntry),
];

/** Both languages are searched, whichever is on show; the title counts most. */
const scoreOf = ({ title, place, words }: Entry, search: string): number | undefined => {
  const scores = [
    ...locales.map((locale) => twice(fuzzyScore(title[locale], search))),
    ...locales.map((locale) => fuzzyScore(`${place[locale]} ${title[locale]}`, search)),
    fuzzyScore(words, search),
  ].filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : Math.max(...scores);
};

const twice = (score: Score): Score => score && score * 2;

const most = 40;

/** The best answers to a search; without one, the actions and the sections. */
export const find = (entries: readonly Entry[], search: string): readonly Entry[] => {
  if (search.trim() === '') {
    return entries.filter(({ kind }) => kind === 'action' || kind === 'section');
  }
  return entries
    .flatMap((entry) => {
      const score = scoreOf(entry, search);
      return score === undefined ? [] : [{ entry, score }];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry);
};
