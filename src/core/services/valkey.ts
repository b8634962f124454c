import { images } from '../versions.ts';
import { defineService } from './kind.ts';
import { redisClients, redisContainer, redisPort, redisUrl } from './redis-protocol.ts';

export const valkey = defineService({
  role: 'cache',
  title: 'Valkey',
  host: 'valkey',
  port: redisPort,
  publishedPorts: [redisPort],
  image: () => images.valkey,
  passwordVariable: 'CACHE_PASSWORD',
  keepsPassword: false,
  url: redisUrl,
  container: (facts) => redisContainer('valkey', facts),
  clients: redisClients,
});
