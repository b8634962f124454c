import type { FieldPath } from '../../config.ts';
import type { Text } from '../../fields/index.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

const result = (path: FieldPath, title: Text): CheckResult => ({
  severity: 'warning',
  at: [path, 'delivery.ci', 'delivery.scripts'],
  title,
  why: {
    en: 'It is chosen, but the bundle has neither a pipeline nor scripts in which it could run: releases go out without it.',
    'zh-CN': '已选择该项，但交付包中既没有流水线也没有脚本来执行它，发布时实际并未进行。',
  },
  source: 'C-112',
  fix: {
    label: { en: 'Write the scripts', 'zh-CN': '生成脚本' },
    apply: set({ 'delivery.scripts': true }),
  },
});

/** Reports a scan or signature that no script or pipeline runs. */
export const runsNowhere = defineCheck({
  id: 'runs-nowhere',
  run: ({ config: { delivery, packaging } }) => {
    const isRun = delivery.ci !== 'none' || delivery.scripts;
    if (isRun || !packaging.targets.includes('docker')) return [];
    return [
      ...(delivery.scan === 'none'
        ? []
        : [
            result('delivery.scan', {
              en: 'Nothing runs the scan',
              'zh-CN': '没有环节执行漏洞扫描',
            }),
          ]),
      ...(delivery.sign === 'none'
        ? []
        : [
            result('delivery.sign', {
              en: 'Nothing signs the image',
              'zh-CN': '没有环节对镜像签名',
            }),
          ]),
    ];
  },
});
