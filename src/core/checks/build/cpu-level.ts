import type { FieldPath } from '../../config.ts';
import { isFor } from '../../plan/targets.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Node labels that do not identify the generation of the processor. */
const isBroad = (key: string): boolean =>
  key === 'kubernetes.io/arch' || key === 'kubernetes.io/os';

/**
 * Reports a CPU level that some nodes may not support: an unknown instruction kills the process.
 */
export const cpuLevel = defineCheck({
  id: 'cpu-level',
  run: (plan) => {
    const { build, image, pod } = plan.config;
    const raised: FieldPath[] = [
      ...(build.cpuAmd64 !== 'baseline' && image.platforms.includes('linux/amd64')
        ? (['build.cpuAmd64'] as const)
        : []),
      ...(build.cpuArm64 !== 'baseline' && image.platforms.includes('linux/arm64')
        ? (['build.cpuArm64'] as const)
        : []),
    ];
    const isPinned = pod.nodeSelector.some(({ key }) => !isBroad(key));
    if (raised.length === 0 || isPinned || !isFor(plan, 'kubernetes', 'kustomize', 'helm'))
      return [];
    return [
      {
        severity: 'warning',
        at: [...raised, 'pod.nodeSelector'],
        title: {
          en: 'Pods may land on processors that are too old',
          'zh-CN': 'Pod 可能调度到过旧的 CPU 上',
        },
        why: {
          en: 'The binary uses instructions that older nodes lack: there it dies with SIGILL at the first one. A node selector must keep it on nodes that have them.',
          'zh-CN':
            '二进制使用了旧节点不支持的指令，一旦执行就会因 SIGILL 终止。需要用节点选择器限定到支持的节点。',
        },
        source: 'C-072',
        fix: {
          label: { en: 'Build for every processor', 'zh-CN': '改为通用 CPU 级别' },
          apply: set({ 'build.cpuAmd64': 'baseline', 'build.cpuArm64': 'baseline' }),
        },
      },
    ];
  },
});
