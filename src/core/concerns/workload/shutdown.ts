import { seconds } from '../../fields/index.ts';
import { running } from './conditions.ts';

/** The time that a pod has from the request to stop until it is killed. */
export const shutdownFields = {
  preStopSeconds: seconds({
    label: { en: 'Pre-stop pause', 'zh-CN': '停止前等待' },
    help: {
      en: 'Seconds between the decision to stop a pod and SIGTERM, so that load balancers forget it while it still answers. The kubelet itself sleeps, no shell is needed in the image; 0 writes no hook.',
      'zh-CN':
        '从决定停止 Pod 到发送 SIGTERM 之间的秒数，让负载均衡器在它仍能应答时先将其摘除。由 kubelet 执行等待，镜像中无需 shell；0 表示不生成该钩子。',
    },
    group: 'shutdown',
    advanced: true,
    default: 10,
    min: 0,
    max: 600,
    source: 'C-059',
    when: running,
  }),
  drainSeconds: seconds({
    label: { en: 'Drain time', 'zh-CN': '排空时间' },
    help: {
      en: 'Seconds the service gets after SIGTERM to finish the requests in flight. Choose at least the longest request you allow; longer drains make rollouts and node upgrades slower.',
      'zh-CN':
        '收到 SIGTERM 后，服务完成在途请求的秒数。至少应覆盖允许的最长请求；时间越长，发布和节点升级越慢。',
    },
    group: 'shutdown',
    default: 25,
    min: 0,
    max: 3600,
    source: 'C-092',
  }),
  graceSeconds: seconds({
    label: { en: 'Grace period', 'zh-CN': '终止宽限期' },
    help: {
      en: 'Seconds from the decision to stop until SIGKILL. Empty derives it as pre-stop pause + drain time + 5; a smaller value kills requests in the middle.',
      'zh-CN':
        '从决定停止到发送 SIGKILL 的秒数。留空表示自动推导：停止前等待 + 排空时间 + 5；设得更小会中断处理中的请求。',
    },
    group: 'shutdown',
    advanced: true,
    default: 0,
    unset: { value: 0, means: { en: 'derived', 'zh-CN': '自动推导' } },
    min: 1,
    max: 7200,
    source: 'C-092',
  }),
};
