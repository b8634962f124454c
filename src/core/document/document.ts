import { type Config, type FieldPath, onlyChanges } from '../config.ts';
import { changedDecisions, type Decisions } from '../decisions.ts';
import { publicDecisions } from '../secrets/public-decisions.ts';
import { currentVersion } from './migrations/index.ts';

/**
 * The content of links, waybill.yaml and storage: the version of the settings, by section the
 * values that differ from the defaults, and the layers of the other workloads. Never contains a
 * secret.
 */
export type Document = Readonly<Record<string, unknown>> & {
  readonly waybill: number;
  /** Only `documentOf` returns a Document, so that every writer must use `publicDecisions`. */
  readonly [documentMark]: true;
};

declare const documentMark: unique symbol;

/** Fields, or with a dot at the end whole sections, that version 1 of the settings did not have. */
const sinceVersion2: readonly string[] = [
  'build.nightly',
  'build.jemalloc',
  'build.frontend',
  'build.nodeVersion',
  'build.contextPaths',
  'build.openPoints',
  'build.privateGit',
  'build.registries',
  'image.perProgram',
  'cluster.',
  'workload.kind',
  'workload.command',
  'workload.args',
  'workload.threadVariables',
  'job.',
  'project.ports',
  'pod.apiRules',
  'pod.leaderElection',
  'pod.claimPer',
  'pod.claimRetention',
  'services.furtherBrokers',
  'traffic.resolvers',
  'traffic.routes',
  'scaling.queue',
];

/** Whether the containers beside the program have arguments, a column that version 1 did not have. */
const hasArguments = ({ pod }: Config): boolean =>
  [...pod.sidecars, ...pod.initContainers].some(({ args }) => args !== '');

const isSinceVersion2 = (path: FieldPath): boolean =>
  sinceVersion2.some((begin) => path.startsWith(begin));

/**
 * The version that a document needs. Version 2 changed no setting of version 1, so that a document
 * without anything new is written as before, and every Waybill reads it.
 */
const versionOf = (decisions: Decisions): number => {
  const isNew =
    Object.keys(decisions.workloads).length > 0 ||
    hasArguments(decisions.base) ||
    changedDecisions(decisions).some(({ path }) => isSinceVersion2(path));
  return isNew ? currentVersion : 1;
};

/** The Document of decisions. */
export const documentOf = (decisions: Decisions): Document => {
  const { base, workloads } = publicDecisions(decisions);
  return {
    waybill: versionOf(decisions),
    ...onlyChanges(base),
    ...(Object.keys(workloads).length === 0 ? {} : { workloads }),
    // The mark exists only in the type: it proves that the settings passed `publicDecisions`.
  } as unknown as Document;
};
