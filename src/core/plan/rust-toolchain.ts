import type { Config } from '../config.ts';

/** The toolchain that rustup uses in the image and the pipeline: `1.98.0`, `nightly-2026-05-20`. */
export const rustToolchain = ({ build }: Config): string =>
  build.nightly === '' ? build.rustVersion : build.nightly;
