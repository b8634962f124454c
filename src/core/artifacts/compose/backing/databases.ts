import type { BackingService, Plan } from '../../../plan/index.ts';
import { type Container, passwordPath } from './container.ts';

/** From 18 on the image keeps its data one level higher, below the major version (C-065). */
const postgresData = (version: string): string =>
  Number(version) >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';

export const postgresql = ({ config }: Plan, service: BackingService): Container => {
  const { databaseName, databaseUser, postgresVersion } = config.services;
  return {
    environment: {
      POSTGRES_DB: databaseName,
      POSTGRES_USER: databaseUser,
      POSTGRES_PASSWORD_FILE: passwordPath(service),
    },
    // Over TCP: while the image sets up the database, it listens on its socket only.
    health: ['CMD', 'pg_isready', '-h', '127.0.0.1', '-U', databaseUser, '-d', databaseName],
    startPeriod: 30,
    timeout: 5,
    dataPath: postgresData(postgresVersion),
    passwordFile: true,
    ports: [[5432, 5432]],
  };
};

export const mysql = ({ config }: Plan, service: BackingService): Container => {
  const { databaseName, databaseUser } = config.services;
  return {
    environment: {
      MYSQL_DATABASE: databaseName,
      MYSQL_USER: databaseUser,
      MYSQL_PASSWORD_FILE: passwordPath(service),
      MYSQL_RANDOM_ROOT_PASSWORD: 'yes',
    },
    health: ['CMD', 'mysqladmin', 'ping', '-h', '127.0.0.1', '--silent'],
    startPeriod: 60,
    dataPath: '/var/lib/mysql',
    passwordFile: true,
    ports: [[3306, 3306]],
  };
};
