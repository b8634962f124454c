import {
  type ConcernId,
  concernIds,
  concernOf,
  concerns,
  type Field,
  type FieldPath,
  type Finding,
  fieldAt,
  fieldPaths,
  type GeneratedFile,
  locales,
  presets,
  same,
  type Text,
} from '../../core/index.ts';
import { fieldNames, match, nearMatch, type Searched, synonyms } from '../../core/search/index.ts';
import { fieldName, inEach } from '../state/index.ts';
import { actions } from './actions.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** A result, and the name or synonym that matched if the title did not. */
export interface PaletteMatch {
  readonly entry: PaletteEntry;
  readonly by: string | undefined;
}

const places = {
  section: { en: 'Section', 'zh-CN': '章节' },
  file: { en: 'File', 'zh-CN': '文件' },
  preset: { en: 'Preset', 'zh-CN': '预设' },
  finding: { en: 'Finding', 'zh-CN': '检查结果' },
} satisfies Record<string, Text>;

const all = (text: Text): readonly string[] => locales.map((locale) => text[locale]);

const searched = (title: Text, weight: number, more: Partial<Searched> = {}): Searched => ({
  titles: all(title),
  synonyms: [],
  names: [],
  around: [],
  context: [],
  weight,
  ...more,
});

const sections: readonly PaletteEntry[] = concernIds.map((section) => ({
  kind: 'section',
  id: `section ${section}`,
  section,
  title: concerns[section].title,
  place: places.section,
  searched: searched(concerns[section].title, 18, { synonyms: [section] }),
}));

const split = (text: string | undefined, by: string): readonly string[] =>
  (text ?? '').split(by).filter((part) => part.trim() !== '');

const groupOf = (path: FieldPath): Text | undefined => {
  const { group } = fieldAt(path);
  const groups: Readonly<Record<string, Text>> = concerns[concernOf(path)].groups;
  return group === undefined ? undefined : groups[group];
};

const contextOf = (path: FieldPath): readonly string[] => {
  const group = groupOf(path);
  return [...all(concerns[concernOf(path)].title), ...(group ? all(group) : [])];
};

const columnsOf = (field: Field): readonly string[] =>
  field.kind === 'table' ? Object.values(field.columns).flatMap(({ label }) => all(label)) : [];

const fieldEntry = (path: FieldPath): PaletteEntry => {
  const field = fieldAt(path);
  const [names, around] = (fieldNames[path] ?? '').split('|');
  const title = fieldName(path);
  return {
    kind: 'field',
    id: `field ${path}`,
    path,
    title,
    place: concerns[concernOf(path)].title,
    searched: searched(title, field.advanced ? 12 : 16, {
      titles: [...new Set([...all(title), ...all(field.label)])],
      synonyms: [path, ...split(synonyms[path], '|')],
      names: [path.slice(path.indexOf('.') + 1), ...split(names, ' ')],
      around: split(around, ' '),
      context: [...contextOf(path), ...columnsOf(field)],
    }),
  };
};

/** Whether an option's name is specific; "None" or "On" occur in many fields. */
const isTelling = (option: string, label: Text): boolean =>
  !['none', 'other', 'any', 'default', 'generic', 'existing'].includes(option) &&
  label.en.length > 2;

const optionEntries = (path: FieldPath): readonly PaletteEntry[] => {
  const field = fieldAt(path);
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  return Object.entries(field.options)
    .filter(([option, { label }]) => isTelling(option, label))
    .map(([option, { label }]) => ({
      kind: 'option',
      id: `option ${path} ${option}`,
      path,
      title: label,
      place: fieldName(path),
      searched: searched(label, 8, {
        // As synonyms of the field, so that a field with this name ranks first.
        titles: [],
        synonyms: [...new Set([...all(label), option])],
        context: [...all(fieldName(path)), ...contextOf(path)],
      }),
    }));
};

const groupEntries = (section: ConcernId): readonly PaletteEntry[] =>
  Object.entries(concerns[section].groups).flatMap(([group, title]) => {
    const path = fieldPaths.find(
      (each) => concernOf(each) === section && fieldAt(each).group === group,
    );
    if (path === undefined) return [];
    const place = concerns[section].title;
    const words = searched(title, 6, { titles: [], synonyms: all(title), context: all(place) });
    return [
      { kind: 'group', id: `group ${section}.${group}`, path, title, place, searched: words },
    ];
  });

const presetEntries: readonly PaletteEntry[] = presets.flatMap(
  ({ id, title, variants }): PaletteEntry[] => [
    {
      kind: 'preset',
      id: `preset ${id}`,
      preset: id,
      variant: undefined,
      title,
      place: places.preset,
      searched: searched(title, 14, { synonyms: [id] }),
    },
    ...variants.slice(1).map((variant): PaletteEntry => {
      const name = inEach((locale) => `${title[locale]} › ${variant.title[locale]}`);
      const words = {
        titles: all(name),
        synonyms: [`${id}/${variant.id}`, ...all(variant.title)],
      };
      return {
        kind: 'preset',
        id: `preset ${id}/${variant.id}`,
        preset: id,
        variant: variant.id,
        title: name,
        place: places.preset,
        searched: searched(name, 3, words),
      };
    }),
  ],
);

const settled: readonly PaletteEntry[] = [
  ...sections,
  ...fieldPaths.map(fieldEntry),
  ...concernIds.flatMap(groupEntries),
  ...fieldPaths.flatMap(optionEntries),
  ...presetEntries,
];

const findingEntry = ({ id, workload, at: [path], title }: Finding): readonly PaletteEntry[] =>
  path === undefined
    ? []
    : [
        {
          kind: 'finding',
          id: `finding ${id} ${title.en} ${workload}`,
          path,
          workload,
          title,
          place:
            workload === ''
              ? places.finding
              : inEach((locale) => `${places.finding[locale]} · ${workload}`),
          searched: searched(title, 4, { synonyms: [id] }),
        },
      ];

const fileEntry = ({ path, about }: GeneratedFile): PaletteEntry => ({
  kind: 'file',
  id: `file ${path}`,
  path,
  title: same(path),
  place: places.file,
  searched: searched(same(path), 2, {
    titles: [path, path.slice(path.lastIndexOf('/') + 1)],
    context: all(about),
  }),
});

/** All searchable entries, actions first. */
export const entriesFor = (
  files: readonly GeneratedFile[],
  findings: readonly Finding[] = [],
): readonly PaletteEntry[] => [
  ...actions,
  ...settled,
  ...findings.flatMap(findingEntry),
  ...files.map(fileEntry),
];

const most = 40;

const ranked = (
  entries: readonly PaletteEntry[],
  search: string,
  judge: typeof match,
): readonly PaletteMatch[] =>
  entries
    .map((entry) => ({ entry, ...judge(entry.searched, search) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry, by }) => ({ entry, by }));

/**
 * The best results for a search; for an empty search, the actions and the sections. Typing errors
 * are tolerated only when nothing matches exactly.
 */
export const find = (entries: readonly PaletteEntry[], search: string): readonly PaletteMatch[] => {
  const typed = search.trim();
  if (typed === '') {
    return entries
      .filter(({ kind }) => kind === 'action' || kind === 'section')
      .map((entry) => ({ entry, by: undefined }));
  }
  const found = ranked(entries, typed, match);
  return found.length > 0 ? found : ranked(entries, typed, nearMatch);
};
