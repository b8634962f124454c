import { defineRule } from '../check.ts';
import { addedPart } from './added-part.ts';

/** Reports a health check that no part of the generated crate answers. */
export const healthNotAnswered = defineRule({
  id: 'rust-health-not-answered',
  severity: 'error',
  at: ['rust.parts'],
  title: { en: 'The crate does not answer its probes', 'zh-CN': 'crate 不应答探针' },
  why: {
    en: 'The probes ask for a status that the crate does not report without its health part: no pod becomes ready, and the rollout stops.',
    'zh-CN': '没有健康检查模块，crate 不会报告探针所需的状态：Pod 无法就绪，发布会停滞。',
  },
  source: 'C-083',
  applies: ({ rust, probes }) =>
    rust?.crate === true &&
    !rust.has('health') &&
    Object.values(probes).some((one) => one?.action.kind === 'http' || one?.action.kind === 'grpc'),
  fix: {
    label: { en: 'Add the health part', 'zh-CN': '加入健康检查模块' },
    apply: addedPart('health'),
  },
});
