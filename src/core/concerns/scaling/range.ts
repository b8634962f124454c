import { choice, number, same, toggle } from '../../fields/index.ts';
import { running } from '../workload/conditions.ts';
import { auto } from './conditions.ts';

/** Whether autoscaling is on, and its minimum and maximum. */
export const rangeFields = {
  autoscale: toggle({
    label: { en: 'Autoscale', 'zh-CN': '自动扩缩容' },
    help: {
      en: 'Writes a HorizontalPodAutoscaler and leaves replicas out of the Deployment, so that a release does not reset the count. CPU and memory metrics need metrics-server in the cluster.',
      'zh-CN':
        '生成 HorizontalPodAutoscaler，并在 Deployment 中省略 replicas，避免每次发布重置副本数。CPU 和内存指标要求集群已安装 metrics-server。',
    },
    group: 'range',
    default: true,
    source: 'C-054',
    when: running,
  }),
  autoscaler: choice({
    label: { en: 'Autoscaler', 'zh-CN': '自动扩缩容组件' },
    help: {
      en: 'Who changes the number of pods. Only one may: two on the same pods both stop working.',
      'zh-CN': '由谁调整 Pod 数量。只能有一个：两个作用于同一组 Pod 时都会失效。',
    },
    group: 'range',
    advanced: true,
    default: 'hpa',
    options: {
      hpa: {
        label: same('HorizontalPodAutoscaler'),
        help: {
          en: 'Part of Kubernetes. Metrics other than CPU and memory need an adapter.',
          'zh-CN': 'Kubernetes 自带。CPU 和内存以外的指标需要适配器。',
        },
      },
      keda: {
        label: same('KEDA'),
        help: {
          en: 'Asks Prometheus itself, knows schedules, and can scale to zero. Its operator must run.',
          'zh-CN': '直接查询 Prometheus，支持定时策略，可缩容到零。集群须安装其 Operator。',
        },
      },
    },
    source: 'C-050A',
    when: auto,
  }),
  minReplicas: number({
    label: { en: 'Min replicas', 'zh-CN': '最小副本数' },
    help: {
      en: 'Pods kept when nothing happens. They must carry the load until new ones have started; below 2 a lost node means downtime.',
      'zh-CN':
        '空闲时保留的 Pod 数量。新 Pod 启动完成之前由它们承担负载；少于 2 个时，一个节点故障就会中断服务。',
    },
    group: 'range',
    default: 3,
    min: 1,
    max: 500,
    when: auto,
  }),
  maxReplicas: number({
    label: { en: 'Max replicas', 'zh-CN': '最大副本数' },
    help: {
      en: 'Upper bound of cost and of connections to the database: check that pool size times this number stays below its limit.',
      'zh-CN': '成本和数据库连接数的上限：请确认连接池大小乘以该值仍低于数据库的连接上限。',
    },
    group: 'range',
    default: 10,
    min: 1,
    max: 1000,
    when: auto,
  }),
};
