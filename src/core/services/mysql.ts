import { images } from '../versions.ts';
import { defineService } from './kind.ts';

export const mysql = defineService({
  role: 'database',
  title: 'MySQL',
  host: 'mysql',
  port: 3306,
  publishedPorts: [3306],
  image: ({ mysqlVersion }) => images.mysql[mysqlVersion],
  passwordVariable: 'MYSQL_PASSWORD',
  keepsPassword: true,
  url: ({ services, host, port, password }) =>
    `mysql://${encodeURIComponent(services.databaseUser)}:${password}@${host}:${port}/${encodeURIComponent(services.databaseName)}`,
  container: ({ services: { databaseName, databaseUser }, passwordPath }) => ({
    environment: {
      MYSQL_DATABASE: databaseName,
      MYSQL_USER: databaseUser,
      MYSQL_PASSWORD_FILE: passwordPath,
      MYSQL_RANDOM_ROOT_PASSWORD: 'yes',
    },
    health: ['CMD', 'mysqladmin', 'ping', '-h', '127.0.0.1', '--silent'],
    startPeriod: 60,
    dataPath: '/var/lib/mysql',
    passwordFile: true,
  }),
  mostConnections: 151,
  clients: [
    { crates: ['sqlx', 'diesel-async', 'deadpool-diesel', 'ormlite'], features: ['mysql'] },
    { crates: ['diesel'], features: ['mysql', 'mysql_backend'] },
    { crates: ['sea-orm', 'sea-orm-migration'], features: ['sqlx-mysql'] },
    { crates: ['rocket_db_pools'], features: ['sqlx_mysql', 'diesel_mysql'] },
    { crates: ['rocket_sync_db_pools'], features: ['diesel_mysql_pool'] },
    { crates: ['mysql_async', 'mysql'] },
  ],
});
