import { defineOpenPoint } from './open-point.ts';

/** Reports folders that are compiled into the program and that no step of the image makes. */
export const frontEnd = defineOpenPoint({
  id: 'front-end',
  kind: 'front-end',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The image build has no ${en}`,
    'zh-CN': `镜像构建中没有 ${zh}`,
  }),
  why: {
    en: 'The source embeds this folder, and it is not committed: rust-embed refuses to compile without it. Build the front end before the image and take its output out of .gitignore and .dockerignore, or add a stage with Node to the Dockerfile that copies it in before cargo runs.',
    'zh-CN':
      '源代码会嵌入此目录，但它没有提交到代码仓库：缺少它时 rust-embed 无法编译。请在构建镜像前先构建前端，并将其输出移出 .gitignore 和 .dockerignore；或在 Dockerfile 中增加 Node 阶段，在运行 cargo 之前复制进来。',
  },
  source: 'https://docs.rs/rust-embed',
});
