import { gitopsOf } from '../../delivery/gitops.ts';
import { isFor } from '../../plan/targets.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/**
 * Reports a Kustomization of Flux that sets back the weights of a canary: it can leave out no
 * single field, unlike a HelmRelease or Argo CD.
 */
export const gitopsRevertsWeights = defineCheck({
  id: 'gitops-reverts-weights',
  run: (plan) => {
    const gitops = gitopsOf(plan);
    const { controller, split } = plan.release;
    if (controller !== 'Rollout' || !split) return [];
    if (gitops?.controller !== 'flux' || gitops.packaging === 'helm') return [];
    return [
      {
        severity: 'warning',
        at: ['delivery.gitopsSource', 'delivery.gitops', 'release.strategy'],
        title: {
          en: 'Flux sets the weights of the canary back',
          'zh-CN': 'Flux 会还原金丝雀的权重',
        },
        why: {
          en: 'Argo Rollouts writes the weights of the route, and Git says 100 and 0. A Kustomization applies the whole route every hour and with every commit, also in the middle of a canary. A HelmRelease leaves these fields alone.',
          'zh-CN':
            'Argo Rollouts 会改写路由的权重，而 Git 中是 100 和 0。Kustomization 每小时以及每次提交都会应用整个路由，即使金丝雀正在进行。HelmRelease 则不会改动这些字段。',
        },
        source: 'https://fluxcd.io/flux/components/helm/helmreleases/#ignore-rules',
        fix: isFor(plan, 'helm')
          ? {
              label: { en: 'Deploy the chart', 'zh-CN': '部署 Helm Chart' },
              apply: set({ 'delivery.gitopsSource': 'helm' }),
            }
          : undefined,
      },
    ];
  },
});
