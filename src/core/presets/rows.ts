import { type Config, defaults } from '../config.ts';

type Entry = Config['settings']['configEntries'][number];

/** A row of the table of configuration entries, with the bounds of a number where it has some. */
export const entry = (key: string, kind: Entry['kind'], value: string, range = ''): Entry => ({
  key,
  kind,
  value,
  range,
});

/** A row of the table of variables. */
export const variable = (name: string, value: string) =>
  ({ name, kind: 'text', secret: false, value }) as const;

/** A variable whose value only a Secret holds. */
export const secretVariable = (name: string) =>
  ({ name, kind: 'text', secret: true, value: '' }) as const;

type Environment = Config['environments']['rows'][number];

/**
 * The usual environments at the hosts of another domain, with so many pods that the disruption
 * budget lets one go (C-094); production keeps what the preset says.
 */
export const environmentsAt = (
  domain: string,
  grpcDomain: string,
  leastReplicas = 1,
): readonly Environment[] =>
  defaults.environments.rows.map((row) =>
    row.name === 'production'
      ? row
      : {
          ...row,
          replicas: Math.max(row.replicas, leastReplicas),
          maxReplicas: Math.max(row.maxReplicas, leastReplicas + 1),
          host: `${row.name}.${domain}`,
          grpcHost: `${row.name}.${grpcDomain}`,
        },
  );
