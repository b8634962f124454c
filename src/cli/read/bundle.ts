import { join, relative, sep } from 'node:path';
import { decodeText, type GeneratedFile, generate, plan } from '../../core/index.ts';
import type { Invocation } from '../args/command.ts';
import type { Io } from '../io.ts';
import { type Entry, type Lock, lockFor, readEntries } from '../write/lock.ts';
import { besideOthers } from '../write/neighbours.ts';
import { readConfiguration, usualFile } from './configuration.ts';

/** The generated files of a configuration, and the files from which the configuration was read. */
export interface GeneratedBundle {
  readonly bundle: readonly GeneratedFile[];
  /**
   * Absolute paths of the user's files. They have comments that a generated waybill.yaml lacks, so
   * they are not overwritten when they are in the output folder.
   */
  readonly inputs: readonly string[];
  /** The record of the output folder, as this bundle sees it. */
  readonly lock: Lock;
}

/** The name of the bundle in a record of an earlier Waybill, which stands in its waybill.yaml. */
const unnamedIn = async (
  entries: readonly Entry[],
  out: string,
  { files }: Io,
): Promise<string | undefined> => {
  const path = join(out, usualFile);
  if (entries.every(({ owner }) => owner !== undefined)) return undefined;
  if (files.entry(path) !== 'file') return undefined;
  const decoded = decodeText(files.readBytes(path));
  if (!decoded.ok) return undefined;
  const { parseWaybillYaml } = await import('../../core/document/waybill-yaml.ts');
  return parseWaybillYaml(decoded.text).decisions.base.project.name;
};

/** Reads the configuration and generates its bundle for a folder. */
export const readBundle = async (
  invocation: Invocation,
  io: Io,
  out: string,
): Promise<GeneratedBundle> => {
  // First, because a damaged record ends the command whatever the configuration says.
  const entries = readEntries(io.files, out);
  const { decisions, file } = await readConfiguration(invocation, io);
  const owner = {
    name: decisions.base.project.name,
    ...(file === undefined ? {} : { source: relative(out, file).replaceAll(sep, '/') }),
  };
  // The waybill.yaml of the folder is this one: the bundle may have a new name.
  const isOwnFile = file === join(out, usualFile);
  const unnamed = isOwnFile ? undefined : await unnamedIn(entries, out, io);
  const lock = lockFor(entries, owner, unnamed);
  return {
    bundle: besideOthers(generate(plan(decisions)), lock),
    inputs: file === undefined ? [] : [file],
    lock,
  };
};
