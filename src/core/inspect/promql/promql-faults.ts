import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import { type Fault, spanOf } from '../span.ts';
import { placeWithin } from '../written-place.ts';
import { kindMistake } from './kinds.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { type Query, queriesOf } from './queries.ts';
import { type Mistake, parsePromql } from './syntax.ts';

const mistakeOf = ({ text, dialect }: Query): Mistake | undefined => {
  const query = withoutPlaceholders(text, dialect);
  const parsed = parsePromql(query);
  return 'message' in parsed ? parsed : kindMistake(query, parsed, text);
};

/** What Prometheus refuses of the queries in a file; each query's first mistake. */
export const promqlFaults = (text: string): readonly Fault[] => {
  // JSON is YAML too. What is neither is not this inspector's to report.
  const parsed = parsePlacedYaml(text);
  if (!parsed.ok) return [];
  return queriesOf(parsed.value.documents).flatMap((query) => {
    const mistake = mistakeOf(query);
    if (mistake === undefined) return [];
    const { start, end } = placeWithin(text, parsed.value, query, mistake);
    const { message } = mistake;
    return [{ ...spanOf(text, start, end), severity: 'error', by: 'PromQL', message }];
  });
};
