import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a number of pods that Flagger takes to zero and that every apply brings back. */
export const flaggerReplicas = defineCheck({
  id: 'flagger-replicas',
  run: ({ config: { workload, scaling }, release, autoscaled }) =>
    release.flagger === undefined || autoscaled
      ? []
      : [
          {
            severity: 'warning',
            at: ['scaling.autoscale', 'release.strategy', 'workload.replicas'],
            title: {
              en: 'Flagger and these files both set the number of pods',
              'zh-CN': 'Flagger 与这些文件都在设置 Pod 数量',
            },
            why: {
              en: `Flagger scales the Deployment to zero after each release, because the pods of -primary serve. Each apply, and GitOps for ever, starts ${workload.replicas} idle pods of it again. With an autoscaler the number is in no file; its minimum and maximum may be the same.`,
              'zh-CN': `每次发布后 Flagger 会将该 Deployment 缩容到零，由 -primary 的 Pod 提供服务。而每次应用清单（GitOps 则会不断）都会再次启动 ${workload.replicas} 个空闲 Pod。使用自动扩缩容时该数量不写入文件，最小值与最大值可以相同。`,
            },
            source: 'https://docs.flagger.app/usage/how-it-works#canary-target',
            fix:
              scaling.vpa === 'none'
                ? {
                    label: {
                      en: 'An autoscaler that keeps this number',
                      'zh-CN': '使用保持该数量的自动扩缩容',
                    },
                    apply: set({
                      'scaling.autoscale': true,
                      'scaling.cpu': true,
                      'scaling.minReplicas': workload.replicas,
                      'scaling.maxReplicas': workload.replicas,
                    }),
                  }
                : undefined,
          },
        ],
});
