import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import {
  askOtherwise,
  commandOf,
  type ProbeKind,
  probeKinds,
  typeField,
  typeOf,
} from '../probe-kinds.ts';

/** Programs that are common in probes, but not part of Debian's slim image. */
const notInSlim = new Set(['curl', 'wget', 'nc', 'grpc_health_probe']);

const nameOf = (program: string): string => program.slice(program.lastIndexOf('/') + 1);

/** Whether the image certainly lacks the program; the content of the user's assets is unknown. */
const isAbsent = ({ config: { image }, binaryPath }: Plan, program: string): boolean => {
  if (program === binaryPath || image.assets.some(({ to }) => program.startsWith(to))) return false;
  if (image.base === 'distroless' || image.base === 'scratch') return true;
  if (image.runtimePackages.length > 0) return false;
  const name = nameOf(program);
  return image.base === 'debian-slim' ? notInSlim.has(name) : name === 'curl' || name === 'bash';
};

/** Reports an exec probe whose program is not in the image. */
export const execProgramMissing = defineCheck({
  id: 'exec-program-missing',
  run: (plan) => {
    const { config } = plan;
    const isWrong = (kind: ProbeKind) => {
      const [program] = commandOf(config, kind);
      return typeOf(config, kind) === 'exec' && program !== undefined && isAbsent(plan, program);
    };
    const wrong = probeKinds.filter(isWrong);
    if (wrong.length === 0) return [];
    return [
      {
        severity: 'error',
        at: [...wrong.map(typeField), 'image.base'],
        title: {
          en: 'A probe runs a program that the image lacks',
          'zh-CN': '探针执行的程序不在镜像中',
        },
        why: {
          en: `The image holds no such program, so each probe fails and the container is restarted for ever. What is certainly there is \`${plan.binaryPath}\`.`,
          'zh-CN': `镜像中没有该程序，每次探测都会失败，容器会不断重启。镜像中一定存在的是 \`${plan.binaryPath}\`。`,
        },
        source: 'C-006',
        fix: {
          label: { en: 'Probe what the service speaks', 'zh-CN': '改用服务支持的探测方式' },
          apply: (now) => askOtherwise(now, isWrong),
        },
      },
    ];
  },
});
