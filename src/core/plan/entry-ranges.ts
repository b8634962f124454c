import type { Config } from '../config.ts';

type Entry = Config['settings']['configEntries'][number];

/** Bounds of a number in the configuration file; outside them the service refuses to start. */
export interface EntryRange {
  readonly key: string;
  readonly least: number;
  readonly most: number;
}

const bounds = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/;

const rangeOf = ({ key, kind, value, range }: Entry): EntryRange | undefined => {
  const [, least, most] = bounds.exec(range.trim()) ?? [];
  const own = { key, least: Number(least), most: Number(most) };
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return kind === 'number' && number >= own.least && number <= own.most ? own : undefined;
};

/** The rows whose value is outside their bounds, and the rows whose bounds cannot be read. */
export const entriesOutside = ({ settings }: Config): readonly Entry[] =>
  settings.configEntries.filter((row) => row.range && rangeOf(row) === undefined);

/**
 * The bounds that fit the values of every environment. With narrower bounds the generated code
 * would refuse its own configuration file and never start.
 */
export const entryRanges = (
  config: Config,
  environments: readonly { readonly config: Config }[],
): readonly EntryRange[] => {
  if (config.settings.configFile === 'none') return [];
  const configs = [config, ...environments.map((one) => one.config)];
  const outside = new Set(configs.flatMap(entriesOutside).map(({ key }) => key));
  const ranges = config.settings.configEntries.flatMap((row) => {
    const range = !row.range || outside.has(row.key) ? undefined : rangeOf(row);
    return range === undefined ? [] : [range];
  });
  // Of two rows with the same key, the configuration file contains the later one.
  return [...new Map(ranges.map((range) => [range.key, range])).values()];
};
