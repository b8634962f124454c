import type { Config } from '../config.ts';

type Framework = Config['project']['framework'];

/**
 * The variables by which a framework that starts worker threads itself learns their number. Rocket
 * makes its own tokio runtime and gives it `workers`
 * (https://rocket.rs/guide/v0.5/configuration/#workers).
 */
const ownVariable: Readonly<Partial<Record<Framework, string>>> = { rocket: 'ROCKET_WORKERS' };

/** The variable with the number of worker threads; that of tokio unless the framework has one. */
const workerVariable = ({ project }: Pick<Config, 'project'>): string =>
  ownVariable[project.framework] ?? 'TOKIO_WORKER_THREADS';

/**
 * The variables that get the number of cores that a pod may use: that of the runtime, and those of
 * further pools of threads.
 */
export const threadVariables = ({
  project,
  workload,
}: Pick<Config, 'project' | 'workload'>): readonly string[] => [
  ...new Set([
    ...(workload.tokioWorkers ? [workerVariable({ project })] : []),
    ...workload.threadVariables,
  ]),
];
