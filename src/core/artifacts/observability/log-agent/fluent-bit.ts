import { emitYaml, type Yaml } from '../../../formats/yaml.ts';
import { type Plan, say } from '../../../plan/index.ts';
import { type LogBackend, planLogBackend } from '../../../plan/telemetry/log-backend.ts';
import { containerNames } from './container-names.ts';
import { credentials, stateFolder } from './node-access.ts';

type Section = { readonly [key: string]: Yaml };

/**
 * Selects by file name; the name of another service may have the same prefix, so a filter checks
 * again.
 */
const input = (plan: Plan): Section => ({
  name: 'tail',
  tag: 'kube.*',
  path: containerNames(plan)
    .map((name) => `/var/log/containers/*_${name}-*.log`)
    .join(','),
  // containerd and CRI-O write another format than Docker (C-066).
  'multiline.parser': 'docker, cri',
  db: `${stateFolder}/positions.db`,
  'db.locking': true,
  mem_buf_limit: '32MB',
  skip_long_lines: true,
  'storage.type': 'filesystem',
});

/** The names of one or several containers as a regular expression. */
const anyOf = (names: readonly string[]): string =>
  names.length === 1 ? names.join('') : `(?:${names.join('|')})`;

const filters = (plan: Plan): readonly Section[] => [
  {
    name: 'kubernetes',
    match: 'kube.*',
    merge_log: true,
    keep_log: false,
    labels: true,
    annotations: false,
    buffer_size: '256k',
  },
  {
    name: 'grep',
    match: 'kube.*',
    regex: `$kubernetes['container_name'] ^${anyOf(containerNames(plan))}$`,
  },
];

const connection = ({ host, port, tls }: LogBackend): Section => ({
  host,
  port,
  tls,
  'tls.verify': tls ? true : undefined,
});

const outputs = (plan: Plan): Readonly<Record<LogBackend['kind'], Section>> => {
  const { name } = plan.identity;
  // The container has the name of its workload.
  const label = plan.several ? "$kubernetes['container_name']" : name;
  return {
    otlp: { name: 'opentelemetry', logs_uri: '/v1/logs' },
    loki: {
      name: 'loki',
      labels: `service_name=${label}, namespace=$kubernetes['namespace_name']`,
      // As a Loki label, each pod would create a separate stream.
      structured_metadata: "pod=$kubernetes['pod_name']",
      line_format: 'json',
    },
    elasticsearch: {
      name: 'es',
      // One index per day, without the type that Elasticsearch 8 refuses (C-066).
      logstash_format: true,
      logstash_prefix: name,
      suppress_type_name: true,
      replace_dots: true,
    },
  };
};

const output = (plan: Plan): Section => {
  const backend = planLogBackend(plan.config);
  const { name, ...own } = outputs(plan)[backend.kind];
  const user = credentials(plan)
    ? // The agent reads credentials from its environment, so no file contains them.
      { http_user: '${LOG_USERNAME}', http_passwd: '${LOG_PASSWORD}' }
    : {};
  return { name, match: '*', ...connection(backend), ...own, ...user, retry_limit: 10 };
};

/** Fluent Bit in its YAML format; the classic format is removed at the end of 2026 (C-066). */
export const fluentBitConfig = (plan: Plan): string =>
  emitYaml(
    {
      service: {
        flush: 1,
        log_level: 'info',
        http_server: true,
        http_listen: '0.0.0.0',
        http_port: 2020,
        health_check: true,
        'storage.path': `${stateFolder}/buffer`,
      },
      pipeline: { inputs: [input(plan)], filters: filters(plan), outputs: [output(plan)] },
    },
    {
      header: say(plan, {
        en: 'Fluent Bit: reads the log files of the service on each node and sends them on. YAML, and the format of containerd (C-066).',
        'zh-CN':
          'Fluent Bit：在每个节点上读取服务的日志文件并转发。采用 YAML，并支持 containerd 的日志格式（C-066）。',
      }),
    },
  );
