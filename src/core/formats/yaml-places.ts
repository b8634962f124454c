import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  mergeTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  Schema,
  timestampTag,
  YAML11_SCHEMA,
} from 'js-yaml';
import { attemptYaml, type YamlParsed, type YamlVersion } from './yaml-parse.ts';

/** A range of a text in offsets; `end` is the offset after the last character. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The content of a text with any number of documents, with the positions of its nodes. */
export interface PlacedYaml {
  readonly documents: readonly unknown[];
  /** The range of the key of a node in the nth document; for a list item, the range of the item. */
  readonly keyAt: (document: number, path: readonly (string | number)[]) => Stretch;
  /** The range of a node's value if it is on a single line, otherwise of its key. */
  readonly valueAt: (document: number, path: readonly (string | number)[]) => Stretch;
}

/** Dates are read as texts, like in Go's YAML parsers, which convert YAML to JSON. */
const schemas = {
  '1.1': new Schema(YAML11_SCHEMA.tags.filter(({ tagName }) => tagName !== timestampTag.tagName)),
  '1.2': CORE_SCHEMA.withTags(mergeTag),
};

const opens = ({ type }: Event): boolean =>
  type === EVENT_ID.DOCUMENT || type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE;

/** The index of the event after the node that begins at the index. */
const after = (events: readonly Event[], index: number): number => {
  let next = index;
  let depth = 0;
  do {
    const event = events[next];
    if (event === undefined) break;
    if (opens(event)) depth += 1;
    else if (event.type === EVENT_ID.POP) depth -= 1;
    next += 1;
  } while (depth > 0);
  return next;
};

const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;

/** The range of a scalar with its quotes; `undefined` for empty scalars and block scalars. */
const scalarAt = (event: Event | undefined): Stretch | undefined => {
  if (event?.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) return undefined;
  if (isQuoted(event)) return { start: event.valueStart - 1, end: event.valueEnd + 1 };
  return event.style === SCALAR_STYLE.PLAIN
    ? { start: event.valueStart, end: event.valueEnd }
    : undefined;
};

interface Found {
  readonly key: Stretch | undefined;
  /** The index of the event with which the value begins. */
  readonly value: number;
}

const inMapping = (
  events: readonly Event[],
  text: string,
  mapping: number,
  name: string,
): Found | undefined => {
  let index = mapping + 1;
  let event = events[index];
  while (event !== undefined && event.type !== EVENT_ID.POP) {
    const value = after(events, index);
    if (event.type === EVENT_ID.SCALAR && getScalarValue(text, event) === name) {
      return { key: scalarAt(event), value };
    }
    index = after(events, value);
    event = events[index];
  }
  return undefined;
};

const restOfLine = (text: string, start: number): Stretch => {
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
};

const inSequence = (
  events: readonly Event[],
  text: string,
  sequence: number,
  position: number,
): Found | undefined => {
  let index = sequence + 1;
  for (let passed = 0; passed < position; passed += 1) index = after(events, index);
  const event = events[index];
  if (event === undefined || event.type === EVENT_ID.POP) return undefined;
  const collection = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
  return { key: collection ? restOfLine(text, event.start) : scalarAt(event), value: index };
};

const inside = (
  events: readonly Event[],
  text: string,
  node: number,
  step: string | number,
): Found | undefined => {
  const type = events[node]?.type;
  if (type === EVENT_ID.MAPPING) return inMapping(events, text, node, String(step));
  return type === EVENT_ID.SEQUENCE ? inSequence(events, text, node, Number(step)) : undefined;
};

/** The root of a document; its position is the first line if the root has no text. */
const rootOf = (events: readonly Event[], text: string, document: number): Found => {
  let index = 0;
  for (let passed = 0; passed < document; passed += 1) index = after(events, index);
  const event = events[index + 1];
  const start = event && 'start' in event ? event.start : 0;
  return { key: restOfLine(text, start), value: index + 1 };
};

/**
 * Follows a path as far as it exists. A node from an alias or merge key is found at the alias or
 * merge key.
 */
const find = (
  events: readonly Event[],
  text: string,
  document: number,
  path: readonly (string | number)[],
): { readonly key: Stretch; readonly value: Stretch } => {
  let found = rootOf(events, text, document);
  let key = found.key ?? restOfLine(text, 0);
  for (const step of path) {
    const next = inside(events, text, found.value, step);
    if (next === undefined) break;
    found = next;
    key = next.key ?? key;
  }
  return { key, value: scalarAt(events[found.value]) ?? key };
};

/** Parses a text with any number of documents and records the position of every node. */
export const parsePlacedYaml = (
  text: string,
  version: YamlVersion = '1.2',
): YamlParsed<PlacedYaml> =>
  attemptYaml(() => {
    const events = parseEvents(text, {});
    return {
      documents: constructFromEvents(events, { source: text, schema: schemas[version] }),
      keyAt: (document, path) => find(events, text, document, path).key,
      valueAt: (document, path) => find(events, text, document, path).value,
    };
  });
