import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';
import { agentConfiguration } from './agent-configuration.ts';
import { registration } from './registration.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The registration of a workload; the file of the first one has no name in it. */
const registrationFile = (plan: Plan, folder: string): GeneratedFile => {
  const file = plan.workload === '' ? 'register.json' : `register-${plan.workload}.json`;
  return {
    path: `${folder}/${file}`,
    text: json(registration(plan)),
    about: {
      en: `Registers one instance: curl --request PUT --data @${file} http://127.0.0.1:8500/v1/agent/service/register`,
      'zh-CN': `注册一个实例：curl --request PUT --data @${file} http://127.0.0.1:8500/v1/agent/service/register`,
    },
  };
};

/** Registration of the service with Consul, outside of Kubernetes. */
export const consul = defineArtifact({
  id: 'consul',
  title: { en: 'Service discovery', 'zh-CN': '服务发现' },
  files(plan): readonly GeneratedFile[] {
    const called = workloadsOf(plan).filter(({ ports }) => ports.length > 0);
    if (plan.config.discovery.registry !== 'consul' || called.length === 0) return [];
    const folder = `${plan.config.packaging.directory}/consul`;
    return [
      ...called.map((one) => registrationFile(one, folder)),
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
