import type { Yaml } from '../../../formats/yaml.ts';
import type { Plan } from '../../../plan/index.ts';

/** The profile of observability services that do not always start. */
export const inProfile = ({ config }: Plan): Readonly<Record<string, Yaml>> =>
  config.compose.profile ? { profiles: ['observability'] } : {};

/** A dependency that starts first; a dependency in a profile is optional. */
export const startedFirst = ({ config }: Plan): Yaml =>
  config.compose.profile
    ? { condition: 'service_started', required: false }
    : { condition: 'service_started' };
