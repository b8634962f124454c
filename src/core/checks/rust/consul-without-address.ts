import { isFor } from '../../plan/targets.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/**
 * Reports Consul registration without the pod address: other services cannot resolve the name of a
 * pod.
 */
export const consulWithoutAddress = defineRule({
  id: 'rust-consul-without-address',
  severity: 'error',
  at: ['settings.podInfo', 'rust.parts'],
  title: {
    en: 'Consul would learn a name that nobody can resolve',
    'zh-CN': 'Consul 会登记无法解析的名称',
  },
  why: {
    en: 'The code registers POD_IP. Without pod information only the host name is left, which other pods cannot resolve: the check fails and Consul drops the instance after a minute.',
    'zh-CN':
      '代码登记的是 POD_IP。没有 Pod 信息就只剩机器名，其他 Pod 无法解析：检查失败，一分钟后 Consul 会移除该实例。',
  },
  source: 'C-106',
  applies: (plan) =>
    plan.rust?.has('consul') === true &&
    isFor(plan, 'kubernetes', 'kustomize', 'helm') &&
    !plan.config.settings.podInfo,
  fix: {
    label: { en: 'Add pod information', 'zh-CN': '加入 Pod 信息' },
    apply: set({ 'settings.podInfo': true }),
  },
});
