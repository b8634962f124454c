import { defineRule } from '../check.ts';

/** Reports another framework: the generated code needs axum and tonic. */
export const otherFramework = defineRule({
  id: 'rust-other-framework',
  severity: 'warning',
  at: ['rust.code', 'project.framework'],
  title: { en: 'The generated code is for another framework', 'zh-CN': '生成的代码面向另一种框架' },
  why: {
    en: 'The modules are written for axum and tonic. Beside another server library they compile, but nothing mounts their routes and layers: probes and metrics stay unanswered until you connect them yourself.',
    'zh-CN':
      '这些模块面向 axum 和 tonic。搭配其他服务端库也能编译，但其路由和 layer 不会被挂载：在你自行接入之前，探针和指标都得不到应答。',
  },
  source: 'C-093',
  applies: ({ rust, config }) =>
    rust !== undefined && !rust.crate && !['axum', 'tonic'].includes(config.project.framework),
});
