import { type GeneratedFile, generate, plan } from '../../core/index.ts';
import type { Invocation } from '../args/command.ts';
import type { Io } from '../io.ts';
import { readConfiguration } from './configuration.ts';

/** The generated files of a configuration, and the files from which the configuration was read. */
export interface GeneratedBundle {
  readonly bundle: readonly GeneratedFile[];
  /**
   * Absolute paths of the user's files. They have comments that a generated waybill.yaml lacks, so
   * they are not overwritten when they are in the output folder.
   */
  readonly inputs: readonly string[];
}

/** Reads the configuration and generates its bundle. */
export const readBundle = async (invocation: Invocation, io: Io): Promise<GeneratedBundle> => {
  const { decisions, file } = await readConfiguration(invocation, io);
  return { bundle: generate(plan(decisions)), inputs: file === undefined ? [] : [file] };
};
