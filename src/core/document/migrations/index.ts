import type { Text } from '../../fields/index.ts';

/** Settings as plain data, before they are read as a Config: `{ image: { base: 'alpine' } }`. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * One step of the settings' language. Step n rewrites what version n wrote as version n + 1 means
 * it. Steps are appended, never edited, and import no live code: they must mean tomorrow what they
 * mean today. A changed default needs a step too, because only what differs from it is written.
 */
export interface Migration {
  readonly note: Text;
  readonly migrate: (settings: Settings) => Settings;
}

/** All steps; the first one leads from version 1 to version 2. */
export const migrations: readonly Migration[] = [];

/** The version of the settings' language that this Waybill writes. */
export const currentVersion = migrations.length + 1;

/** Settings of an older version as today's; the list is a parameter so that tests can bring their own. */
export const migrate = (
  settings: Settings,
  from: number,
  steps: readonly Migration[] = migrations,
): Settings => steps.slice(from - 1).reduce((older, step) => step.migrate(older), settings);
