import {
  concernOf,
  concerns,
  type FieldPath,
  fieldAt,
  type Locale,
  type Text,
} from '../../core/index.ts';

/** A text made by the same words in each language. */
export const inEach = (write: (locale: Locale) => string): Text => ({
  en: write('en'),
  'zh-CN': write('zh-CN'),
});

const siblings = (path: FieldPath) => Object.values(concerns[concernOf(path)].fields);

/**
 * A field's name where its group's heading is not in view: "Liveness › Type" where a section has
 * several fields called "Type", else the label alone.
 */
export const fieldName = (path: FieldPath): Text => {
  const { label, group } = fieldAt(path);
  const namesakes = siblings(path).filter((field) => field.label.en === label.en);
  const groups: Readonly<Record<string, Text>> = concerns[concernOf(path)].groups;
  const heading = group === undefined ? undefined : groups[group];
  if (namesakes.length < 2 || heading === undefined) return label;
  return inEach((locale) => `${heading[locale]} › ${label[locale]}`);
};
