import { useCallback } from 'react';
import type { Locale, Text } from '../../core/index.ts';
import { useLocale } from '../i18n/index.ts';
import type { FileKind } from './file-kind.ts';

/** The preview's words; `one|many` where a count picks the form, `{name}` where a value goes. */
export const strings = {
  tree: { en: 'Generated files', 'zh-CN': '生成的文件' },
  count: { en: '{count} file|{count} files', 'zh-CN': '{count} 个文件' },
  changed: { en: '{count} changed', 'zh-CN': '{count} 个有变更' },
  nextChanged: { en: 'Show the next changed file', 'zh-CN': '查看下一个有变更的文件' },
  vanished: { en: '{count} gone', 'zh-CN': '移除 {count} 个' },
  openAll: { en: 'Open all folders', 'zh-CN': '展开所有文件夹' },
  closeAll: { en: 'Close all folders', 'zh-CN': '收起所有文件夹' },
  rowChanged: { en: 'changed, {count} line|changed, {count} lines', 'zh-CN': '有变更，{count} 行' },
  rowAdded: { en: 'new, {count} line|new, {count} lines', 'zh-CN': '新增，{count} 行' },
  rowWithin: { en: 'holds changed files', 'zh-CN': '其中有变更的文件' },
  executable: { en: 'executable', 'zh-CN': '可执行' },
  choose: { en: 'Choose another file', 'zh-CN': '选择其他文件' },
  copy: { en: 'Copy this file', 'zh-CN': '复制此文件' },
  copied: { en: 'Copied', 'zh-CN': '已复制' },
  copyFailed: {
    en: 'The browser refused. Select the text and copy it yourself.',
    'zh-CN': '浏览器拒绝了复制，请手动选中文本后复制。',
  },
  download: { en: 'Download this file', 'zh-CN': '下载此文件' },
  linesChanged: {
    en: '{count} line changed by the last edit|{count} lines changed by the last edit',
    'zh-CN': '上次编辑改动 {count} 行',
  },
  newFile: { en: 'New since the last edit', 'zh-CN': '上次编辑后新增' },
  editor: { en: '{path}, read-only preview', 'zh-CN': '{path}，只读预览' },
  splitter: { en: 'Width of the file list', 'zh-CN': '文件列表宽度' },
  empty: { en: 'No files follow from these decisions yet.', 'zh-CN': '当前配置尚未生成任何文件。' },
} as const satisfies Record<string, Text>;

/** What a file is for, when the core says nothing more precise. */
export const purposes: Readonly<Record<FileKind, Text>> = {
  waybill: {
    en: 'Your decisions. Open it here or with the command line to go on.',
    'zh-CN': '你的全部配置，可在此处或命令行中打开并继续修改。',
  },
  image: { en: 'Builds the container image.', 'zh-CN': '构建容器镜像。' },
  compose: {
    en: 'Runs the service and what it needs on one machine.',
    'zh-CN': '在单机上运行本服务及其依赖。',
  },
  kubernetes: { en: 'Runs the service on Kubernetes.', 'zh-CN': '在 Kubernetes 上运行本服务。' },
  helm: { en: 'Part of the Helm chart.', 'zh-CN': 'Helm Chart 的一部分。' },
  kustomize: { en: 'Adapts the manifests with Kustomize.', 'zh-CN': '通过 Kustomize 调整清单。' },
  script: { en: 'A script to run by hand or in CI.', 'zh-CN': '供手动或 CI 运行的脚本。' },
  code: { en: 'Source to copy into your crate.', 'zh-CN': '可复制到你的 crate 中的源代码。' },
  settings: { en: 'Settings that a tool reads.', 'zh-CN': '供工具读取的配置。' },
  secrets: {
    en: 'Names of secrets with placeholders. Never commit the values.',
    'zh-CN': '密钥名称与占位值，切勿提交真实值。',
  },
  ignore: { en: 'Keeps files out of the build or the package.', 'zh-CN': '将文件排除在构建或打包之外。' },
  document: { en: 'For people to read.', 'zh-CN': '供人阅读的说明。' },
  other: { en: 'Part of the bundle.', 'zh-CN': '交付包的一部分。' },
};

/** Name of one of the preview's messages. */
export type Word = keyof typeof strings;

/** Says one of the preview's messages. */
export type SayWord = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

const plurals: Readonly<Record<Locale, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  'zh-CN': new Intl.PluralRules('zh-CN'),
};

/** A message of the preview in a language. */
export const sayIn = (
  locale: Locale,
  word: Word,
  values: Readonly<Record<string, string | number>> = {},
): string => {
  const forms = strings[word][locale].split('|');
  const one = plurals[locale].select(Number(values['count'] ?? 2)) === 'one';
  const form = (one ? forms[0] : forms.at(-1)) ?? '';
  return form.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
};

/** The preview's words in the language on show; stable until that changes. */
export const useWord = (): SayWord => {
  const locale = useLocale();
  return useCallback((word, values) => sayIn(locale, word, values), [locale]);
};
