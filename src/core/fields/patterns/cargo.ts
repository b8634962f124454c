import type { Text } from '../text.ts';
import { exactly, type PatternGroup } from './pattern.ts';

/** Numeric parts have no leading zero; other parts hold a letter or a hyphen (semver.org, 9). */
const prerelease = '(?:0|[1-9]\\d*|\\d*[A-Za-z\\-][0-9A-Za-z\\-]*)';
const numeric = '(?:0|[1-9]\\d{0,9})';

/**
 * Cargo has folders with these names beside the binary and refuses a binary that is named like one
 * (https://github.com/rust-lang/cargo/issues/1618).
 */
const buildFolders = ['build', 'deps', 'examples', 'incremental'];

/** The error for a binary with the name of a folder of Cargo, or `undefined`. */
export const binaryNameFault = (name: string): Text | undefined =>
  buildFolders.includes(name)
    ? {
        en: `Cargo refuses a binary named ${name}, because its build directory has a folder of that name. Choose another name, e.g. ${name}-server.`,
        'zh-CN': `Cargo 的构建目录中已有名为 ${name} 的文件夹，因此拒绝同名的二进制。请换一个名称，例如：${name}-server。`,
      }
    : undefined;

const binaryName = `(?!(?:${buildFolders.join('|')})$)[A-Za-z_][A-Za-z0-9_\\-]{0,63}`;

const crateNameProblem: Text = {
  en: 'Use up to {most} letters, digits, hyphens and underscores, not starting with a digit or hyphen, e.g. my-service.',
  'zh-CN':
    '请使用字母、数字、连字符和下划线，最多 {most} 个字符，不能以数字或连字符开头，例如：my-service。',
};

/** Names and versions that Cargo accepts. */
export const cargoPatterns = {
  crateName: {
    regex: /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/u,
    longest: 64,
    problem: crateNameProblem,
  },
  binaryName: {
    regex: exactly(binaryName),
    longest: 64,
    problem: crateNameProblem,
    closer: binaryNameFault,
  },
  cargoVersion: {
    regex: exactly(
      `${numeric}\\.${numeric}\\.${numeric}(?:-${prerelease}(?:\\.${prerelease})*)?` +
        '(?:\\+[0-9A-Za-z\\-]+(?:\\.[0-9A-Za-z\\-]+)*)?',
    ),
    problem: {
      en: 'Use a full semantic version with three numbers, e.g. 1.98.0 or 0.2.0-rc.1.',
      'zh-CN': '请填写由三段数字组成的完整语义化版本号，例如：1.98.0 或 0.2.0-rc.1。',
    },
  },
  nightlyToolchain: {
    regex: /^nightly-20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
    problem: {
      en: 'Use a nightly with its date, e.g. nightly-2026-05-20.',
      'zh-CN': '请填写带日期的 nightly，例如：nightly-2026-05-20。',
    },
  },
  featureName: {
    regex: /^[A-Za-z0-9_][A-Za-z0-9_+.-]{0,63}(?:\/[A-Za-z0-9_][A-Za-z0-9_+.-]{0,63})?$/u,
    problem: {
      en: 'Use a Cargo feature, e.g. tls or my-crate/tls.',
      'zh-CN': '请填写 Cargo feature，例如：tls 或 my-crate/tls。',
    },
  },
} satisfies PatternGroup;
