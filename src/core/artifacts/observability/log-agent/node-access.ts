import type { Plan } from '../../../plan/index.ts';

/** Folder on the node where the agent stores its read offsets. */
export const stateFolder = '/var/lib/log-agent';

/** Whether the backend needs a user name and a password. */
export const credentials = ({ config }: Plan): boolean => config.telemetry.logsSecret !== '';
