import { images } from '../versions.ts';
import { defineService } from './kind.ts';

/** Since version 18 the image stores data one directory higher, below the major version (C-065). */
const dataPath = (version: string): string =>
  Number(version) >= 18 ? '/var/lib/postgresql' : '/var/lib/postgresql/data';

export const postgresql = defineService({
  role: 'database',
  title: 'PostgreSQL',
  host: 'postgres',
  port: 5432,
  publishedPorts: [5432],
  image: ({ postgresVersion }) => images.postgresql[postgresVersion],
  passwordVariable: 'POSTGRES_PASSWORD',
  keepsPassword: true,
  url: ({ services, host, port, password }) =>
    `postgres://${encodeURIComponent(services.databaseUser)}:${password}@${host}:${port}/${encodeURIComponent(services.databaseName)}`,
  container: ({ services: { databaseName, databaseUser, postgresVersion }, passwordPath }) => ({
    environment: {
      POSTGRES_DB: databaseName,
      POSTGRES_USER: databaseUser,
      POSTGRES_PASSWORD_FILE: passwordPath,
    },
    // Over TCP, because the image listens only on its socket while it sets up the database.
    health: ['CMD', 'pg_isready', '-h', '127.0.0.1', '-U', databaseUser, '-d', databaseName],
    startPeriod: 30,
    timeout: 5,
    dataPath: dataPath(postgresVersion),
    passwordFile: true,
  }),
  mostConnections: 100,
  clients: [
    { crates: ['sqlx', 'diesel-async', 'deadpool-diesel', 'ormlite'], features: ['postgres'] },
    { crates: ['diesel'], features: ['postgres', 'postgres_backend'] },
    { crates: ['sea-orm', 'sea-orm-migration'], features: ['sqlx-postgres'] },
    {
      crates: ['rocket_db_pools'],
      features: ['sqlx_postgres', 'deadpool_postgres', 'diesel_postgres'],
    },
    { crates: ['rocket_sync_db_pools'], features: ['diesel_postgres_pool', 'postgres_pool'] },
    {
      crates: ['tokio-postgres', 'postgres', 'deadpool-postgres', 'bb8-postgres', 'r2d2_postgres'],
    },
  ],
});
