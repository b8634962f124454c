import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports Redis because of its licence; Valkey is the fork with the old licence. */
export const redisLicence = defineRule({
  id: 'redis-licence',
  severity: 'advice',
  at: ['services.cache'],
  title: { en: 'Redis is no longer under a BSD licence', 'zh-CN': 'Redis 已不再采用 BSD 许可证' },
  why: {
    en: 'Redis 7.4 and later come under RSAL, SSPL or, from 8, AGPLv3; many companies must ask their lawyers first. Valkey speaks the same protocol under BSD, so no code changes.',
    'zh-CN':
      'Redis 7.4 起采用 RSAL、SSPL 许可证（8 起另有 AGPLv3），许多公司需先经法务评估。Valkey 协议相同且采用 BSD 许可证，无需改代码。',
  },
  source: 'C-028',
  applies: ({ config }) => config.services.cache === 'redis',
  fix: {
    label: { en: 'Use Valkey', 'zh-CN': '改用 Valkey' },
    apply: set({ 'services.cache': 'valkey' }),
  },
});
