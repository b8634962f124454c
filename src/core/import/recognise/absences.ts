import type { Text } from '../../fields/text.ts';
import { becauseOf, type RecogniserContext } from '../evidence.ts';
import { assumed, type Fact } from '../fact.ts';
import { exporterOf } from './telemetry.ts';

/**
 * The reason for an assumed absence; mentions local crates that could not be read, because they may
 * have the dependency.
 */
const none = ({ unread }: RecogniserContext, en: string, zh: string): Text =>
  unread.length > 0
    ? {
        en: `no ${en} among the dependencies, unless a local crate brings one`,
        'zh-CN': `依赖中没有 ${zh}，除非由本地 crate 引入`,
      }
    : { en: `no ${en} among the dependencies`, 'zh-CN': `依赖中没有 ${zh}` };

/**
 * Facts for a worker: it has no server except perhaps a metrics exporter, which has no health
 * paths.
 */
const worker = (context: RecogniserContext): Fact[] => {
  const metrics = exporterOf(context);
  const noServer = none(context, 'HTTP or gRPC server', 'HTTP 或 gRPC 服务器');
  const type = metrics === undefined ? 'none' : 'tcp';
  const said =
    metrics === undefined
      ? noServer
      : becauseOf(metrics, {
          en: 'the only port; it answers only for metrics',
          'zh-CN': '唯一的端口，只提供指标',
        });
  const line = metrics?.dependency.line;
  const facts = [
    assumed('project.framework', 'other', noServer, undefined),
    assumed('project.http', false, noServer, undefined),
    assumed('probes.livenessType', type, said, line),
    assumed('probes.readinessType', type, said, line),
    assumed('probes.startupType', type, said, line),
  ];
  return metrics === undefined
    ? facts
    : [...facts, assumed('project.healthPort', 'metrics', said, line)];
};

/** Assumed facts about missing features, for which `found` has no fact. */
export const recogniseAbsences = (
  context: RecogniserContext,
  found: readonly Fact[],
): readonly Fact[] => {
  const paths = new Set(found.map(({ path }) => path));
  const facts: Fact[] = [];
  if (!paths.has('project.framework')) facts.push(...worker(context));
  if (!paths.has('project.metrics')) {
    const because = none(context, 'Prometheus exporter', 'Prometheus 导出器');
    facts.push(assumed('project.metrics', false, because, undefined));
  }
  if (!paths.has('telemetry.enabled')) {
    const because = none(context, 'OpenTelemetry exporter', 'OpenTelemetry 导出器');
    facts.push(assumed('telemetry.enabled', false, because, undefined));
  }
  return facts;
};
