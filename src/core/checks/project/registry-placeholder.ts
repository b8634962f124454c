import { defineRule } from '../check.ts';

/** Nobody can push to the organisation that examples are written with. */
export const registryPlaceholder = defineRule({
  id: 'registry-placeholder',
  severity: 'advice',
  at: ['project.registry'],
  title: { en: 'The registry is still a placeholder', 'zh-CN': '镜像仓库仍是占位符' },
  why: {
    en: 'The image cannot be pushed there, so pods stay in `ImagePullBackOff`. Only you know where your images live.',
    'zh-CN': '镜像无法推送到该地址，Pod 会停在 `ImagePullBackOff`。请填写你自己的镜像仓库。',
  },
  source: 'https://kubernetes.io/docs/concepts/containers/images/',
  applies: ({ config }) => /(?:^|\/)your-[a-z]+(?:\/|$)/.test(config.project.registry),
});
