import type { GeneratedFile } from '../artifacts/artifact.ts';
import type { Config } from '../config.ts';
import { type ExplainedRemark, explainRemarks } from './cause.ts';
import { inspect, isInspected } from './index.ts';

/** What was said of the files of one configuration. */
export interface Inspection {
  readonly remarks: readonly ExplainedRemark[];
  /** How many files some schema or parser has read. */
  readonly files: number;
}

/** How the caller makes files, and how long it waits for the fields behind the remarks. */
export interface Caller {
  readonly filesOf: (config: Config) => readonly GeneratedFile[];
  readonly goOn: () => Promise<boolean>;
  /** Is told of remarks before their fields are looked for. */
  readonly early?: (inspection: Inspection) => void;
}

/** What schemas and parsers say of the files of a configuration, with the fields behind it. */
export const inspectConfiguration = async (
  config: Config,
  { filesOf, goOn, early }: Caller,
): Promise<Inspection> => {
  const target = { kubernetes: config.workload.kubernetesVersion };
  const read = (files: readonly GeneratedFile[]) => inspect(files, target);
  const files = filesOf(config).filter(({ path }) => isInspected(path));
  const said = await read(files);
  if (said.length > 0)
    early?.({ remarks: said.map((remark) => ({ ...remark, at: [] })), files: files.length });
  const remarks = await explainRemarks(said, config, { filesOf, inspect: read, goOn });
  return { remarks, files: files.length };
};
