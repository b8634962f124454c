import type { Config } from '../config.ts';
import { parseWaybillYaml } from '../document/waybill-yaml.ts';

/** A minimal Config whose files a real tool refused before. */
interface Case {
  /** The tool and its message, shortened. */
  readonly said: string;
  /**
   * The decisions as waybill.yaml, as the conformance suite prints them when it has shrunk a
   * failure.
   */
  readonly decisions: string;
}

const cases: readonly Case[] = [
  {
    said: 'rustfmt: the imports of a crate whose root path is taken by a probe fit one line',
    decisions: 'project: { startupPath: / }\nrust: { code: crate }',
  },
  {
    said: 'rustfmt: routes without any of the modules leave one blank line',
    decisions: 'project: { startupPath: / }\nrust: { code: crate, parts: [health, shutdown] }',
  },
  {
    said: 'rustfmt: a gRPC service without any of the modules leaves one blank line',
    decisions: 'project: { grpc: true }\nrust: { code: crate, parts: [shutdown] }',
  },
  {
    said: 'rustfmt: a crate that listens nowhere imports nothing from outside',
    decisions: 'project: { http: false, metrics: false }\nrust: { code: crate }',
  },
  // The following cases were written by hand after a fix; the conformance suite did not shrink
  // them.
  {
    said: 'docker: build metadata of a Rust version is no part of an image tag',
    decisions:
      'build: { rustVersion: 1.98.0+build.5 }\ndelivery: { ci: gitlab, devContainer: true }',
  },
  {
    said: 'helm: the overlay of an environment changes a file of the ConfigMap, with its last line break',
    decisions: `settings:
  configFile: yaml
  configEntries: [{ key: log.format, kind: text, value: json }]
  overrides: [{ environment: dev, name: APP__LOG__FORMAT, value: text }]`,
  },
  {
    said: 'API server: a CIDR with host bits is no CIDR',
    decisions:
      'traffic: { egress: [{ name: billing, port: 443, namespace: "", cidr: 10.1.2.3/8 }] }',
  },
  {
    said: 'API server: a sidecar listens on a port that the service has taken',
    decisions: `pod:
  sidecars: [{ name: proxy, image: "envoy:1", command: "", port: 8080, cpuRequest: 50m, memory: 64Mi }]`,
  },
  {
    said: 'fluent-bit: a setting of metrics in the output of logs',
    decisions:
      'telemetry: { logs: fluent-bit, logsOutput: otlp, logsEndpoint: https://logs.example.com }',
  },
  {
    said: 'rustc: a probe asks a crate that has no health endpoint',
    decisions: 'rust: { code: crate, parts: [shutdown] }',
  },
  {
    said: 'KEDA: a schedule that ends when it starts',
    decisions: `scaling:
  autoscaler: keda
  schedules: [{ days: daily, start: 8, end: 8, timezone: Europe/Berlin, replicas: 5 }]`,
  },
  {
    said: 'BuildKit: a label with a control character breaks the line of its comment',
    decisions: 'image: { labels: [{ key: note, value: "a\\u202eb" }] }',
  },
];

const read = ({ said, decisions }: Case): readonly [said: string, config: Config] => {
  const { decisions: read, errors } = parseWaybillYaml(`waybill: 1\n${decisions}\n`);
  const [problem] = errors;
  if (problem) throw new Error(`${said}: ${problem.path} ${problem.message.en}`);
  return [said, read.base];
};

/**
 * Every Config that a tool refused before, by the message of the tool; property tests and
 * conformance always check these.
 */
export const onceRefused: readonly (readonly [said: string, config: Config])[] = cases.map(read);
