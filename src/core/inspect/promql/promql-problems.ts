import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { spanOf, type TextProblem } from '../span.ts';
import { isMapping, walk, within } from '../walk.ts';
import { type DocumentText, placeWithin } from '../written-place.ts';
import { kindProblem } from './kinds.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { type LocatedQuery, queriesOf } from './queries.ts';
import { type PromqlProblem, parsePromql } from './syntax.ts';

const mistakeOf = ({ text, dialect }: LocatedQuery): PromqlProblem | undefined => {
  const query = withoutPlaceholders(text, dialect);
  const parsed = parsePromql(query);
  return 'message' in parsed ? parsed : kindProblem(query, parsed, text);
};

/** YAML or JSON texts inside the documents: a dashboard in a ConfigMap, a Kustomize patch. */
const filesWithin = (documents: readonly unknown[]): readonly DocumentText[] => {
  const found: DocumentText[] = [];
  walk(documents, (part, place) => {
    if (!isMapping(part)) return;
    for (const [name, text] of Object.entries(part)) {
      const isFile = name === 'patch' || /\.(?:json|ya?ml)$/u.test(name);
      if (isFile && typeof text === 'string') found.push({ ...within(place, name), text });
    }
  });
  return found;
};

const mistakesIn = (text: string): readonly PromqlProblem[] => {
  // JSON is valid YAML, too. Other inspectors report texts that are neither.
  const parsed = parsePlacedYaml(text);
  if (!parsed.ok) return [];
  const { documents } = parsed.value;
  const placed = (written: DocumentText, mistake: PromqlProblem): PromqlProblem => ({
    ...placeWithin(text, parsed.value, written, mistake),
    message: mistake.message,
  });
  return [
    ...queriesOf(documents).flatMap((query) => {
      const mistake = mistakeOf(query);
      return mistake === undefined ? [] : [placed(query, mistake)];
    }),
    ...filesWithin(documents).flatMap((file) =>
      mistakesIn(file.text).map((mistake) => placed(file, mistake)),
    ),
  ];
};

/** The first error of each query in a file. */
export const promqlProblems = (text: string): readonly TextProblem[] =>
  mistakesIn(text).map(({ start, end, message }) => ({
    ...spanOf(text, start, end),
    severity: 'error',
    by: 'PromQL',
    message,
  }));
