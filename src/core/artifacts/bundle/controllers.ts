import { workloadsOf } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { enumeration } from './enumeration.ts';

/** The controllers that the chosen objects need in the cluster. */
const controllers = (plan: Plan): readonly string[] => {
  const { security, mesh, traffic } = plan.config;
  const { controller, flagger, router } = plan.release;
  const isSealed =
    plan.config.secrets.provider === 'sealed-secrets' &&
    workloadsOf(plan).some(({ variables }) =>
      variables.some(({ source }) => source.kind === 'secret'),
    );
  const scaled = workloadsOf(plan).filter(({ autoscaled }) => autoscaled);
  const scaledBy = (autoscaler: 'hpa' | 'keda') =>
    scaled.filter(({ config }) => config.scaling.autoscaler === autoscaler);
  const needed: readonly (readonly [name: string, isNeeded: boolean])[] = [
    ['Istio', mesh.provider === 'istio'],
    [
      'metrics-server',
      scaledBy('hpa').some(({ config }) => config.scaling.cpu || config.scaling.memory),
    ],
    [
      'Envoy Gateway',
      plan.exposure?.kind === 'gateway' && traffic.gatewayImplementation === 'envoy-gateway',
    ],
    ['KEDA', scaledBy('keda').length > 0],
    [
      'Vertical Pod Autoscaler',
      workloadsOf(plan).some(({ config }) => config.scaling.vpa !== 'none'),
    ],
    ['Argo Rollouts', controller === 'Rollout'],
    [
      'argoproj-labs/gatewayAPI',
      controller === 'Rollout' && plan.release.split && router === 'gateway',
    ],
    ['Flagger', flagger !== undefined],
    ['Kyverno', security.admission === 'kyverno'],
    ['Sealed Secrets', isSealed],
  ];
  return needed.filter(([, isNeeded]) => isNeeded).map(([name]) => name);
};

/** The controllers as a prerequisite; empty for plain Kubernetes. */
export const controllerPrerequisites = (plan: Plan): readonly string[] => {
  const names = controllers(plan);
  if (names.length === 0) return [];
  const list = enumeration(plan, names);
  return [
    say(plan, {
      en: `These run in the cluster, with their resource definitions: ${list}.`,
      'zh-CN': `集群中已安装以下组件及其资源定义：${list}。`,
    }),
  ];
};
