import { type Config, defaults } from '../config.ts';

type Entry = Config['settings']['configEntries'][number];

/** A row of the table of configuration entries. */
export const entry = (key: string, kind: Entry['kind'], value: string): Entry => ({
  key,
  kind,
  value,
});

/** A row of the table of variables. */
export const variable = (name: string, value: string) =>
  ({ name, kind: 'text', secret: false, value }) as const;

/** A variable whose value only a Secret holds. */
export const secretVariable = (name: string) =>
  ({ name, kind: 'text', secret: true, value: '' }) as const;

type Environment = Config['environments']['rows'][number];

/** The usual environments at the hosts of another domain; production keeps the hosts of the preset. */
export const environmentsAt = (domain: string, grpcDomain: string): readonly Environment[] =>
  defaults.environments.rows.map((row) =>
    row.name === 'production'
      ? row
      : { ...row, host: `${row.name}.${domain}`, grpcHost: `${row.name}.${grpcDomain}` },
  );
