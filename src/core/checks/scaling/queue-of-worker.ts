import { withValues } from '../../config.ts';
import { defineRule } from '../check.ts';

/** Offers the queue as the measure of a worker that has a broker. */
export const queueOfWorker = defineRule({
  id: 'queue-of-worker',
  severity: 'advice',
  at: ['scaling.autoscale'],
  title: {
    en: 'The number of pods of the worker does not follow its queue',
    'zh-CN': '后台任务的 Pod 数不随队列变化',
  },
  why: {
    en: 'A queue grows while the pods are busy, and CPU does not show how many messages wait. KEDA reads the broker and adds pods before the messages are late.',
    'zh-CN':
      'Pod 忙碌时队列会增长，而 CPU 无法反映等待的消息数量。KEDA 直接读取消息队列，在消息积压之前增加 Pod。',
  },
  source: 'https://keda.sh/docs/latest/scalers/',
  applies: ({ kind, config }) =>
    kind === 'worker' &&
    config.services.broker !== 'none' &&
    !(config.scaling.autoscale && config.scaling.autoscaler === 'keda' && config.scaling.queue),
  fix: {
    label: { en: 'Scale on the queue with KEDA', 'zh-CN': '用 KEDA 按队列扩缩容' },
    apply: (config) =>
      withValues(config, [
        ['scaling.autoscale', true],
        ['scaling.autoscaler', 'keda'],
        ['scaling.queue', true],
        ['scaling.cpu', false],
      ]),
  },
});
