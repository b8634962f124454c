import type { Address, ClientCrates, Container, ContainerFacts } from './kind.ts';

/** TCP port of servers with the Redis protocol. */
export const redisPort = 6379;

export const redisUrl = ({ host, port, password }: Address): string =>
  `redis://:${password}@${host}:${port}/0`;

/**
 * Valkey and Redis read a password from their configuration only. The configuration comes over
 * standard input, so that the password is neither in the file nor in the process list (C-024).
 */
export const redisContainer = (
  program: 'valkey' | 'redis',
  { passwordPath }: ContainerFacts,
): Container => {
  const password = `"$(cat ${passwordPath})"`;
  const script = [
    `exec ${program}-server - <<EOF`,
    `requirepass $(cat ${passwordPath})`,
    'dir /data',
    'EOF',
  ];
  return {
    user: program,
    command: ['sh', '-c', `${script.join('\n')}\n`],
    health: ['CMD-SHELL', `REDISCLI_AUTH=${password} ${program}-cli ping | grep -q PONG`],
    startPeriod: 10,
    timeout: 3,
    retries: 3,
    dataPath: '/data',
    passwordFile: true,
  };
};

export const redisClients: readonly ClientCrates[] = [
  {
    crates: ['redis', 'fred', 'deadpool-redis', 'bb8-redis', 'r2d2_redis', 'rustis', 'mobc-redis'],
  },
  { crates: ['tower-sessions-redis-store', 'axum-session-redispool', 'apalis-redis'] },
  {
    crates: ['actix-session'],
    features: [
      'redis-session',
      'redis-session-rustls',
      'redis-session-native-tls',
      'redis-rs-session',
      'redis-rs-tls-session',
    ],
  },
  { crates: ['rocket_db_pools'], features: ['deadpool_redis'] },
];
