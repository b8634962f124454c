import { defineOpenPoint } from './open-point.ts';

/** Reports what a front end needs and the stage of the image cannot do. */
export const frontEndTool = defineOpenPoint({
  id: 'front-end-tool',
  kind: 'front-end-tool',
  severity: 'error',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The front-end stage does not cover ${en}`,
    'zh-CN': `前端阶段未涵盖 ${zh}`,
  }),
  why: {
    en: 'The image has a stage for the front end and compiles the server with cargo alone. A build.rs that calls npm finds no Node there: let it return early when a variable is set or the output exists. The server of a Dioxus fullstack program comes from `dx build`, and cargo-leptos sets variables such as SERVER_FN_PREFIX while both sides compile: change the Dockerfile for these.',
    'zh-CN':
      '镜像用单独的阶段构建前端，服务端仅由 cargo 编译。build.rs 若调用 npm，构建环境中没有 Node：请在设置了某个变量或产物已存在时提前返回。Dioxus 全栈程序的服务端由 `dx build` 生成；cargo-leptos 编译两端时会设置 SERVER_FN_PREFIX 等变量。这些情况需要修改 Dockerfile。',
  },
  source: 'https://doc.rust-lang.org/cargo/reference/build-scripts.html',
});
