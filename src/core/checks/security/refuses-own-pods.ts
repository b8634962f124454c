import { type Config, withValue } from '../../config.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';

type Rule = Config['security']['rules'][number];

const isFixed = (image: string): boolean =>
  image.includes('@sha256:') || (/:[^:/]+$/.test(image) && !image.endsWith(':latest'));

const companions = ({ pod }: Config) => [...pod.sidecars, ...pod.initContainers];

const images = (plan: Plan): readonly string[] => [
  plan.image.reference,
  ...plan.release.tracks.flatMap(({ tag }) =>
    tag === '' ? [] : [`${plan.image.repository}:${tag}`],
  ),
  ...companions(plan.config).map(({ image }) => image),
];

const keeps: Readonly<Record<Rule, (plan: Plan) => boolean>> = {
  tags: (plan) => images(plan).every(isFixed),
  limits: ({ config: { workload, pod } }) =>
    workload.memoryLimit !== '' && pod.sidecars.every(({ memory }) => memory !== ''),
  'non-root': ({ config }) =>
    config.pod.securityProfile === 'restricted' || companions(config).length === 0,
};

const brokenRules = (plan: Plan): readonly Rule[] =>
  plan.config.security.rules.filter((rule) => !keeps[rule](plan));

const names: Readonly<Record<Rule, { readonly en: string; readonly 'zh-CN': string }>> = {
  tags: { en: 'a fixed image', 'zh-CN': '固定镜像' },
  limits: { en: 'a memory limit', 'zh-CN': '内存上限' },
  'non-root': { en: 'a user other than root', 'zh-CN': '非 root 用户' },
};

/** Reports an admission policy that refuses the pods of the bundle. */
export const refusesOwnPods = defineCheck({
  id: 'refuses-own-pods',
  run: (plan) => {
    if (plan.config.security.admission === 'none') return [];
    const broken = brokenRules(plan);
    if (broken.length === 0) return [];
    const isLast = broken.length === plan.config.security.rules.length;
    return [
      {
        severity: plan.config.security.action === 'Deny' ? 'error' : 'warning',
        at: ['security.rules', 'workload.memoryLimit', 'pod.securityProfile'],
        title: {
          en: `The policy wants ${broken.map((rule) => names[rule].en).join(' and ')}, which these pods lack`,
          'zh-CN': `策略要求${broken.map((rule) => names[rule]['zh-CN']).join('、')}，但这些 Pod 不满足`,
        },
        why: {
          en: 'The API server refuses the pods of this very bundle: the rollout creates none and ends at its deadline.',
          'zh-CN': 'API Server 会拒绝本交付包自身的 Pod：发布过程创建不出任何 Pod，直到超时失败。',
        },
        source:
          'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/',
        fix: {
          label: { en: 'Leave the rule out', 'zh-CN': '去掉该规则' },
          apply: (config) =>
            isLast
              ? withValue(config, 'security.admission', 'none')
              : withValue(
                  config,
                  'security.rules',
                  config.security.rules.filter((rule) => !broken.includes(rule)),
                ),
        },
      },
    ];
  },
});
