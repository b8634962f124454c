import { images } from '../versions.ts';
import { defineService } from './kind.ts';
import { redisContainer, redisPort, redisUrl } from './redis-protocol.ts';

export const redis = defineService({
  role: 'cache',
  title: 'Redis',
  host: 'redis',
  port: redisPort,
  publishedPorts: [redisPort],
  image: () => images.redis,
  passwordVariable: 'CACHE_PASSWORD',
  keepsPassword: false,
  url: redisUrl,
  container: (facts) => redisContainer('redis', facts),
  // The import treats Redis clients as clients of Valkey, which has the same protocol and a free
  // licence.
  clients: [],
});
