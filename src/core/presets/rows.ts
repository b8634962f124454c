import { type Config, defaults } from '../config.ts';

type Entry = Config['settings']['configEntries'][number];

/** A row of the table of configuration entries; a number may have a range. */
export const entry = (key: string, kind: Entry['kind'], value: string, range = ''): Entry => ({
  key,
  kind,
  value,
  range,
});

/** A row of the table of variables. */
export const variable = (name: string, value: string) =>
  ({ name, kind: 'text', secret: false, value }) as const;

/** A variable whose value is only in a Secret. */
export const secretVariable = (name: string) =>
  ({ name, kind: 'text', secret: true, value: '' }) as const;

type Environment = Config['environments']['rows'][number];

/**
 * The usual environments with hosts of another domain. Their numbers of pods allow an eviction
 * under the disruption budget (C-094); production uses the preset's number.
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
