import { choice, same, toggle } from '../../fields/index.ts';
import { none } from './options.ts';

/** Tools for development on a local cluster. */
export const localFields = {
  devLoop: choice({
    group: 'local',
    default: 'none',
    when: { 'packaging.targets': ['kustomize', 'helm', 'kubernetes'] },
    options: {
      none,
      skaffold: { label: same('Skaffold') },
      tilt: { label: same('Tilt') },
    },
    label: { en: 'Development loop', 'zh-CN': '开发循环' },
    help: {
      en: 'Rebuilds and redeploys into a local cluster with every change. It uses the first environment of the table.',
      'zh-CN': '代码改动后自动重新构建并部署到本地集群，使用环境列表中的第一个环境。',
    },
  }),
  devContainer: toggle({
    group: 'local',
    default: false,
    label: { en: 'Dev container', 'zh-CN': 'Dev Container' },
    help: {
      en: 'An editor container with the Rust version and the native libraries of the build, so that a new colleague compiles within minutes.',
      'zh-CN': '与构建使用相同 Rust 版本和原生库的编辑器容器，新同事几分钟内即可编译。',
    },
  }),
};
