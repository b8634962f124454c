import type { Dialect } from './queries.ts';

const string = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`/u.source;

/**
 * The placeholders of each dialect. Strings are matched first, because they may contain any text.
 */
const places: Readonly<Record<Dialect, RegExp | undefined>> = {
  prometheus: undefined,
  grafana: new RegExp(`${string}|\\$\\{[^}]*\\}|\\$\\w+|\\[\\[\\w+\\]\\]`, 'gu'),
  adapter: new RegExp(`${string}|<<[^>]*>>`, 'gu'),
  analysis: new RegExp(`${string}|\\{\\{.*?\\}\\}`, 'gu'),
};

/** A valid PromQL text with the same length as the placeholder. */
const standIn = (found: string, before: string): string => {
  if (/^["'`]/u.test(found)) return found;
  if (/LabelMatchers/u.test(found)) return 'a="b"'.padEnd(found.length);
  // A range and `offset` require a duration.
  if (/(?:\[[^\]]*|\boffset\s*)$/u.test(before)) return 'm'.padStart(found.length, '1');
  return 'x'.repeat(found.length);
};

/** The query with every placeholder replaced by valid PromQL of the same length. */
export const withoutPlaceholders = (query: string, dialect: Dialect): string => {
  const pattern = places[dialect];
  if (pattern === undefined) return query;
  return query.replace(pattern, (found: string, ...rest: readonly unknown[]) => {
    const offset = rest.find((one) => typeof one === 'number');
    return standIn(found, query.slice(0, Number(offset)));
  });
};
