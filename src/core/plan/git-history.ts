import type { Config } from '../config.ts';

/** The folder of the Git history. */
export const historyFolder = '.git';

/** Whether the build of the image reads the Git history, so that the checkout needs all of it. */
export const readsHistory = ({ build }: Config): boolean =>
  build.contextPaths.includes(historyFolder);
