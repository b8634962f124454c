import { type Config, type FieldPath, sections, valueAt } from '../../config.ts';
import { placeholder } from '../../secrets/index.ts';
import { type CheckResult, defineCheck } from '../check.ts';

const holds = (value: unknown): boolean => JSON.stringify(value).includes(placeholder);

const redactedPaths = (config: Config): readonly FieldPath[] =>
  sections
    .filter(([concern]) => holds(config[concern]))
    .flatMap(([, paths]) => paths.filter((path) => holds(valueAt(config, path))));

const result = (path: FieldPath): CheckResult => ({
  severity: 'error',
  at: [path],
  title: {
    en: `A secret was left out here: \`${placeholder}\` stands in its place`,
    'zh-CN': `此处的机密未被保留，由 \`${placeholder}\` 代替`,
  },
  why: {
    en: 'Files, links and storage never hold a secret, so the text is not complete. Refer to a secret variable in its place: `$(NAME)` is filled in by Kubernetes.',
    'zh-CN':
      '文件、链接和存储都不会保存机密，因此这段文本并不完整。请在该处引用机密变量：`$(NAME)` 由 Kubernetes 填入。',
  },
  source: 'C-037',
});

/** Reports a text whose secret part was removed by a reload, a link or a waybill.yaml. */
export const redactedSecret = defineCheck({
  id: 'redacted-secret',
  run: ({ config, secrets }) => {
    const taken = new Set(secrets.map(({ path }) => path));
    return redactedPaths(config)
      .filter((path) => !taken.has(path))
      .map(result);
  },
});
