import { defineOpenPoint } from './open-point.ts';

/** Reports a package that is only a library, so that cargo finds no program to build. */
export const noProgram = defineOpenPoint({
  id: 'no-program',
  kind: 'no-program',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The package has no program: ${en}`,
    'zh-CN': `该包没有可执行程序：${zh}`,
  }),
  why: {
    en: 'It has neither `src/main.rs` nor `src/bin` nor a `[[bin]]`, so `cargo build --bin` ends with an error. Choose the package with the program, or add one.',
    'zh-CN':
      '该包既没有 `src/main.rs` 和 `src/bin`，也没有 `[[bin]]`，因此 `cargo build --bin` 会报错。请选择包含程序的包，或添加程序。',
  },
  source: 'https://doc.rust-lang.org/cargo/guide/project-layout.html',
});
