import { containerOf } from '../../artifacts/compose/backing/index.ts';
import { withValue } from '../../config.ts';
import { type Plan, plan as planOf } from '../../plan/index.ts';
import { defineRule } from '../check.ts';

/** Jaeger's page, which Compose always publishes. */
const jaegerPage = 16686;

/** The ports of the host that other containers of the same Compose file take. */
const taken = (plan: Plan): ReadonlySet<number> => {
  const { services, compose } = plan.config;
  const stores = compose.publishServices
    ? plan.services.flatMap((service) => containerOf(plan, service).ports.map(([host]) => host))
    : [];
  return new Set([...stores, ...(services.jaeger ? [jaegerPage] : [])]);
};

/** Two containers cannot publish one port of the host. */
export const hostPortTaken = defineRule({
  id: 'host-port-taken',
  severity: 'error',
  at: ['compose.hostPort'],
  title: { en: 'Another container publishes this port', 'zh-CN': '该端口已被其他容器占用' },
  why: {
    en: '`docker compose up` stops with “port is already allocated”: a backing service of the same file has it.',
    'zh-CN':
      '`docker compose up` 会因“port is already allocated”失败：同一文件中的后端服务已占用该端口。',
  },
  source: 'C-024',
  applies: (plan) => taken(plan).has(plan.config.compose.hostPort),
  fix: {
    label: { en: 'Choose a free one', 'zh-CN': '换用空闲端口' },
    // No backing service has a port of this range.
    apply: (config) =>
      withValue(
        config,
        'compose.hostPort',
        planOf(config).ports[0]?.name === 'grpc' ? 50051 : 8080,
      ),
  },
});
