/** The files of the faultless sample that Prometheus, the Collector and Consul read. */
export const observabilityText: Readonly<Record<string, string>> = {
  'compose/prometheus.yml': `scrape_configs:
  - job_name: orders
    static_configs:
      - targets: ["orders:9090"]
`,
  'compose/otel-collector.yaml': `receivers:
  otlp:
    protocols:
      http:
        endpoint: 0.0.0.0:4318
exporters:
  debug:
    verbosity: basic
service:
  pipelines:
    traces:
      receivers: [otlp]
      exporters: [debug]
`,
  'deploy/observability/alerts.rules.yaml': `groups:
  - name: orders
    rules:
      - alert: OrdersDown
        expr: up{job="orders"} == 0
        for: 5m
`,
  'deploy/observability/alerts.test.yaml': `rule_files: [alerts.rules.yaml]
evaluation_interval: 1m
tests:
  - interval: 1m
    input_series:
      - series: up{job="orders"}
        values: 0x30
    alert_rule_test:
      - eval_time: 10m
        alertname: OrdersDown
        exp_alerts:
          - exp_labels: { job: orders }
`,
  'deploy/observability/dashboard.json':
    '{"panels": [{"targets": [{"expr": "rate(up{job=\\"$job\\"}[$__rate_interval])"}]}]}\n',
  'deploy/kubernetes/logging/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [collector.yaml, operator.yaml, rule.yaml, analysis.yaml]
`,
  'deploy/kubernetes/logging/collector.yaml': `apiVersion: v1
kind: ConfigMap
metadata:
  name: agent
data:
  config.yaml: |
    receivers:
      otlp: { protocols: { http: {} } }
    exporters:
      debug: {}
    service:
      pipelines:
        logs: { receivers: [otlp], exporters: [debug] }
`,
  'deploy/kubernetes/logging/operator.yaml': `apiVersion: opentelemetry.io/v1beta1
kind: OpenTelemetryCollector
metadata:
  name: agent
spec:
  config:
    receivers:
      otlp: { protocols: { http: {} } }
    exporters:
      debug: {}
    service:
      pipelines:
        logs: { receivers: [otlp], exporters: [debug] }
`,
  'deploy/kubernetes/logging/rule.yaml': `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: agent
spec:
  groups:
    - name: agent
      rules:
        - alert: AgentDown
          expr: up{job="agent"} == 0
          for: 5m
`,
  'deploy/kubernetes/logging/analysis.yaml': `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata:
  name: agent
spec:
  metrics:
    - name: up
      provider:
        prometheus:
          address: http://prometheus:9090
          query: sum(up{job="agent"})
`,
  'deploy/consul/agent.json': '{ "datacenter": "dc1", "data_dir": "/opt/consul/data" }\n',
  'deploy/consul/register.json': `{
  "Name": "orders",
  "Address": "10.0.1.5",
  "Port": 8080,
  "Check": {
    "HTTP": "http://10.0.1.5:8080/readyz",
    "Interval": "10s",
    "DeregisterCriticalServiceAfter": "60s"
  }
}
`,
};

type Plant = readonly [
  tool: 'promtool' | 'collector-check' | 'consul' | 'kustomize',
  label: string,
  path: string,
  from: string,
  to: string,
];

const rules = 'deploy/observability/alerts.rules.yaml';
const collector = 'compose/otel-collector.yaml';
const objects = 'deploy/kubernetes/logging';
const registration = 'deploy/consul/register.json';
const agent = 'deploy/consul/agent.json';

/** One fault for every rule about these files. */
export const observabilityPlants: readonly Plant[] = [
  ['promtool', 'unknown key of Prometheus', 'compose/prometheus.yml', 'job_name', 'jobname'],
  ['promtool', 'broken PromQL', rules, '== 0', '== '],
  ['promtool', 'alert that does not fire', rules, '== 0', '== 1'],
  [
    'promtool',
    'broken query of a dashboard',
    'deploy/observability/dashboard.json',
    'rate(up',
    'rate(up)(',
  ],
  ['promtool', 'broken PromQL in an object', `${objects}/rule.yaml`, '== 0', '== '],
  ['promtool', 'broken query of an analysis', `${objects}/analysis.yaml`, 'sum(up', 'sum(up)('],
  ['kustomize', 'missing file of the agent', `${objects}/kustomization.yaml`, 'rule', 'rules'],
  [
    'collector-check',
    'removed exporter in a ConfigMap',
    `${objects}/collector.yaml`,
    'debug:',
    'logging:',
  ],
  [
    'collector-check',
    'removed exporter in an object',
    `${objects}/operator.yaml`,
    'debug:',
    'logging:',
  ],
  ['collector-check', 'removed exporter', collector, 'debug:\n    verbosity: basic', 'logging: {}'],
  ['collector-check', 'unknown field of an exporter', collector, 'verbosity', 'loglevel'],
  ['collector-check', 'exporter that is not declared', collector, '[debug]', '[otlp_grpc]'],
  ['consul', 'unknown field of an agent', agent, 'data_dir', 'data_directory'],
  ['consul', 'unknown field of a registration', registration, '"Address"', '"Adress"'],
  ['consul', 'deregistration that is too soon', registration, '"60s"', '"30s"'],
];
