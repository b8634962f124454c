import type { Plan } from '../../../plan/index.ts';

/** Folder on the node where the agent keeps how far it has read. */
export const stateFolder = '/var/lib/log-agent';

/** Whether the backend asks for a user name and a password. */
export const credentials = ({ config }: Plan): boolean => config.telemetry.logsSecret !== '';
