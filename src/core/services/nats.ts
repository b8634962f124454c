import { images } from '../versions.ts';
import { defineService } from './kind.ts';

const port = 4222;

export const nats = defineService({
  role: 'broker',
  title: 'NATS',
  host: 'nats',
  port,
  publishedPorts: [port],
  image: () => images.nats,
  passwordVariable: undefined,
  keepsPassword: false,
  url: ({ host, port }) => `nats://${host}:${port}`,
  container: () => ({
    command: ['--jetstream', '--store_dir', '/data', '--http_port', '8222'],
    health: ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:8222/healthz'],
    startPeriod: 10,
    dataPath: '/data',
    passwordFile: false,
  }),
  clients: [{ crates: ['async-nats', 'nats'] }],
});
