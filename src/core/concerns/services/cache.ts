import { choice, same, text } from '../../fields/index.ts';
import { none } from './options.ts';

const withCache = { 'services.cache': ['valkey', 'redis'] } as const;

/** The cache and how the service reaches it. */
export const cacheFields = {
  cache: choice({
    group: 'cache',
    default: 'none',
    options: {
      none,
      valkey: {
        label: same('Valkey'),
        help: {
          en: 'BSD licence; speaks the Redis protocol, so the same crates work.',
          'zh-CN': 'BSD 许可证，兼容 Redis 协议，可使用同样的 crate。',
        },
      },
      redis: {
        label: same('Redis'),
        help: {
          en: 'From version 8 under AGPLv3, RSALv2 or SSPL; let someone check the licence.',
          'zh-CN': '自 8 起采用 AGPLv3、RSALv2 或 SSPL 许可证，使用前请确认合规。',
        },
      },
    },
    label: { en: 'Cache', 'zh-CN': '缓存' },
    help: {
      en: 'Adds the cache to Compose, its address as a secret variable and port 6379 to the egress rules. The service should survive its loss, only slower.',
      'zh-CN':
        '在 Compose 中加入缓存，将其地址作为机密变量，并放行出站端口 6379。缓存不可用时，服务应只是变慢。',
    },
    source: 'C-028',
  }),
  cacheVariable: text({
    group: 'cache',
    advanced: true,
    default: 'REDIS_URL',
    pattern: 'envName',
    maxLength: 120,
    when: withCache,
    label: { en: 'Address variable', 'zh-CN': '地址变量' },
    help: {
      en: 'Secret variable from which the code reads the address of the cache.',
      'zh-CN': '代码读取缓存地址的机密变量。',
    },
    source: 'C-089',
  }),
  cacheNamespace: text({
    group: 'cache',
    advanced: true,
    default: '',
    pattern: 'dnsLabel',
    optional: true,
    placeholder: 'caches',
    when: withCache,
    label: { en: 'Cache namespace', 'zh-CN': '缓存命名空间' },
    help: {
      en: 'Namespace of the cache pods for the network policy. Empty: outside the cluster or anywhere.',
      'zh-CN': '缓存 Pod 所在的命名空间，用于网络策略。留空表示在集群外或位置不限。',
    },
    source: 'C-079',
  }),
};
