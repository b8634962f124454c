import { choice, same, text } from '../../fields/index.ts';
import { none } from './options.ts';

const withBroker = { 'services.broker': ['nats', 'kafka', 'rabbitmq'] } as const;

/** The message broker and how the service reaches it. */
export const brokerFields = {
  broker: choice({
    group: 'broker',
    default: 'none',
    options: {
      none,
      nats: {
        label: same('NATS'),
        help: {
          en: 'Port 4222; light, streams with JetStream.',
          'zh-CN': '端口 4222；轻量，流式存储由 JetStream 提供。',
        },
      },
      kafka: {
        label: same('Kafka'),
        help: {
          en: 'Port 9092; a log that is kept and read again.',
          'zh-CN': '端口 9092；持久化日志，可重复消费。',
        },
      },
      rabbitmq: {
        label: same('RabbitMQ'),
        help: {
          en: 'Port 5672; queues with routing and acknowledgement.',
          'zh-CN': '端口 5672；支持路由和确认的队列。',
        },
      },
    },
    label: { en: 'Broker', 'zh-CN': '消息中间件' },
    help: {
      en: 'Adds the broker to Compose as a single node, its address as a secret variable and its port to the egress rules.',
      'zh-CN': '在 Compose 中加入单节点消息中间件，将其地址作为机密变量，并放行出站端口。',
    },
  }),
  brokerVariable: text({
    group: 'broker',
    advanced: true,
    default: 'BROKER_URL',
    pattern: 'envName',
    maxLength: 120,
    when: withBroker,
    label: { en: 'Address variable', 'zh-CN': '地址变量' },
    help: {
      en: 'Secret variable from which the code reads the address of the broker.',
      'zh-CN': '代码读取消息中间件地址的机密变量。',
    },
    source: 'C-089',
  }),
  brokerNamespace: text({
    group: 'broker',
    advanced: true,
    default: '',
    pattern: 'dnsLabel',
    optional: true,
    placeholder: 'messaging',
    when: withBroker,
    label: { en: 'Broker namespace', 'zh-CN': '消息中间件命名空间' },
    help: {
      en: 'Namespace of the broker pods for the network policy. Empty: outside the cluster or anywhere.',
      'zh-CN': '消息中间件 Pod 所在的命名空间，用于网络策略。留空表示在集群外或位置不限。',
    },
    source: 'C-079',
  }),
};
