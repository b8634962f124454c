import { type Decisions, generate, type Inspection, plan } from '../../core/index.ts';

/** The problems that schemas and parsers find in the files; both are loaded only by this call. */
export const readInspection = async (decisions: Decisions): Promise<Inspection> => {
  const { inspectConfiguration } = await import('../../core/inspect/configuration.ts');
  return inspectConfiguration(decisions, {
    filesOf: (one) => generate(plan(one)),
    goOn: async () => true,
  });
};
