import type { Config } from '../config.ts';

const names = ['server', 'listen', 'listener'];

/** Whether the user's keys leave room for these fields: none is a value where the section is, or a section where a field is. */
const isFree = (keys: readonly string[], section: string, fields: readonly string[]): boolean =>
  !keys.some(
    (key) => key === section || fields.some((field) => key.startsWith(`${section}.${field}.`)),
  );

/**
 * The section of the configuration file that says where the generated code listens: `server`, or
 * another one when the user has something else by that name.
 */
export const listenSection = ({ settings }: Config, fields: readonly string[]): string => {
  const keys = settings.configEntries.map(({ key }) => key);
  const free = names.find((name) => isFree(keys, name, fields));
  if (free !== undefined) return free;
  let count = 2;
  while (!isFree(keys, `listener${count}`, fields)) count += 1;
  return `listener${count}`;
};
