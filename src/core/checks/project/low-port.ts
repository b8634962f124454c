import { lowPortSysctl } from '../../plan/ports.ts';
import { defineCheck } from '../check.ts';

/** Says what a port below 1024 costs: the pod needs a kernel parameter, because it is not root. */
export const lowPort = defineCheck({
  id: 'low-port',
  run: ({ ports, lowestPort }) => {
    if (lowestPort === undefined) return [];
    const isFurther = ports.some(({ further, port }) => further !== undefined && port < 1024);
    return [
      {
        severity: 'advice',
        at: isFurther
          ? ['project.ports', 'project.httpPort', 'project.grpcPort', 'project.metricsPort']
          : ['project.httpPort', 'project.grpcPort', 'project.metricsPort', 'project.ports'],
        title: {
          en: `Port ${lowestPort} is opened by a kernel parameter`,
          'zh-CN': `端口 ${lowestPort} 依赖内核参数开放`,
        },
        why: {
          en: `Only root may listen below 1024, so pod and Compose service set \`${lowPortSysctl}\`. It is safe, and the restricted profile admits it. A port from 1024 on needs nothing, and callers see the port of the Service anyway.`,
          'zh-CN': `默认只有 root 能监听 1024 以下的端口，因此 Pod 和 Compose 服务设置了 \`${lowPortSysctl}\`。它属于安全 sysctl，restricted 级别也允许。使用 1024 及以上的端口则无需任何设置，调用方看到的本来就是 Service 端口。`,
        },
        source: 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
      },
    ];
  },
});
