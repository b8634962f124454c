import {
  concernOf,
  concerns,
  type FieldPath,
  fieldAt,
  type Locale,
  type Text,
} from '../../core/index.ts';

/** A text in both languages, made by the same function when it is read. */
export const inEach = (write: (locale: Locale) => string): Text => ({
  get en() {
    return write('en');
  },
  get 'zh-CN'() {
    return write('zh-CN');
  },
});

const siblings = (path: FieldPath) => Object.values(concerns[concernOf(path)].fields);

/**
 * A field's name for use outside of its group: "Liveness › Type" where a section has several fields
 * labelled "Type", otherwise the label alone.
 */
export const fieldName = (path: FieldPath): Text => {
  const { label, group } = fieldAt(path);
  const namesakes = siblings(path).filter((field) => field.label.en === label.en);
  const groups: Readonly<Record<string, Text>> = concerns[concernOf(path)].groups;
  const heading = group === undefined ? undefined : groups[group];
  if (namesakes.length < 2 || heading === undefined) return label;
  return inEach((locale) => `${heading[locale]} › ${label[locale]}`);
};
