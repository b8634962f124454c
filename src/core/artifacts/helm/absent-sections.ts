/** A template action; a text in it never contains `}}`, because braces of texts are escaped. */
const action = /\{\{.*?\}\}/gs;

/** A value in a section of values.yaml: `.Values.a.b`, or `$.Values.a.b` inside a range. */
const inSection = /(\$?\.Values\.[A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)+)/g;

const guarded = (_: string, section: string, rest: string): string =>
  rest
    .slice(1)
    .split('.')
    .reduce((value, key) => `(${value}).${key}`, section);

/**
 * Writes `.Values.a.b` as `(.Values.a).b`: a section that a release does not have is then empty. A
 * section comes and goes with a decision, and with `--reuse-values` the stored values lack a new
 * one, where `.Values.a.b` ends with a nil pointer
 * (https://helm.sh/docs/chart_template_guide/function_list/).
 */
export const withAbsentSections = (text: string): string =>
  text.replaceAll(action, (one) => one.replaceAll(inSection, guarded));
