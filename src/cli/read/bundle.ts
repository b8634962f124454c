import { type GeneratedFile, generate, plan } from '../../core/index.ts';
import type { Invocation } from '../args/command.ts';
import type { Io } from '../io.ts';
import { readConfiguration } from './configuration.ts';

/** The files of a configuration, and the files that it was read from. */
export interface GeneratedBundle {
  readonly bundle: readonly GeneratedFile[];
  /**
   * Absolute paths. They are the user's, with comments that a generated waybill.yaml does not have:
   * where they lie in the output folder they are left alone.
   */
  readonly inputs: readonly string[];
}

/** Generates the files that belong into the output folder. */
export const readBundle = async (invocation: Invocation, io: Io): Promise<GeneratedBundle> => {
  const { config, file } = await readConfiguration(invocation, io);
  return { bundle: generate(plan(config)), inputs: file === undefined ? [] : [file] };
};
