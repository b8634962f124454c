import { withValue } from '../../config.ts';
import type { Plan } from '../../plan/index.ts';
import { portFor } from '../../plan/ports.ts';
import { defineRule } from '../check.ts';

const speaksGrpc = ({ ports }: Plan): boolean => ports.some(({ name }) => name === 'grpc');

const healthSpeaksHttp = ({ config, ports }: Plan): boolean => {
  const port = portFor(ports, config.project.healthPort);
  return port !== undefined && port.name !== 'grpc';
};

const isMismatch = (plan: Plan): boolean => {
  const { registry, check } = plan.config.discovery;
  if (registry !== 'consul' || plan.ports.length === 0) return false;
  return (check === 'grpc' && !speaksGrpc(plan)) || (check === 'http' && !healthSpeaksHttp(plan));
};

/** Reports a Consul health check whose protocol differs from the protocol of its port. */
export const checkProtocol = defineRule({
  id: 'consul-check-protocol',
  severity: 'error',
  at: ['discovery.check', 'project.healthPort'],
  title: {
    en: 'Consul asks in a protocol that the port does not speak',
    'zh-CN': 'Consul 使用了该端口不支持的协议',
  },
  why: {
    en: 'The check fails from the first time on: the instance is critical, no caller gets it, and after a while Consul forgets it.',
    'zh-CN':
      '检查从一开始就失败：实例处于 critical，调用方拿不到它，一段时间后还会被 Consul 注销。',
  },
  source: 'C-106',
  applies: isMismatch,
  fix: {
    label: { en: 'Report by heartbeat', 'zh-CN': '改为心跳上报' },
    apply: (config) => withValue(config, 'discovery.check', 'ttl'),
  },
});
