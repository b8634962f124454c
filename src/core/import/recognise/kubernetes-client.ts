import { becauseOf, findIndication, type RecogniserContext } from '../evidence.ts';
import { assumed, type Fact } from '../fact.ts';

const client = { crates: ['kube', 'kube-client', 'kube-runtime', 'kubert', 'kopium'] };
const controller = {
  crates: ['kube', 'kube-runtime', 'kubert'],
  features: ['runtime'],
};

/**
 * Facts about a program that calls the Kubernetes API: it needs the token of its service account.
 * A controller without a server runs alone, because two would work against each other.
 */
export const recogniseKubernetesClient = (
  { dependencies }: RecogniserContext,
  isServer: boolean,
): readonly Fact[] => {
  const normal = dependencies.filter(({ kind }) => kind === 'normal');
  const evidence = findIndication(normal, client);
  if (evidence === undefined) return [];
  const { line } = evidence.dependency;
  const token = becauseOf(evidence, {
    en: 'it calls the Kubernetes API, which needs a token and a Role',
    'zh-CN': '它调用 Kubernetes API，需要令牌和 Role',
  });
  const facts = [assumed('pod.automountToken', true, token, line)];
  if (isServer || findIndication(normal, controller) === undefined) return facts;
  const single = becauseOf(evidence, {
    en: 'two controllers without leader election work against each other',
    'zh-CN': '没有选主的两个控制器会相互干扰',
  });
  return [
    ...facts,
    assumed('workload.replicas', 1, single, line),
    assumed('workload.strategy', 'Recreate', single, line),
    assumed('scaling.autoscale', false, single, line),
  ];
};
