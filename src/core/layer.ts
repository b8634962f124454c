import {
  type ConcernId,
  type Config,
  type FieldPath,
  fieldPaths,
  isShared,
  type ParseError,
  readSettings,
  sections,
  withValues,
} from './config.ts';
import type { FieldValue } from './fields/index.ts';

/** What a workload decides differently from the base; what it leaves out is as in the base. */
export type Layer = { readonly [C in ConcernId]?: Partial<Config[C]> };

type Loose = Readonly<Record<string, Readonly<Record<string, FieldValue>> | undefined>>;

/** The values that a layer decides, in the order of the form. */
export const layerValues = (layer: Layer): readonly (readonly [FieldPath, FieldValue])[] =>
  sections.flatMap(([concern, paths]) => {
    // A Layer is a record of sections with fields; TypeScript cannot index it with a string.
    const section = (layer as Loose)[concern];
    if (section === undefined) return [];
    return paths.flatMap((path): [FieldPath, FieldValue][] => {
      const value = section[path.slice(concern.length + 1)];
      return value === undefined ? [] : [[path, value]];
    });
  });

/** The value that a layer decides for a field; undefined if the field is as in the base. */
export const layerValue = (layer: Layer, path: FieldPath): FieldValue | undefined => {
  const [concern = '', key = ''] = path.split('.');
  return (layer as Loose)[concern]?.[key];
};

/** The layer that decides exactly these values. */
export const layerOf = (values: Iterable<readonly [FieldPath, FieldValue]>): Layer => {
  const layer: Record<string, Record<string, FieldValue>> = {};
  for (const [path, value] of values) {
    const [concern = '', key = ''] = path.split('.');
    layer[concern] ??= {};
    layer[concern][key] = value;
  }
  // Safe cast: every path is the path of a field, with a value of that field.
  return layer as Layer;
};

/** The layer with one value decided, or with the value of the base if `value` is undefined. */
export const withLayerValue = (
  layer: Layer,
  path: FieldPath,
  value: FieldValue | undefined,
): Layer => {
  const others = layerValues(layer).filter(([known]) => known !== path);
  return layerOf(value === undefined ? others : [...others, [path, value]]);
};

/** The decisions with a layer over them. */
export const withLayer = (config: Config, layer: Layer): Config =>
  withValues(config, layerValues(layer));

/** A valid Layer, with an error for every value that was left out. */
export interface ParsedLayer {
  readonly layer: Layer;
  readonly errors: readonly ParseError[];
}

const sharedError = (path: FieldPath): ParseError => ({
  path,
  message: {
    en: 'All workloads share this setting; it was left out here. Set it at the top of the file.',
    'zh-CN': '所有工作负载共用此项，此处已忽略。请在文件顶层设置。',
  },
});

/** Reads unknown data as a Layer: keeps the valid values that a workload may decide. Never throws. */
export const parseLayer = (input: unknown): ParsedLayer => {
  const { values, errors } = readSettings(input);
  return {
    layer: layerOf(values.filter(([path]) => !isShared(path))),
    errors: [
      ...errors,
      ...values.filter(([path]) => isShared(path)).map(([path]) => sharedError(path)),
    ],
  };
};

/** The fields that a workload may decide for itself, in the order of the form. */
export const ownPaths: readonly FieldPath[] = fieldPaths.filter((path) => !isShared(path));
