import { images } from '../versions.ts';
import { defineService } from './kind.ts';

const port = 5672;
const managementPort = 15672;

export const rabbitmq = defineService({
  role: 'broker',
  title: 'RabbitMQ',
  host: 'rabbitmq',
  port,
  publishedPorts: [port, managementPort],
  image: () => images.rabbitmq,
  passwordVariable: 'RABBITMQ_PASSWORD',
  keepsPassword: true,
  url: ({ host, port, password }) => `amqp://app:${password}@${host}:${port}/%2f`,
  container: ({ password }) => ({
    // The node name and the data directory depend on the host name.
    hostname: 'rabbitmq',
    environment: {
      RABBITMQ_DEFAULT_USER: 'app',
      // The image no longer supports a variable for a password file.
      RABBITMQ_DEFAULT_PASS: password,
    },
    health: ['CMD', 'rabbitmq-diagnostics', '-q', 'check_port_connectivity'],
    startPeriod: 60,
    startInterval: 5,
    dataPath: '/var/lib/rabbitmq',
    passwordFile: false,
  }),
  clients: [
    { crates: ['lapin', 'amqprs', 'deadpool-lapin', 'bb8-lapin', 'rabbitmq-stream-client'] },
  ],
});
