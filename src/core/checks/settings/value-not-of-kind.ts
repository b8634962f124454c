import { type Config, withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

type Kind = Config['settings']['variables'][number]['kind'];

/** Seconds, `10s`, `1h30m`, `250ms`: the formats of Rust's duration parsers. */
const duration = /^(?:\d+(?:\.\d+)?\s*(?:ns|us|µs|ms|s|sec|m|min|h|d)?\s*)+$/;
const url = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;

const fits = (kind: Kind, value: string): boolean => {
  switch (kind) {
    case 'text':
      return true;
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value));
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'url':
      return url.test(value);
    case 'duration':
      return duration.test(value);
  }
};

/**
 * Whether the value does not match its kind; a secret has no value here, and an empty variable is
 * allowed.
 */
const isWrongVariable = ({
  kind,
  secret,
  value,
}: Config['settings']['variables'][number]): boolean =>
  !secret && value !== '' && !fits(kind, value);
const isWrongEntry = ({ kind, value }: Config['settings']['configEntries'][number]): boolean =>
  !fits(kind, value);

/** Reports a value that does not match the kind of its row. */
export const valueNotOfKind = defineCheck({
  id: 'value-not-of-kind',
  run: ({ config: { settings } }) => {
    const variables = settings.variables.filter(isWrongVariable);
    const entries =
      settings.configFile === 'none' ? [] : settings.configEntries.filter(isWrongEntry);
    if (variables.length === 0 && entries.length === 0) return [];
    const names = listed([...variables.map(({ name }) => name), ...entries.map(({ key }) => key)]);
    return [
      {
        severity: 'warning',
        at: variables.length > 0 ? ['settings.variables'] : ['settings.configEntries'],
        title: {
          en: `${names.en}: the value is not of its kind`,
          'zh-CN': `${names['zh-CN']}：取值与类型不符`,
        },
        why: {
          en: 'The service reads it at start; a value that does not parse ends the process there, and the pod restarts for ever.',
          'zh-CN': '服务在启动时解析该值；解析失败会直接退出，Pod 将不断重启。',
        },
        source: 'C-088',
        fix: {
          label: { en: 'Treat it as text', 'zh-CN': '按文本处理' },
          apply: (now) =>
            withValues(now, [
              [
                'settings.variables',
                now.settings.variables.map((row) =>
                  isWrongVariable(row) ? { ...row, kind: 'text' as const } : row,
                ),
              ],
              [
                'settings.configEntries',
                now.settings.configEntries.map((row) =>
                  isWrongEntry(row) ? { ...row, kind: 'text' as const } : row,
                ),
              ],
            ]),
        },
      },
    ];
  },
});
