import type { BackingService, Plan } from '../../../plan/index.ts';
import { type Container, passwordPath } from './container.ts';

/**
 * Valkey and Redis take a password from their configuration only: it comes over standard input, so
 * that it stands neither in the file nor in the list of processes (C-024).
 */
export const cache = (_plan: Plan, service: BackingService): Container => {
  const { kind } = service;
  const password = `"$(cat ${passwordPath(service)})"`;
  const script = [
    `exec ${kind}-server - <<EOF`,
    `requirepass $(cat ${passwordPath(service)})`,
    'dir /data',
    'EOF',
  ];
  return {
    user: kind,
    command: ['sh', '-c', `${script.join('\n')}\n`],
    health: ['CMD-SHELL', `REDISCLI_AUTH=${password} ${kind}-cli ping | grep -q PONG`],
    startPeriod: 10,
    timeout: 3,
    retries: 3,
    dataPath: '/data',
    passwordFile: true,
    ports: [[6379, 6379]],
  };
};
