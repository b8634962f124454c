import type { Config } from '../config.ts';

const names = ['server', 'listen', 'listener'];

/**
 * Whether the user's keys do not conflict with these fields: no key gives the section itself a
 * value, and no key makes a section of a field.
 */
const isFree = (keys: readonly string[], section: string, fields: readonly string[]): boolean =>
  !keys.some(
    (key) => key === section || fields.some((field) => key.startsWith(`${section}.${field}.`)),
  );

/**
 * The section of the configuration file with the listen address of the generated code: `server`, or
 * another name when the user's keys conflict with `server`.
 */
export const listenSection = ({ settings }: Config, fields: readonly string[]): string => {
  const keys = settings.configEntries.map(({ key }) => key);
  const free = names.find((name) => isFree(keys, name, fields));
  if (free !== undefined) return free;
  let count = 2;
  while (!isFree(keys, `listener${count}`, fields)) count += 1;
  return `listener${count}`;
};
