import { parseYaml } from '../../formats/yaml-parse.ts';
import type { Json } from '../../kubernetes/tree.ts';

/** A placeholder for a template action; no text of a user can contain it. */
const mark = '\u{e001}';

/** The only action that is a literal: two braces. */
const literal = '{{ "{{" }}';

/**
 * An entry of a mapping is read as `(X).name`, or by `index` when the name is not a word that a
 * template path can contain; both become `(X).name`.
 */
const byIndex = /\(index \(((?:[^()"]|\([^()"]*\))*) \| default dict\) "([^"]*)"\)/g;

/** Replaces each action by a placeholder; also returns the actions in order. */
const withoutActions = (
  text: string,
): { readonly text: string; readonly actions: readonly string[] } => {
  const actions: string[] = [];
  const plain = text.replaceAll(literal, '\u{e002}').replaceAll(/\{\{[\s\S]*?\}\}/g, (action) => {
    actions.push(action.replaceAll(byIndex, '($1).$2'));
    return mark;
  });
  return { text: plain.replaceAll('\u{e002}', '{{'), actions };
};

const scalar = (text: string): Json => {
  const read = parseYaml(text, '1.1');
  // A scalar or a short list, which is plain data.
  return read.ok ? (read.value as Json) : text;
};

const line = (text: string): Json => {
  const [, indent = '', dashes = '', key = '', rest = ''] =
    /^(\s*)((?:- )*)((?:"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'#:][^:#]*):(?= |$))?(.*)$/s.exec(text) ??
    [];
  const value = rest.trim();
  if (value.startsWith('#')) return [indent, 'comment'];
  return [
    indent,
    dashes,
    key === '' ? '' : scalar(key.slice(0, -1)),
    value === '' ? '' : scalar(value),
  ];
};

/** A chart template as its actions and its lines without actions. */
export const templateTree = (template: string): Json => {
  const { text, actions } = withoutActions(template);
  return { actions: [...actions], lines: text.split('\n').map(line) };
};
