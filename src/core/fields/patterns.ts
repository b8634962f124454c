import type { PatternName } from './field.ts';
import { cargoPatterns } from './patterns/cargo.ts';
import { imagePatterns } from './patterns/images.ts';
import { kubernetesPatterns } from './patterns/kubernetes.ts';
import { pathPatterns } from './patterns/paths.ts';
import type { Pattern } from './patterns/pattern.ts';
import { schedulePatterns } from './patterns/schedules.ts';
import { textPatterns } from './patterns/texts.ts';
import type { Text } from './text.ts';

/** The accepted characters of each kind of text, and the message for a refused text. */
export const patterns: Readonly<Record<PatternName, Pattern>> = {
  ...textPatterns,
  ...pathPatterns,
  ...cargoPatterns,
  ...imagePatterns,
  ...kubernetesPatterns,
  ...schedulePatterns,
};

/** The message of a pattern for a field, with the maximum length of the field. */
export const patternMessage = (name: PatternName, maxLength: number): Text => {
  const { longest = maxLength, problem } = patterns[name];
  const most = `${Math.min(longest, maxLength)}`;
  return {
    en: problem.en.replace('{most}', most),
    'zh-CN': problem['zh-CN'].replace('{most}', most),
  };
};
