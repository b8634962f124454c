import type { Text } from '../../fields/index.ts';

/** Settings as plain data, before they are read as a Config: `{ image: { base: 'alpine' } }`. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * A migration of settings from one version to the next: step n rewrites settings of version n as
 * version n + 1. Steps are appended and never edited, and import no other code of Waybill, so that
 * their result never changes. A changed default also needs a step, because only values that differ
 * from the defaults are saved.
 */
export interface Migration {
  readonly note: Text;
  readonly migrate: (settings: Settings) => Settings;
}

/** All steps; the first step migrates version 1 to version 2. */
export const migrations: readonly Migration[] = [
  {
    note: {
      en: 'Version 2 has workloads. It changes no setting of version 1; its number lets an older Waybill say that it cannot read them.',
      'zh-CN':
        '版本 2 增加了工作负载，没有改动版本 1 的任何设置；版本号让旧版 Waybill 能说明其无法读取。',
    },
    migrate: (settings) => settings,
  },
];

/** The settings version that this Waybill writes. */
export const currentVersion = migrations.length + 1;

/**
 * Migrates settings of an older version to the current version. The steps are a parameter, so that
 * tests can pass other steps.
 */
export const migrate = (
  settings: Settings,
  from: number,
  steps: readonly Migration[] = migrations,
): Settings => steps.slice(from - 1).reduce((older, step) => step.migrate(older), settings);
