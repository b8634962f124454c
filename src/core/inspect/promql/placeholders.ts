import type { Dialect } from './queries.ts';

const string = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`/u.source;

/** What each dialect fills in; strings go first, because within them anything may stand. */
const places: Readonly<Record<Dialect, RegExp | undefined>> = {
  prometheus: undefined,
  grafana: new RegExp(`${string}|\\$\\{[^}]*\\}|\\$\\w+|\\[\\[\\w+\\]\\]`, 'gu'),
  adapter: new RegExp(`${string}|<<[^>]*>>`, 'gu'),
  analysis: new RegExp(`${string}|\\{\\{.*?\\}\\}`, 'gu'),
};

/** Something of the same length that may stand where the placeholder stands. */
const standIn = (found: string, before: string): string => {
  if (/^["'`]/u.test(found)) return found;
  if (/LabelMatchers/u.test(found)) return 'a="b"'.padEnd(found.length);
  // In a range or behind `offset` a duration is due.
  if (/(?:\[[^\]]*|\boffset\s*)$/u.test(before)) return 'm'.padStart(found.length, '1');
  return 'x'.repeat(found.length);
};

/** The query with every placeholder replaced by as many characters of PromQL. */
export const withoutPlaceholders = (query: string, dialect: Dialect): string => {
  const pattern = places[dialect];
  if (pattern === undefined) return query;
  return query.replace(pattern, (found: string, ...rest: readonly unknown[]) => {
    const offset = rest.find((one) => typeof one === 'number');
    return standIn(found, query.slice(0, Number(offset)));
  });
};
