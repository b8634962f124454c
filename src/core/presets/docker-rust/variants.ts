import type { VariantSpec } from '../preset.ts';

/**
 * The six Dockerfiles of the guide (S0-03 to S0-06, S0-09, S0-18) and its tips for a small image
 * (S0-20).
 */
export const dockerRustVariants: readonly VariantSpec[] = [
  {
    id: 'optimised',
    title: { en: 'Optimised Debian image', 'zh-CN': '优化的 Debian 镜像' },
    summary: {
      en: 'Dependencies in a layer of their own, stripped binary, own user, health check.',
      'zh-CN': '依赖单独成层、剥离符号、专用用户、健康检查。',
    },
    values: {},
  },
  {
    id: 'basic',
    title: { en: 'Basic image', 'zh-CN': '基础镜像' },
    summary: {
      en: 'Two stages and nothing else, to see how it works; every edit compiles all dependencies.',
      'zh-CN': '只有两个阶段，便于理解原理；每次改动都会重新编译全部依赖。',
    },
    values: {
      'image.cache': 'none',
      'image.healthCheck': 'none',
      'build.protoc': false,
      'build.strip': 'none',
    },
  },
  {
    id: 'alpine',
    title: { en: 'Minimal Alpine image', 'zh-CN': 'Alpine 最小化镜像' },
    summary: {
      en: 'A static musl binary on a small base with a shell.',
      'zh-CN': '静态 musl 二进制，运行于带 shell 的小型基础镜像。',
    },
    values: { 'image.base': 'alpine', 'build.libc': 'musl', 'image.healthCheck': 'none' },
  },
  {
    id: 'otlp',
    title: { en: 'Image for OTLP', 'zh-CN': 'OTLP 集成镜像' },
    summary: {
      en: 'As the optimised one; the OTLP variables come at run time, so that one image serves every environment.',
      'zh-CN': '与优化镜像相同；OTLP 变量在运行时注入，同一镜像可用于所有环境。',
    },
    values: { 'image.healthStartPeriod': 0, 'build.strip': 'none' },
  },
  {
    id: 'production',
    title: { en: 'Distroless image', 'zh-CN': 'Distroless 生产镜像' },
    summary: {
      en: 'No shell, no package manager, no root; for production.',
      'zh-CN': '没有 shell、包管理器和 root，适合生产环境。',
    },
    values: { 'image.base': 'distroless', 'image.uid': 65532, 'image.healthCheck': 'none' },
  },
  {
    id: 'secure',
    title: { en: 'Hardened image', 'zh-CN': '安全加固镜像' },
    summary: {
      en: 'The distroless image with a read-only root, scanned by Trivy before it is pushed.',
      'zh-CN': 'Distroless 镜像加只读根文件系统，推送前由 Trivy 扫描。',
    },
    values: {
      'image.base': 'distroless',
      'image.uid': 65532,
      'image.healthCheck': 'none',
      'image.readOnlyRoot': true,
      'image.writablePaths': ['/tmp'],
      'build.protoc': false,
      'build.strip': 'none',
      'delivery.scripts': true,
      'delivery.scan': 'trivy',
    },
  },
  {
    id: 'small',
    title: { en: 'Smallest binary', 'zh-CN': '体积最小的二进制' },
    summary: {
      en: 'The distroless image with a release profile for size; slower code and no symbols.',
      'zh-CN': 'Distroless 镜像加体积优先的编译配置；代码较慢，且无符号。',
    },
    values: {
      'image.base': 'distroless',
      'image.uid': 65532,
      'image.healthCheck': 'none',
      'build.optLevel': 'z',
      'build.lto': 'fat',
      'build.codegenUnits': 1,
      'build.profiles': true,
    },
  },
];
