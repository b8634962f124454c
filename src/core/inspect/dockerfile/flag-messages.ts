import type { Text } from '../../fields/index.ts';
import { nearestName } from '../nearest-name.ts';

/** The flags of each instruction in BuildKit 0.32. */
export const flagsOf = {
  ADD: ['keep-git-dir', 'chown', 'chmod', 'checksum', 'link', 'exclude', 'unpack'],
  COPY: ['from', 'chown', 'chmod', 'link', 'parents', 'exclude'],
  FROM: ['platform'],
  HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
  RUN: ['mount', 'network', 'security', 'device'],
} as const;

/** The message for an unknown word, with the most similar known word or the list of known words. */
export const instead = (found: string, known: readonly string[]): Text => {
  const near = nearestName(found, known);
  if (near !== undefined) {
    return { en: `did you mean \`${near}\`?`, 'zh-CN': `是否应为 \`${near}\`？` };
  }
  const list = known.map((name) => `\`${name}\``);
  return { en: `use one of ${list.join(', ')}.`, 'zh-CN': `可用的有 ${list.join('、')}。` };
};

/** "COPY has no flag `--form`; did you mean `--from`?" */
export const unknownFlag =
  (keyword: keyof typeof flagsOf) =>
  (found: string): Text => {
    const known = flagsOf[keyword].map((name) => `--${name}`);
    const flag = `--${found.replace(/^-+/u, '')}`;
    const hint = instead(flag, known);
    return {
      en: `${keyword} has no flag \`${flag}\`; ${hint.en}`,
      'zh-CN': `${keyword} 没有 \`${flag}\` 参数，${hint['zh-CN']}`,
    };
  };

const duration = (found: string): Text => ({
  en: `\`${found}\` is no duration; give number and unit, as in \`30s\`, \`1m30s\` or \`500ms\`.`,
  'zh-CN': `\`${found}\` 不是有效的时长，请写成数字加单位，例如 \`30s\`、\`1m30s\` 或 \`500ms\`。`,
});

/** The messages for problems with flags. */
export const flagMessages = {
  UNKNOWN_ADD_FLAG: unknownFlag('ADD'),
  UNKNOWN_COPY_FLAG: unknownFlag('COPY'),
  UNKNOWN_FROM_FLAG: unknownFlag('FROM'),
  UNKNOWN_HEALTHCHECK_FLAG: unknownFlag('HEALTHCHECK'),
  FLAG_AT_LEAST_ONE: (found: string): Text => ({
    en: `\`--retries=${found}\` is taken as the default of 3; write how many failures count, 1 or more.`,
    'zh-CN': `\`--retries=${found}\` 会被当作默认值 3，请填写允许的失败次数，至少为 1。`,
  }),
  FLAG_DUPLICATE: (found: string): Text => ({
    en: `\`--${found}\` is given twice; keep one.`,
    'zh-CN': `\`--${found}\` 重复，请只保留一个。`,
  }),
  FLAG_INVALID_DURATION: duration,
  FLAG_MISSING_DURATION: duration,
  FLAG_UNKNOWN_UNIT: duration,
  FLAG_LESS_THAN_1MS: (found: string): Text => ({
    en: `\`--${found}\` is shorter than a millisecond; give at least \`1ms\`, or 0 for the default.`,
    'zh-CN': `\`--${found}\` 小于 1 毫秒，请至少填写 \`1ms\`，或用 0 表示默认值。`,
  }),
  FLAG_MISSING_VALUE: (found: string): Text => ({
    en: `\`--${found}\` has no value; write \`--${found}=…\`.`,
    'zh-CN': `\`--${found}\` 缺少值，请写成 \`--${found}=…\`。`,
  }),
  FLAG_EXPECTED_BOOLEAN_VALUE: (found: string): Text => ({
    en: `\`${found}\` is neither true nor false; write the flag alone to switch it on.`,
    'zh-CN': `\`${found}\` 既不是 true 也不是 false；若要启用，只写参数名即可。`,
  }),
  FLAG_INVALID_FROM_VALUE: (found: string): Text => ({
    en: `\`${found}\` is neither a stage nor an image; give \`--from\` the name of an earlier stage.`,
    'zh-CN': `\`${found}\` 既不是构建阶段也不是镜像，请在 \`--from\` 中填写前面某个阶段的名称。`,
  }),
};
