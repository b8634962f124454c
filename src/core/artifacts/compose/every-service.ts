import { commented, type Yaml } from '../../formats/yaml.ts';
import { type Plan, say } from '../../plan/index.ts';

/** Every container has the labels that log lines include (C-030). */
const whyLabels = {
  en: 'The log lines carry these (C-030).',
  'zh-CN': '日志行会带上这些标签（C-030）。',
};

const labelled = (plan: Plan, service: string): Readonly<Record<string, Yaml>> =>
  plan.config.compose.logLabels
    ? { labels: commented(say(plan, whyLabels), { service, environment: 'compose' }) }
    : {};

/** Settings of every service in compose.yaml: no new privileges, a restart policy, limited logs. */
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
