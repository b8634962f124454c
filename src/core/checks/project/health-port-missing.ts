import { type Config, withValue } from '../../config.ts';
import type { ContainerPort, Plan } from '../../plan/index.ts';
import { portFor } from '../../plan/ports.ts';
import { defineCheck } from '../check.ts';
import { probeKinds, typeOf } from '../probe-kinds.ts';

const asksPort = ({ config }: Plan): boolean =>
  probeKinds.some((kind) => ['http', 'tcp'].includes(typeOf(config, kind)));

const isMissing = ({ config: { project }, ports }: Plan): boolean =>
  project.healthPort === 'further'
    ? !ports.some(({ further, transport }) => further !== undefined && transport === 'TCP')
    : !project[project.healthPort];

/** The option of `project.healthPort` that means the port. */
const choiceOf = ({ name }: ContainerPort): Config['project']['healthPort'] =>
  (['http', 'grpc', 'metrics'] as const).find((one) => one === name) ?? 'further';

/** Reports a health port that does not exist; the plan uses the first port for its probes. */
export const healthPortMissing = defineCheck({
  id: 'health-port-missing',
  run: (plan) => {
    const first = portFor(plan.ports, plan.config.project.healthPort);
    if (!asksPort(plan) || !isMissing(plan)) return [];
    return [
      {
        severity: 'warning',
        at: ['project.healthPort'],
        title: { en: 'Probes name a port that is switched off', 'zh-CN': '探针指向了已关闭的端口' },
        why:
          first === undefined
            ? {
                en: 'The service has no port, so no such probe is written: a hung process is never restarted. An exec probe can ask the binary itself.',
                'zh-CN':
                  '服务没有任何端口，因此不会生成该探针，卡死的进程也不会被重启。可改用 exec 探针调用二进制自身。',
              }
            : {
                en: `They go to the ${first.name} port instead; if the health paths are not there, no pod becomes ready.`,
                'zh-CN': `探针会改为访问 ${first.name} 端口；若健康检查路径不在该端口上，Pod 将一直无法就绪。`,
              },
        source: 'C-083',
        fix: first && {
          label: {
            en: `Ask the ${first.name} port`,
            'zh-CN': `改为探测 ${first.name} 端口`,
          },
          apply: (config) => withValue(config, 'project.healthPort', choiceOf(first)),
        },
      },
    ];
  },
});
