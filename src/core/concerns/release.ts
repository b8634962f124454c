import { choice, defineConcern } from '../fields/index.ts';
import { analysisFields } from './release/analysis.ts';
import { stepsFields } from './release/steps.ts';
import { versionsFields } from './release/versions.ts';
import { serving } from './workload/conditions.ts';

/** How a new version replaces the old version. */
export const release = defineConcern({
  title: { en: 'Release', 'zh-CN': '发布' },
  intro: {
    en: 'How a new version takes over: pod by pod, all at once, or a share of the traffic first, with measurements that may stop it.',
    'zh-CN': '新版本如何接替旧版本：逐个 Pod 替换、整体切换，或先承接部分流量，并可依据指标中止。',
  },
  shared: 'all',
  groups: {
    strategy: { en: 'Way of releasing', 'zh-CN': '发布方式' },
    versions: { en: 'Versions', 'zh-CN': '版本' },
    steps: { en: 'Course of the release', 'zh-CN': '发布过程' },
    analysis: { en: 'Analysis', 'zh-CN': '分析' },
  },
  fields: {
    strategy: choice({
      label: { en: 'Strategy', 'zh-CN': '发布策略' },
      help: {
        en: 'A rolling update is right for most services. The others cost a second set of pods or a controller in the cluster, and give a quick way back.',
        'zh-CN':
          '多数服务适合滚动更新。其他策略需要额外一组 Pod 或集群中的控制器，换来快速回退的能力。',
      },
      group: 'strategy',
      default: 'rolling',
      options: {
        rolling: {
          label: { en: 'Rolling update', 'zh-CN': '滚动更新' },
          help: {
            en: 'The Deployment replaces its pods step by step.',
            'zh-CN': '由 Deployment 逐步替换 Pod。',
          },
        },
        'blue-green': {
          label: { en: 'Blue-green, two Deployments', 'zh-CN': '蓝绿：两个 Deployment' },
          help: {
            en: 'Both versions run; a script moves the Service from one to the other, and back in a second.',
            'zh-CN': '两个版本同时运行，由脚本切换 Service，可秒级切回。',
          },
        },
        canary: {
          label: { en: 'Canary, two Deployments', 'zh-CN': '金丝雀：两个 Deployment' },
          help: {
            en: 'A few pods of the new version beside the old ones; a script changes their share, promotes or aborts.',
            'zh-CN': '在旧版本旁运行少量新版本 Pod，由脚本调整占比、全量或中止。',
          },
        },
        'argo-blue-green': {
          label: { en: 'Blue-green by Argo Rollouts', 'zh-CN': 'Argo Rollouts 蓝绿' },
          help: {
            en: 'A Rollout stands in for the Deployment; it waits for the analysis and for a promotion.',
            'zh-CN': '以 Rollout 代替 Deployment；等待分析通过并人工确认后切换。',
          },
        },
        'argo-canary': {
          label: { en: 'Canary by Argo Rollouts', 'zh-CN': 'Argo Rollouts 金丝雀' },
          help: {
            en: 'A Rollout raises the share in steps and goes back by itself when the analysis fails.',
            'zh-CN': '由 Rollout 逐步提高占比，分析失败时自动回退。',
          },
        },
        flagger: {
          label: { en: 'Canary by Flagger', 'zh-CN': 'Flagger 金丝雀' },
          help: {
            en: 'Flagger copies the Deployment, owns the Service and the route, and shifts traffic while the metrics are good.',
            'zh-CN': 'Flagger 复制 Deployment，接管 Service 与路由，并在指标正常时逐步切换流量。',
          },
        },
      },
      source: 'C-098',
      when: serving,
    }),
    ...versionsFields,
    ...stepsFields,
    ...analysisFields,
  },
});
