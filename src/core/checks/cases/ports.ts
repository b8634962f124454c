import type { Config } from '../../config.ts';
import type { Cases } from './case.ts';

type Port = Config['project']['ports'][number];

/** A row of the table of further ports. */
const port = (values: Partial<Port>): Port => ({
  name: 'kv',
  port: 6379,
  protocol: 'tcp',
  reach: 'service',
  servicePort: 0,
  ...values,
});

const route = (values: Partial<Config['traffic']['routes'][number]>) => ({
  host: 'admin.example.com',
  path: '/',
  port: 'http',
  ...values,
});

const alone = { 'project.http': false, 'project.metrics': false } as const;
const gateway = { 'traffic.exposure': 'gateway' } as const;

export const portCases: Cases = {
  'duplicate-port': {
    broken: { 'project.ports': [port({ port: 8080 })] },
    sound: { 'project.ports': [port({ port: 8080, protocol: 'udp' })] },
  },
  'low-port': {
    broken: { 'project.ports': [port({ port: 1023 })] },
    sound: { 'project.ports': [port({ port: 1024 })] },
  },
  'http-on-tcp': {
    broken: { ...alone, 'project.healthPort': 'further', 'project.ports': [port({})] },
    sound: {
      ...alone,
      'project.healthPort': 'further',
      'project.ports': [port({ protocol: 'http' })],
    },
  },
  'udp-not-probed': {
    broken: { ...alone, 'project.ports': [port({ protocol: 'udp' })] },
    sound: { ...alone, 'project.ports': [port({})] },
  },
  'same-further-service-port': {
    broken: { 'project.ports': [port({ servicePort: 80 })] },
    sound: { 'project.ports': [port({ servicePort: 80, reach: 'internal' })] },
  },
  'port-without-gateway': {
    broken: { 'project.ports': [port({ reach: 'gateway' })] },
    sound: { ...gateway, 'project.ports': [port({ reach: 'gateway' })] },
  },
  'same-listener': {
    broken: {
      ...gateway,
      'traffic.gatewayMode': 'create',
      'project.ports': [port({ reach: 'gateway', servicePort: 443 })],
    },
    sound: {
      ...gateway,
      'traffic.gatewayMode': 'create',
      'project.ports': [port({ reach: 'gateway', protocol: 'udp', servicePort: 443 })],
    },
  },
  'mixed-load-balancer': {
    broken: {
      'project.ports': [
        port({ reach: 'load-balancer' }),
        port({ name: 'kv-udp', reach: 'load-balancer', protocol: 'udp' }),
      ],
    },
    sound: {
      'project.ports': [
        port({ reach: 'load-balancer' }),
        port({ name: 'kv-udp', reach: 'node-port', protocol: 'udp' }),
      ],
    },
  },
  'refused-route': {
    broken: { ...gateway, 'traffic.routes': [route({ port: 'admin' })] },
    sound: {
      ...gateway,
      'traffic.routes': [route({ port: 'admin' })],
      'project.ports': [port({ name: 'admin', protocol: 'http' })],
    },
  },
  'flagger-udp': {
    broken: { 'release.strategy': 'flagger', 'project.ports': [port({ protocol: 'udp' })] },
    sound: { 'release.strategy': 'flagger', 'project.ports': [port({})] },
  },
};
