import { defineConcern } from '../fields/index.ts';
import { gitopsFields } from './delivery/gitops.ts';
import { localFields } from './delivery/local.ts';
import { pipelineFields } from './delivery/pipeline.ts';
import { scriptsFields } from './delivery/scripts.ts';
import { supplyChainFields } from './delivery/supply-chain.ts';

/** How a commit becomes a running release: scripts, pipelines, supply chain, GitOps, local loop. */
export const delivery = defineConcern({
  title: { en: 'Delivery', 'zh-CN': '交付流程' },
  intro: {
    en: 'How a commit becomes a running release. Everything here is off until you ask for it.',
    'zh-CN': '一次提交如何变成运行中的版本。此处各项默认关闭，按需开启。',
  },
  shared: 'all',
  groups: {
    scripts: { en: 'Scripts and tasks', 'zh-CN': '脚本与任务' },
    supply: { en: 'Supply chain', 'zh-CN': '供应链安全' },
    pipeline: { en: 'Continuous integration', 'zh-CN': '持续集成' },
    gitops: { en: 'GitOps', 'zh-CN': 'GitOps' },
    local: { en: 'Local development', 'zh-CN': '本地开发' },
  },
  fields: {
    ...scriptsFields,
    ...supplyChainFields,
    ...pipelineFields,
    ...gitopsFields,
    ...localFields,
  },
});
