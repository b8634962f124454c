import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { agentConfiguration } from './agent-configuration.ts';
import { registration } from './registration.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Registration of the service with Consul, outside of Kubernetes. */
export const consul = defineArtifact({
  id: 'consul',
  title: { en: 'Service discovery', 'zh-CN': '服务发现' },
  files(plan): readonly GeneratedFile[] {
    if (plan.config.discovery.registry !== 'consul' || plan.ports.length === 0) return [];
    const folder = `${plan.config.packaging.directory}/consul`;
    return [
      {
        path: `${folder}/register.json`,
        text: json(registration(plan)),
        about: {
          en: 'Registers one instance: curl --request PUT --data @register.json http://127.0.0.1:8500/v1/agent/service/register',
          'zh-CN':
            '注册一个实例：curl --request PUT --data @register.json http://127.0.0.1:8500/v1/agent/service/register',
        },
      },
      {
        path: `${folder}/agent.json`,
        text: json(agentConfiguration(plan)),
        about: {
          en: 'Configuration of the Consul agent beside the service, for /etc/consul.d.',
          'zh-CN': '服务所在主机上 Consul agent 的配置，放入 /etc/consul.d。',
        },
      },
    ];
  },
});
