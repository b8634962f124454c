import { defineConcern, number, table, text, toggle } from '../fields/index.ts';
import { baseFields } from './image/base.ts';
import { buildFields } from './image/build.ts';
import { contentFields } from './image/content.ts';
import { hardeningFields } from './image/hardening.ts';
import { healthFields } from './image/health.ts';

/** The container image: its base image, its build and its permissions. */
export const image = defineConcern({
  title: { en: 'Image', 'zh-CN': '镜像' },
  intro: {
    en: 'The image the service runs in: its base, how fast it rebuilds, the processors it runs on and the user it runs as.',
    'zh-CN': '服务运行所用的镜像：基础镜像、重建速度、支持的处理器架构和运行用户。',
  },
  shared: 'all',
  groups: {
    base: { en: 'Base', 'zh-CN': '基础镜像' },
    build: { en: 'Building', 'zh-CN': '构建方式' },
    content: { en: 'Content', 'zh-CN': '内容' },
    health: { en: 'Health check', 'zh-CN': '健康检查' },
    hardening: { en: 'User and file system', 'zh-CN': '用户与文件系统' },
  },
  fields: {
    ...baseFields,
    ...buildFields,
    uid: number({
      group: 'hardening',
      advanced: true,
      default: 65532,
      min: 1,
      max: 65535,
      label: { en: 'User id', 'zh-CN': '用户 ID' },
      help: {
        en: 'Numeric user and group of the process, the same in image and pod, because Kubernetes can verify only a number as non-root. 65532 is the nonroot user of distroless; root (0) is not offered.',
        'zh-CN':
          '进程的数字用户 ID 和组 ID，镜像与 Pod 一致，因为 Kubernetes 只能凭数字确认非 root。65532 是 distroless 的 nonroot 用户；不允许 root（0）。',
      },
      source: 'C-016',
    }),
    ...contentFields,
    ...healthFields,
    ...hardeningFields,
    labels: table({
      group: 'content',
      advanced: true,
      default: [],
      row: { en: 'label', 'zh-CN': '元数据' },
      most: 32,
      columns: {
        key: text({
          default: '',
          pattern: 'imageLabel',
          placeholder: 'com.example.team',
          label: { en: 'Key', 'zh-CN': '键' },
          help: {
            en: 'Starts with a reversed domain you own.',
            'zh-CN': '以你拥有的反写域名开头。',
          },
        }),
        value: text({
          default: '',
          label: { en: 'Value', 'zh-CN': '值' },
          help: { en: 'Any text on one line.', 'zh-CN': '任意单行文本。' },
        }),
      },
      label: { en: 'Image labels', 'zh-CN': '镜像元数据（LABEL）' },
      help: {
        en: 'Labels beside the org.opencontainers.image ones, which follow from the project. Environments do not belong here: one image serves them all.',
        'zh-CN':
          '除由项目信息生成的 org.opencontainers.image 元数据外，另行添加的元数据。不要写入环境信息：同一镜像用于所有环境。',
      },
      source: 'C-027',
    }),
    rustBacktrace: toggle({
      group: 'content',
      advanced: true,
      default: true,
      label: { en: 'Backtraces', 'zh-CN': '回溯信息' },
      help: {
        en: 'Sets RUST_BACKTRACE=1, so that a panic logs where it came from. Costs nothing until a panic; error libraries that capture a backtrace for every error become slower.',
        'zh-CN':
          '设置 RUST_BACKTRACE=1，panic 时日志会记录调用位置。正常运行没有开销；若错误库为每个错误捕获回溯，则会变慢。',
      },
      source: 'C-076',
    }),
  },
});
