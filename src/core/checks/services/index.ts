import { databaseConnections } from './database-connections.ts';
import { databasePort } from './database-port.ts';
import { emptyGrafana } from './empty-grafana.ts';
import { redisLicence } from './redis-licence.ts';
import { sharedVariable } from './shared-variable.ts';

/** Rules about backing services. */
export const serviceChecks = [
  databasePort,
  sharedVariable,
  redisLicence,
  databaseConnections,
  emptyGrafana,
];
