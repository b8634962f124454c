import { type Config, generate, type Inspection, plan } from '../../core/index.ts';

/** What schemas and parsers say of the files; they are loaded only when they are asked. */
export const readInspection = async (config: Config): Promise<Inspection> => {
  const { inspectConfiguration } = await import('../../core/inspect/configuration.ts');
  return inspectConfiguration(config, {
    filesOf: (one) => generate(plan(one)),
    goOn: async () => true,
  });
};
