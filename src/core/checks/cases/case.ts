import { type Config, defaults } from '../../config.ts';
import type { Decisions } from '../../decisions.ts';
import type { PresetValues } from '../../presets/preset.ts';

/**
 * A configuration that a rule reports, and a configuration that it accepts; both are changes of the
 * defaults.
 */
export interface Case {
  readonly broken: PresetValues;
  /**
   * As similar to `broken` as possible; without it, the defaults are the accepted configuration.
   */
  readonly sound?: PresetValues;
  /** The other workloads of both configurations. */
  readonly workloads?: Decisions['workloads'];
  /** The other workloads of the accepted configuration, where they make the difference. */
  readonly soundWorkloads?: Decisions['workloads'];
}

export type Cases = Readonly<Record<string, Case>>;

type Row = Config['environments']['rows'][number];

/** The default environments with a change to the named row. */
export const rowsWith = (name: string, change: Partial<Row>): readonly Row[] =>
  defaults.environments.rows.map((row) => (row.name === name ? { ...row, ...change } : row));

/** A row of the table of variables. */
export const variable = (name: string, value: string, secret = false) =>
  ({ name, kind: 'text', secret, value }) as const;

/** A row of the table of configuration entries. */
export const entry = (key: string, value: string) =>
  ({ key, kind: 'text', value, range: '' }) as const;

/** A row of the table of volumes. */
export const volume = (change: Partial<Config['pod']['volumes'][number]>) =>
  ({
    name: 'data',
    kind: 'empty',
    mountPath: '/data',
    source: '',
    size: '1Gi',
    readOnly: false,
    ...change,
  }) as const;

/** A row of the table of init containers. */
export const init = (name: string, image: string, command = '') => ({
  name,
  image,
  command,
  args: '',
});

/** A row of the table of sidecars. */
export const sidecar = (name: string, image: string) => ({
  name,
  image,
  command: '',
  args: '',
  port: 0,
  cpuRequest: '50m',
  memory: '64Mi',
});
