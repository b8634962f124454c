import { defineOpenPoint } from './open-point.ts';

/** Reports path crates that the build context does not contain. */
export const outsideCrate = defineOpenPoint({
  id: 'outside-crate',
  kind: 'outside-crate',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The build context does not contain ${en}`,
    'zh-CN': `构建上下文不包含 ${zh}`,
  }),
  why: {
    en: 'The image is built in the folder of the workspace, and COPY reaches nothing above it: cargo cannot load the crate. Move it below the workspace, or make the common parent folder the workspace.',
    'zh-CN':
      '镜像在工作区目录中构建，COPY 无法访问上级目录，cargo 会无法加载该 crate。请将其移入工作区，或把共同的上级目录设为工作区。',
  },
  source: 'https://docs.docker.com/build/concepts/context/',
});
