/** A template action; a text in it never contains `}}`, because braces of texts are escaped. */
const action = /\{\{.*?\}\}/gs;

/**
 * A value in a section of values.yaml: `.Values.a.b`, `$.Values.a.b` inside a range, or
 * `(index (.Values.workloads | default dict) "a-b").c.d`.
 */
const inSection =
  /(\$?\.Values\.[A-Za-z_]\w*|\(index \(\$?\.Values\.workloads \| default dict\) "[^"]*"\))((?:\.[A-Za-z_]\w*)+)/g;

const guarded = (_: string, section: string, rest: string): string =>
  rest
    .slice(1)
    .split('.')
    .reduce(
      // The section of a workload with a hyphen in its name already has parentheses.
      (value, key, at) =>
        at === 0 && section.endsWith(')') ? `${value}.${key}` : `(${value}).${key}`,
      section,
    );

/**
 * Writes `.Values.a.b` as `(.Values.a).b`: a section that a release does not have is then empty. A
 * section comes and goes with a decision, and with `--reuse-values` the stored values lack a new
 * one, where `.Values.a.b` ends with a nil pointer
 * (https://helm.sh/docs/chart_template_guide/function_list/).
 */
export const withAbsentSections = (text: string): string =>
  text.replaceAll(action, (one) => one.replaceAll(inSection, guarded));
