import { isFrontEndOutput } from '../../plan/front-end.ts';
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
    en: 'The source embeds this folder, and it is not committed: rust-embed refuses to compile without it. Choose the build tool of the front end and this folder as its output: a stage of the image then makes it before cargo runs. A folder that no tool makes has to be committed.',
    'zh-CN':
      '源代码会嵌入此目录，但它没有提交到代码仓库：缺少它时 rust-embed 无法编译。请选择前端的构建工具，并将此目录设为其输出目录：镜像会在运行 cargo 之前由单独的阶段生成它。若没有工具生成此目录，则须提交到代码仓库。',
  },
  source: 'https://docs.rs/rust-embed',
  isSettled: ({ build }) =>
    build.frontend !== 'none' &&
    build.openPoints
      .filter(({ kind }) => kind === 'front-end')
      .every(({ name }) =>
        isFrontEndOutput(name, { output: build.frontendPath || build.frontendOutput }),
      ),
});
