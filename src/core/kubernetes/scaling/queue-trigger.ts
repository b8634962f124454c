import { isQueueScaled } from '../../plan/autoscaling.ts';
import type { Plan } from '../../plan/index.ts';
import type { Json } from '../tree.ts';

/** Port on which NATS tells its state over HTTP. */
const natsMonitor = 8222;

/** KEDA runs in its own namespace, so that only the whole name leads to the broker. */
const addressOf = ({ namespace: own }: Plan, host: string, namespace: string): string =>
  host.includes('.') ? host : `${host}.${namespace === '' ? own : namespace}.svc.cluster.local`;

/**
 * The trigger of KEDA for the queue of the broker; empty without one. Source: keda.sh, scalers
 * nats-jetstream, apache-kafka and rabbitmq-queue.
 */
export const queueTriggers = (plan: Plan): readonly Json[] => {
  const { scaling } = plan.config;
  const broker = plan.services.find(({ kind }) => kind === plan.config.services.broker);
  if (broker === undefined || !isQueueScaled(plan.config)) return [];
  const host = addressOf(plan, broker.host, broker.namespace);
  const length = String(scaling.queueLength);
  switch (broker.kind) {
    case 'nats':
      return [
        {
          type: 'nats-jetstream',
          metadata: {
            natsServerMonitoringEndpoint: `${host}:${natsMonitor}`,
            account: '$G',
            stream: scaling.queueName,
            consumer: scaling.queueConsumer,
            lagThreshold: length,
          },
        },
      ];
    case 'kafka':
      return [
        {
          type: 'apache-kafka',
          metadata: {
            bootstrapServers: `${host}:${broker.port}`,
            topic: scaling.queueName,
            consumerGroup: scaling.queueConsumer,
            lagThreshold: length,
          },
        },
      ];
    case 'rabbitmq':
      return [
        {
          type: 'rabbitmq',
          metadata: {
            // The variable of the container, with the password from its Secret.
            hostFromEnv: broker.variable,
            protocol: 'amqp',
            queueName: scaling.queueName,
            mode: 'QueueLength',
            value: length,
          },
        },
      ];
    default:
      return [];
  }
};
