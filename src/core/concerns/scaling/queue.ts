import { number, text, toggle } from '../../fields/index.ts';
import { keda } from './conditions.ts';

const withBroker = {
  ...keda,
  'services.broker': ['nats', 'kafka', 'rabbitmq'],
} as const;
const queued = { ...withBroker, 'scaling.queue': true } as const;

/** The queue that a worker takes its work from, as what its number of pods follows. */
export const queueFields = {
  queue: toggle({
    label: { en: 'Scale on the queue', 'zh-CN': '按队列扩缩容' },
    help: {
      en: 'The number of pods follows the messages that wait in the broker, not the load of the pods: right for workers.',
      'zh-CN': 'Pod 数量跟随消息队列中等待的消息数，而不是 Pod 的负载，适合后台任务。',
    },
    group: 'keda',
    default: false,
    when: withBroker,
    source: 'https://keda.sh/docs/latest/scalers/',
  }),
  queueName: text({
    label: { en: 'Queue', 'zh-CN': '队列' },
    help: {
      en: 'Name of the JetStream stream, the Kafka topic or the RabbitMQ queue.',
      'zh-CN': 'JetStream 的 stream、Kafka 的 topic 或 RabbitMQ 的队列名称。',
    },
    group: 'keda',
    default: 'orders',
    pattern: 'fileName',
    maxLength: 200,
    when: queued,
  }),
  queueConsumer: text({
    label: { en: 'Consumer', 'zh-CN': '消费者' },
    help: {
      en: 'Name of the JetStream consumer or the Kafka consumer group; RabbitMQ needs none.',
      'zh-CN': 'JetStream 消费者或 Kafka 消费组的名称；RabbitMQ 不需要。',
    },
    group: 'keda',
    default: 'worker',
    pattern: 'fileName',
    maxLength: 200,
    when: { ...queued, 'services.broker': ['nats', 'kafka'] },
  }),
  queueLength: number({
    label: { en: 'Messages per pod', 'zh-CN': '每个 Pod 的消息数' },
    help: {
      en: 'Waiting messages for which one pod is enough; twice as many get a second pod.',
      'zh-CN': '一个 Pod 可以承担的等待消息数；达到两倍时增加一个 Pod。',
    },
    group: 'keda',
    default: 20,
    min: 1,
    max: 1_000_000,
    when: queued,
  }),
};
