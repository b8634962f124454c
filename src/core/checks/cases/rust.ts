import type { Cases } from './case.ts';

export const rustCases: Cases = {
  'rust-too-old': {
    broken: { 'rust.code': 'crate', 'build.rustVersion': '1.87.0' },
    sound: { 'rust.code': 'crate', 'build.rustVersion': '1.88.0' },
  },
  'rust-other-framework': {
    broken: { 'rust.code': 'modules', 'project.framework': 'actix-web' },
    sound: { 'rust.code': 'crate', 'project.framework': 'actix-web' },
  },
  'rust-health-not-answered': {
    broken: { 'rust.code': 'crate', 'rust.parts': ['metrics'] },
    sound: { 'rust.code': 'modules', 'rust.parts': ['metrics', 'shutdown'] },
  },
  'rust-healthcheck-not-answered': {
    broken: { 'rust.code': 'crate', 'rust.parts': ['health'], 'image.healthCheck': 'subcommand' },
    sound: { 'rust.code': 'crate', 'rust.parts': ['health'] },
  },
  'rust-metrics-not-served': {
    broken: { 'rust.code': 'crate', 'rust.parts': ['health'] },
    sound: { 'rust.code': 'crate', 'rust.parts': ['health'], 'project.metrics': false },
  },
  'rust-path-taken-twice': {
    broken: {
      'rust.code': 'crate',
      'project.metricsPort': 8080,
      'project.readyPath': '/metrics',
    },
    sound: { 'rust.code': 'crate', 'project.metricsPort': 8080 },
  },
  'rust-no-graceful-shutdown': {
    broken: { 'rust.code': 'modules', 'rust.parts': ['health'] },
    sound: { 'rust.code': 'crate', 'rust.parts': ['health'] },
  },
  'rust-clients-unknown': {
    broken: { 'rust.code': 'crate', 'rust.parts': ['security'], 'traffic.exposure': 'gateway' },
    sound: {
      'rust.code': 'crate',
      'rust.parts': ['security'],
      'traffic.exposure': 'gateway',
      'rust.trustedProxies': ['10.0.0.0/8'],
    },
  },
  'rust-consul-without-address': {
    broken: { 'rust.code': 'crate', 'rust.parts': ['consul'], 'settings.podInfo': false },
    sound: { 'rust.code': 'crate', 'rust.parts': ['consul'] },
  },
};
