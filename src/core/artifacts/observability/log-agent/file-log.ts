import type { Json } from '../../../formats/json.ts';
import { emitYaml } from '../../../formats/yaml.ts';
import { type Plan, say } from '../../../plan/index.ts';
import {
  collectorProcessors,
  collectorService,
} from '../../../plan/telemetry/collector-pipelines.ts';
import { planLogBackend } from '../../../plan/telemetry/log-backend.ts';
import { containerNames } from './container-names.ts';
import { credentials, stateFolder } from './node-access.ts';

type Section = { readonly [key: string]: Json };

/** Each workload is a service of its own; its container has its name, which the path contains. */
const serviceName = ({ several, identity }: Plan): Json => {
  const to = 'resource["service.name"]';
  return several
    ? { type: 'copy', from: 'resource["k8s.container.name"]', to }
    : { type: 'add', field: to, value: identity.name };
};

/** Matches exactly the containers of the service, because the folder has the container's name. */
const receiver = (plan: Plan): Section => ({
  include: containerNames(plan).map((name) => `/var/log/pods/*/${name}/*.log`),
  // Lines written before the agent started are not sent.
  start_at: 'end',
  include_file_path: true,
  storage: 'file_storage',
  retry_on_failure: { enabled: true },
  operators: [
    { type: 'container' },
    { type: 'json_parser', if: 'body matches "^[{].*[}]$"', parse_to: 'attributes' },
    serviceName(plan),
  ],
});

const authentication = { auth: { authenticator: 'basicauth' } } as const;

/** Loki accepts OTLP on a separate path. */
const exporters = (plan: Plan): Section => {
  const { kind, url } = planLogBackend(plan.config);
  const common = credentials(plan) ? authentication : {};
  return kind === 'elasticsearch'
    ? { elasticsearch: { endpoints: [url], ...common } }
    : { otlp_http: { endpoint: kind === 'loki' ? `${url}/otlp` : url, ...common } };
};

const extensions = (plan: Plan): Section => ({
  health_check: { endpoint: '0.0.0.0:13133' },
  file_storage: { directory: stateFolder, create_directory: true },
  ...(credentials(plan)
    ? {
        basicauth: {
          client_auth: { username: '${env:LOG_USERNAME}', password: '${env:LOG_PASSWORD}' },
        },
      }
    : {}),
});

/** Configuration of a Collector on each node that reads log files (C-066). */
export const fileLogConfig = (plan: Plan): string => {
  const all = extensions(plan);
  const targets = exporters(plan);
  return emitYaml(
    {
      extensions: all,
      receivers: { file_log: receiver(plan) },
      processors: collectorProcessors,
      exporters: targets,
      service: collectorService(Object.keys(all), {
        logs: {
          receivers: ['file_log'],
          processors: ['memory_limiter', 'batch'],
          exporters: Object.keys(targets),
        },
      }),
    },
    {
      header: say(plan, {
        en: 'OpenTelemetry Collector: reads the log files of the service on each node and sends them on.',
        'zh-CN': 'OpenTelemetry Collector：在每个节点上读取服务的日志文件并转发。',
      }),
    },
  );
};
