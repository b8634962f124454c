import type { Cases } from './case.ts';

const monitored = { 'telemetry.scrape': 'service-monitor' } as const;
const consul = { 'discovery.registry': 'consul' } as const;

export const monitoringCases: Cases = {
  'scrape-timeout': {
    broken: { ...monitored, 'telemetry.scrapeInterval': 15, 'telemetry.scrapeTimeout': 16 },
    sound: { ...monitored, 'telemetry.scrapeInterval': 15, 'telemetry.scrapeTimeout': 15 },
  },
  'monitor-label': {
    broken: { 'telemetry.scrape': 'pod-monitor' },
    sound: { 'telemetry.scrape': 'pod-monitor', 'telemetry.monitorRelease': 'prometheus' },
  },
  'alerts-unmatched': {
    broken: { 'telemetry.alerts': true, 'telemetry.scrape': 'annotations' },
    sound: { 'telemetry.alerts': true, ...monitored },
  },
  'collector-only-prints': {
    broken: { 'telemetry.collector': 'operator' },
    sound: { 'telemetry.collector': 'operator', 'telemetry.collectorExporter': 'otlp' },
  },
  'plain-log-credentials': {
    broken: { 'telemetry.logs': 'fluent-bit', 'telemetry.logsSecret': 'log-backend' },
    sound: {
      'telemetry.logs': 'fluent-bit',
      'telemetry.logsSecret': 'log-backend',
      'telemetry.logsEndpoint': 'https://logs.example.com',
    },
  },
  'log-agent-beside-service': {
    broken: { 'telemetry.logs': 'collector', 'telemetry.logsNamespace': 'apps-dev' },
    sound: { 'telemetry.logs': 'collector' },
  },
  'empty-grafana': {
    broken: { 'services.grafana': true, 'compose.hostPort': 9090 },
    sound: { 'services.grafana': true, 'services.jaeger': true },
  },
  'watch-without-build': {
    broken: { 'compose.watch': true, 'packaging.targets': ['compose'] },
    sound: { 'compose.watch': true },
  },
  'consul-in-cluster': {
    broken: consul,
    sound: { ...consul, 'packaging.targets': ['docker', 'compose'] },
  },
  'wildcard-address': {
    broken: { ...consul, 'discovery.address': '0.0.0.0' },
    sound: { 'discovery.address': '0.0.0.0' },
  },
  'consul-check-protocol': {
    broken: { ...consul, 'discovery.check': 'grpc' },
    sound: { ...consul, 'discovery.check': 'grpc', 'project.grpc': true },
  },
};
