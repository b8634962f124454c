import { images } from '../versions.ts';
import { defineService } from './kind.ts';

/**
 * Port of Kafka for programs on the host; Kafka tells clients the address to use, so they need a
 * separate port.
 */
const hostPort = 9094;

const single = '1';

export const kafka = defineService({
  role: 'broker',
  title: 'Kafka',
  host: 'kafka',
  port: 9092,
  publishedPorts: [hostPort],
  image: () => images.kafka,
  passwordVariable: undefined,
  keepsPassword: false,
  url: ({ host, port }) => `${host}:${port}`,
  container: ({ isPublished }) => {
    const own = isPublished ? `,HOST://:${hostPort}` : '';
    const advertised = isPublished ? `,HOST://localhost:${hostPort}` : '';
    return {
      environment: {
        KAFKA_NODE_ID: single,
        KAFKA_PROCESS_ROLES: 'broker,controller',
        KAFKA_LISTENERS: `PLAINTEXT://:9092,CONTROLLER://:9093${own}`,
        KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://kafka:9092${advertised}`,
        KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: `PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT${isPublished ? ',HOST:PLAINTEXT' : ''}`,
        KAFKA_INTER_BROKER_LISTENER_NAME: 'PLAINTEXT',
        KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
        KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
        KAFKA_LOG_DIRS: '/var/lib/kafka/data',
        // One node cannot hold the three replicas that Kafka's internal topics have by default.
        KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: single,
        KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: single,
        KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: single,
        KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR: single,
        KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR: single,
        KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      },
      health: [
        'CMD',
        '/opt/kafka/bin/kafka-topics.sh',
        '--bootstrap-server',
        'localhost:9092',
        '--list',
      ],
      startPeriod: 60,
      startInterval: 5,
      dataPath: '/var/lib/kafka/data',
      passwordFile: false,
    };
  },
  clients: [{ crates: ['rdkafka', 'rskafka', 'kafka', 'samsa'] }],
});
