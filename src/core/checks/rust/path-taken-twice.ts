import type { Plan } from '../../plan/index.ts';
import { defineRule } from '../check.ts';
import { probePaths, withFreeMetricsPath } from '../metrics-path.ts';

/** Whether one router has to answer the health check and the metrics on the same path. */
const clashes = ({ rust, config }: Plan): boolean =>
  rust?.has('health') === true &&
  rust.has('metrics') &&
  rust.healthOn !== undefined &&
  rust.healthOn === rust.metricsOn &&
  probePaths(config).includes(config.project.metricsPath);

/** Reports two routes with one path: axum panics when it merges them. */
export const pathTakenTwice = defineRule({
  id: 'rust-path-taken-twice',
  severity: 'error',
  at: ['project.metricsPath', 'project.livePath', 'project.readyPath', 'project.startupPath'],
  title: {
    en: 'A probe and the metrics have the same path',
    'zh-CN': '探针与指标使用了相同的路径',
  },
  why: {
    en: 'Both are answered by the same port. axum refuses two routes of one path with a panic, so the service ends when it starts.',
    'zh-CN': '二者由同一端口应答。axum 遇到同一路径的两个路由会 panic，服务一启动就退出。',
  },
  source: 'C-083',
  applies: clashes,
  fix: {
    label: { en: 'Move the metrics', 'zh-CN': '更换指标路径' },
    apply: withFreeMetricsPath,
  },
});
