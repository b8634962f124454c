import { nameOfFile } from '../project-files.ts';
import { frontEndClues } from './front-end/chosen.ts';
import { defineReader } from './reader.ts';

const configurations =
  /^(?:(?:vite|svelte|next|astro|vue|webpack|rspack|rsbuild|rollup)\.config\.[cm]?[jt]s|angular\.json|pnpm-workspace\.yaml|\.npmrc|\.nvmrc|\.node-version)$/u;

/** package.json and what is beside it: the front end that Node builds, if the program uses it. */
export const packageJson = defineReader({
  id: 'package-json',
  title: {
    en: '`package.json`, `pnpm-workspace.yaml`, `pnpm-lock.yaml`, `.npmrc`, `.nvmrc`, `.node-version` and the configuration of the bundler, of a front end that the program uses',
    'zh-CN':
      '程序所用前端的 `package.json`、`pnpm-workspace.yaml`、`pnpm-lock.yaml`、`.npmrc`、`.nvmrc`、`.node-version` 和打包工具的配置',
  },
  wanted: (path) => {
    const name = nameOfFile(path);
    return name === 'package.json' || name === 'pnpm-lock.yaml' || configurations.test(name);
  },
  longest: 1_000_000,
  fields: [
    'build.frontend',
    'build.frontendFolder',
    'build.frontendScript',
    'build.frontendOutput',
    'build.frontendPath',
    'build.frontendLock',
    'build.frontendFiles',
    'build.frontendToolVersion',
    'build.nodeVersion',
    'build.openPoints',
  ],
  read: (_found, repository) => frontEndClues(['npm'], repository),
});
