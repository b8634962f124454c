import type { Yaml } from '../../formats/yaml.ts';
import type { Plan } from '../../plan/index.ts';

/** The labels that the log lines name exist on every container (C-030). */
const labelled = (
  { config: { compose } }: Plan,
  service: string,
): Readonly<Record<string, Yaml>> =>
  compose.logLabels ? { labels: { service, environment: 'compose' } } : {};

/** What every service of the file has: no new privileges, a restart policy, bounded logs. */
export const every = (plan: Plan, service: string): Readonly<Record<string, Yaml>> => {
  const { compose } = plan.config;
  return {
    security_opt: ['no-new-privileges:true'],
    restart: compose.restart,
    ...labelled(plan, service),
    logging: {
      driver: 'json-file',
      options: {
        'max-size': compose.logMaxSize,
        'max-file': String(compose.logMaxFile),
        ...(compose.logLabels ? { labels: 'service,environment' } : {}),
      },
    },
  };
};
