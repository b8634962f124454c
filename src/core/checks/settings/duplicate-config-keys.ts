import { type Config, withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

type Entry = Config['settings']['configEntries'][number];

const overlap = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/** The entries without those that a later entry overrides: later rows win. */
const surviving = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(
    (entry, index) => !entries.slice(index + 1).some(({ key }) => overlap(entry.key, key)),
  );

/** Reports a key that occurs twice, or that is both a value and a section. */
export const duplicateConfigKeys = defineCheck({
  id: 'duplicate-config-keys',
  run: ({ config: { settings } }) => {
    const kept = new Set(surviving(settings.configEntries));
    const lost = settings.configEntries.filter((entry) => !kept.has(entry));
    if (lost.length === 0) return [];
    const names = listed(lost.map(({ key }) => key));
    return [
      {
        severity: 'warning',
        at: ['settings.configEntries'],
        title: { en: `${names.en} is set more than once`, 'zh-CN': `${names['zh-CN']} 被重复设置` },
        why: {
          en: 'A key holds one value, and a section cannot be a value as well. The later row is written, the earlier one is lost.',
          'zh-CN': '每个键只能有一个值，也不能既是值又是分节。生效的是后面的行，前面的会丢失。',
        },
        source: 'https://toml.io/en/v1.0.0#table',
        fix: {
          label: { en: 'Keep the later one', 'zh-CN': '保留后一个' },
          apply: (now) =>
            withValue(now, 'settings.configEntries', surviving(now.settings.configEntries)),
        },
      },
    ];
  },
});
