import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { isLicenceName } from './licence-name.ts';

/** Reports a licence that is not an SPDX identifier: cargo-deny then refuses the whole file. */
export const notALicence = defineCheck({
  id: 'not-a-licence',
  run: ({ config }) => {
    const wrong = config.build.licenses.filter((name) => !isLicenceName(name));
    if (wrong.length === 0) return [];
    const names = listed(wrong);
    return [
      {
        severity: 'error',
        at: ['build.licenses'],
        title: { en: 'Not the name of a licence', 'zh-CN': '不是有效的许可证名称' },
        why: {
          en: `cargo-deny stops at ${names.en}: it takes one SPDX identifier per entry, such as MIT, not an expression.`,
          'zh-CN': `cargo-deny 会在 ${names['zh-CN']} 处停止：每项只能是一个 SPDX 标识符，如 MIT，而不是表达式。`,
        },
        source: 'C-023',
        fix: {
          label: { en: 'Remove it', 'zh-CN': '移除该项' },
          apply: (now) =>
            withValue(now, 'build.licenses', now.build.licenses.filter(isLicenceName)),
        },
      },
    ];
  },
});
