import { join } from 'node:path';
import { type GeneratedFile, generate, plan } from '../../core/index.ts';
import type { Invocation } from '../args/command.ts';
import type { Io } from '../io.ts';
import { readConfiguration } from './configuration.ts';

/**
 * The files that belong into the folder. The configuration that they are made from is left alone
 * when it lies there itself: it is the user's, with comments that a generated one does not have.
 */
export const readBundle = async (
  invocation: Invocation,
  io: Io,
  out: string,
): Promise<readonly GeneratedFile[]> => {
  const { config, file } = await readConfiguration(invocation, io);
  return generate(plan(config)).filter(({ path }) => join(out, path) !== file);
};
