import type { Yaml } from '../../formats/yaml.ts';
import type { Plan } from '../../plan/index.ts';

/** What every service of the file has: no new privileges, a restart policy, bounded logs. */
export const every = ({ config: { compose } }: Plan): Readonly<Record<string, Yaml>> => ({
  security_opt: ['no-new-privileges:true'],
  restart: compose.restart,
  logging: {
    driver: 'json-file',
    options: { 'max-size': compose.logMaxSize, 'max-file': String(compose.logMaxFile) },
  },
});
