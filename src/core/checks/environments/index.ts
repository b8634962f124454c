import { duplicateEnvironments } from './duplicate-environments.ts';
import { sharedHosts } from './shared-hosts.ts';
import { sharedNamespace } from './shared-namespace.ts';

/** Rules about what differs between environments. */
export const environmentChecks = [duplicateEnvironments, sharedNamespace, sharedHosts];
