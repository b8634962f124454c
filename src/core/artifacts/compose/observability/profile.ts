import type { Yaml } from '../../../formats/yaml.ts';
import type { Plan } from '../../../plan/index.ts';

/** The profile that starts what only watches, where it is not always started. */
export const inProfile = ({ config }: Plan): Readonly<Record<string, Yaml>> =>
  config.compose.profile ? { profiles: ['observability'] } : {};

/** A dependency that is started first; one in a profile may be missing altogether. */
export const startedFirst = ({ config }: Plan): Yaml =>
  config.compose.profile
    ? { condition: 'service_started', required: false }
    : { condition: 'service_started' };
