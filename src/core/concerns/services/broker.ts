import { choice, same, table, text } from '../../fields/index.ts';
import { none } from './options.ts';

const withBroker = { 'services.broker': ['nats', 'kafka', 'rabbitmq'] } as const;

const kinds = {
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
};

/** The message broker and how the service reaches it. */
export const brokerFields = {
  broker: choice({
    group: 'broker',
    default: 'none',
    options: {
      none,
      ...kinds,
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
  furtherBrokers: table({
    group: 'broker',
    advanced: true,
    default: [],
    row: { en: 'broker', 'zh-CN': '消息中间件' },
    most: 3,
    when: withBroker,
    columns: {
      kind: choice({
        default: 'rabbitmq',
        label: { en: 'Kind', 'zh-CN': '类型' },
        help: {
          en: 'A broker of another kind than the first one.',
          'zh-CN': '与第一个不同类型的消息中间件。',
        },
        options: kinds,
      }),
      variable: text({
        default: 'AMQP_URL',
        pattern: 'envName',
        maxLength: 120,
        label: { en: 'Address variable', 'zh-CN': '地址变量' },
        help: {
          en: 'Secret variable from which the code reads its address.',
          'zh-CN': '代码读取其地址的机密变量。',
        },
      }),
      namespace: text({
        default: '',
        pattern: 'dnsLabel',
        optional: true,
        label: { en: 'Namespace', 'zh-CN': '命名空间' },
        help: {
          en: 'Namespace of its pods for the network policy.',
          'zh-CN': '其 Pod 所在的命名空间，用于网络策略。',
        },
      }),
    },
    label: { en: 'Further brokers', 'zh-CN': '其他消息中间件' },
    help: {
      en: 'For a program with clients of several brokers. One of each kind; a second one of the same kind is left out.',
      'zh-CN': '适用于连接多个消息中间件的程序。每种类型各一个，同类型的第二个会被忽略。',
    },
  }),
};
