import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/**
 * Reports gRPC without a balancer for requests: kube-proxy balances connections, and a gRPC client
 * uses a single connection.
 */
export const grpcOnOnePod = defineRule({
  id: 'grpc-on-one-pod',
  severity: 'advice',
  at: ['traffic.headless', 'project.grpc'],
  title: { en: 'gRPC clients stay on one pod', 'zh-CN': 'gRPC 客户端会停留在一个 Pod 上' },
  why: {
    en: 'A Service balances connections, and a gRPC client opens one for all its calls: new pods stay idle. A headless Service lets clients see every pod; a gateway or mesh balances calls.',
    'zh-CN':
      'Service 按连接做负载均衡，而 gRPC 客户端的所有调用共用一条连接：新 Pod 会空闲。headless Service 可让客户端看到每个 Pod；网关或服务网格则按调用均衡。',
  },
  source: 'C-056',
  applies: ({ config: { project, traffic }, exposure }) =>
    project.grpc && exposure === undefined && !traffic.headless,
  fix: {
    label: { en: 'Add a headless Service', 'zh-CN': '增加 headless Service' },
    apply: set({ 'traffic.headless': true }),
  },
});
