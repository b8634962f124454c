import type { Plan } from '../../../plan/index.ts';
import { required } from '../interpolation.ts';
import type { Container } from './container.ts';

export const nats = (): Container => ({
  command: ['--jetstream', '--store_dir', '/data', '--http_port', '8222'],
  health: ['CMD', 'wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:8222/healthz'],
  startPeriod: 10,
  dataPath: '/data',
  passwordFile: false,
  ports: [[4222, 4222]],
});

/** Port under which programs on the machine itself reach Kafka, which tells clients its address. */
const kafkaHostPort = 9094;

export const kafka = ({ config }: Plan): Container => {
  const published = config.compose.publishServices;
  const own = published ? `,HOST://:${kafkaHostPort}` : '';
  const advertised = published ? `,HOST://localhost:${kafkaHostPort}` : '';
  const single = '1';
  return {
    environment: {
      KAFKA_NODE_ID: single,
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: `PLAINTEXT://:9092,CONTROLLER://:9093${own}`,
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://kafka:9092${advertised}`,
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: `PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT${published ? ',HOST:PLAINTEXT' : ''}`,
      KAFKA_INTER_BROKER_LISTENER_NAME: 'PLAINTEXT',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_LOG_DIRS: '/var/lib/kafka/data',
      // One node cannot hold the three copies that Kafka keeps of its own topics by default.
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
    ports: [[kafkaHostPort, kafkaHostPort]],
  };
};

export const rabbitmq = (plan: Plan): Container => ({
  // The node's name, and with it the place of its data, follows from the host name.
  hostname: 'rabbitmq',
  environment: {
    RABBITMQ_DEFAULT_USER: 'app',
    // The image has no variable for a password file any more.
    RABBITMQ_DEFAULT_PASS: required(plan, 'RABBITMQ_PASSWORD'),
  },
  health: ['CMD', 'rabbitmq-diagnostics', '-q', 'check_port_connectivity'],
  startPeriod: 60,
  startInterval: 5,
  dataPath: '/var/lib/rabbitmq',
  passwordFile: false,
  ports: [
    [5672, 5672],
    [15672, 15672],
  ],
});
