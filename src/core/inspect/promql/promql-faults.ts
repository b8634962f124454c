import { type PlacedYaml, parsePlacedYaml } from '../../formats/yaml-places.ts';
import { type Fault, spanOf } from '../span.ts';
import { kindMistake } from './kinds.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { type Query, queriesOf } from './queries.ts';
import { type Mistake, parsePromql } from './syntax.ts';
import { writtenOffsets } from './written-scalar.ts';

const mistakeOf = ({ text, dialect }: Query): Mistake | undefined => {
  const query = withoutPlaceholders(text, dialect);
  const parsed = parsePromql(query);
  return 'message' in parsed ? parsed : kindMistake(query, parsed, text);
};

/** The place of a mistake in the file: its characters, or the whole query where it runs over lines. */
const faultOf = (
  text: string,
  yaml: PlacedYaml,
  query: Query,
  { start, end, message }: Mistake,
): Fault => {
  const place = yaml.valueAt(query.document, query.path);
  const offsets = writtenOffsets(text.slice(place.start, place.end), query.text);
  const from = place.start + (offsets?.[start] ?? 0);
  const to =
    offsets === undefined ? place.end : place.start + (offsets[end] ?? offsets.at(-1) ?? 0);
  return { ...spanOf(text, from, to), severity: 'error', by: 'PromQL', message };
};

/** What Prometheus refuses of the queries in a file; each query's first mistake. */
export const promqlFaults = (text: string): readonly Fault[] => {
  // JSON is YAML too. What is neither is not this inspector's to report.
  const parsed = parsePlacedYaml(text);
  if (!parsed.ok) return [];
  return queriesOf(parsed.value.documents).flatMap((query) => {
    const mistake = mistakeOf(query);
    return mistake === undefined ? [] : [faultOf(text, parsed.value, query, mistake)];
  });
};
