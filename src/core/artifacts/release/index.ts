import { isFor } from '../../plan/targets.ts';
import { defineArtifact } from '../artifact.ts';
import { canaryScript } from './canary.ts';
import { switchOverScript } from './switch-over.ts';

const about = {
  'blue-green': {
    en: 'Moves the traffic from one colour to the other, and back.',
    'zh-CN': '在两个颜色之间切换流量，并可切回。',
  },
  canary: {
    en: 'Changes the share of the canary, promotes it or takes it back.',
    'zh-CN': '调整金丝雀的占比、全量发布或撤回。',
  },
} as const;

/** Scripts for releases without a release controller. */
export const release = defineArtifact({
  id: 'release',
  title: { en: 'Release scripts', 'zh-CN': '发布脚本' },
  files(plan) {
    const { strategy } = plan.release;
    if (strategy !== 'blue-green' && strategy !== 'canary') return [];
    if (!isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
    const isBlueGreen = strategy === 'blue-green';
    return [
      {
        path: isBlueGreen ? 'scripts/switch-over.sh' : 'scripts/canary.sh',
        text: isBlueGreen ? switchOverScript(plan) : canaryScript(plan),
        executable: true,
        about: about[strategy],
      },
    ];
  },
});
