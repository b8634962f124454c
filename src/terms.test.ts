import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * One Chinese word per concept, on the page, in messages and in generated documents:
 * 机密 is a secret value, Secret the Kubernetes object, 密钥 a cryptographic key, 凭据 a credential.
 */
const replaced: readonly { readonly wrong: RegExp; readonly right: string }[] = [
  { wrong: /仪表盘|监控面板/u, right: '瞬时值（Gauge） for a gauge, 看板 for a dashboard' },
  { wrong: /自动伸缩|弹性伸缩|自动扩容|自动扩缩(?!容)/u, right: '自动扩缩容' },
  { wrong: /(?<!自动)(?:垂直|水平)扩缩容/u, right: '垂直自动扩缩容, 水平自动扩缩容' },
  { wrong: /导出链路(?!追踪)/u, right: '导出链路追踪' },
  { wrong: /主机名/u, right: '域名 for a public host, 机器名 for the name of a machine' },
  { wrong: /同基础(?!配置|镜像)/u, right: '同基础配置' },
  { wrong: /发布配置/u, right: '编译配置（release profile）' },
  { wrong: /打包文件/u, right: '镜像内文件 for files in the image' },
  { wrong: /端口发布|发布的端口/u, right: '端口映射' },
  { wrong: /密钥管理(?:系统|服务)/u, right: '机密管理系统' },
  { wrong: /凭据 ?Secret|拉取凭据/u, right: 'Secret' },
  {
    wrong: /[”」]部分|(?:本|此|上一|下一|所有|各)部分(?!流量)/u,
    right: '章节, and 目录 for the list',
  },
];

/** English terms that have one Chinese word. */
const terms: readonly { readonly english: RegExp; readonly chinese: RegExp }[] = [
  { english: /\bgauges?\b/iu, chinese: /瞬时值/u },
  { english: /\bimage tags?\b/iu, chinese: /镜像标签/u },
  { english: /\bimage labels?\b/iu, chinese: /元数据/u },
  { english: /\bdashboards?\b/iu, chinese: /看板/u },
  { english: /\bcredentials?\b/iu, chinese: /凭据/u },
  { english: /\bsecrets\b(?!\.sh)/u, chinese: /机密|Secret/u },
];

const root = import.meta.dirname;

const isSource = (path: string): boolean =>
  /\.tsx?$/.test(path) &&
  !/\.test\.tsx?$/.test(path) &&
  !path.includes('golden/') &&
  // Readers search with the words that the page avoids.
  !/(?:synonyms|queries)\.ts$/.test(path);

const sources = readdirSync(root, { recursive: true })
  .map((path) => `${path}`.replaceAll('\\', '/'))
  .filter(isSource)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** A text in both languages as it stands in a source: `en: '…', 'zh-CN': '…'` or `t('…', '…')`. */
const literal = String.raw`(?:'((?:[^'\\]|\\.)*)'|\x60((?:[^\x60\\]|\\.)*)\x60)`;
const pair = new RegExp(
  String.raw`(?:\ben:\s*|\b(?:t|say)\(\s*)${literal},\s*(?:'zh-CN':\s*)?${literal}`,
  'gu',
);

const pairs = sources.flatMap(({ path, text }) =>
  [...text.matchAll(pair)].map((found) => ({
    path,
    english: found[1] ?? found[2] ?? '',
    chinese: found[3] ?? found[4] ?? '',
  })),
);

describe('the Chinese words', () => {
  it.each(replaced)('say $right', ({ wrong }) => {
    const found = sources.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) => (wrong.test(line) ? [`${path}:${at + 1} ${line}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('are found in the sources', () => {
    expect(pairs.length).toBeGreaterThan(1500);
  });

  it.each(terms)('are $chinese for $english', ({ english, chinese }) => {
    const translated = pairs.filter((each) => /[\u4e00-\u9fff]/u.test(each.chinese));
    const told = translated.filter((each) => english.test(each.english));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((each) => !chinese.test(each.chinese))).toEqual([]);
  });
});
