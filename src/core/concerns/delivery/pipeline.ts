import { choice, same, text, toggle } from '../../fields/index.ts';
import { none } from './options.ts';

const pipeline = { 'delivery.ci': ['github', 'gitlab'] } as const;

/** The pipeline that tests, builds and publishes. */
export const pipelineFields = {
  ci: choice({
    group: 'pipeline',
    default: 'none',
    options: {
      none,
      github: {
        label: same('GitHub Actions'),
        help: {
          en: 'Actions pinned by commit, each job with the least permissions.',
          'zh-CN': 'Action 按提交固定，每个 job 仅有最小权限。',
        },
      },
      gitlab: {
        label: same('GitLab CI'),
        help: {
          en: 'Images pinned by version or digest; the same stages.',
          'zh-CN': '镜像按版本或摘要固定，阶段相同。',
        },
      },
    },
    label: { en: 'Pipeline', 'zh-CN': '流水线' },
    help: {
      en: 'Checks every change (format, clippy, tests, dependencies, manifests) and releases the image when a version tag is pushed.',
      'zh-CN': '对每次改动检查格式、clippy、测试、依赖与清单；推送版本标签时发布镜像。',
    },
  }),
  branch: text({
    group: 'pipeline',
    advanced: true,
    default: 'main',
    pattern: 'relativePath',
    maxLength: 100,
    label: { en: 'Main branch', 'zh-CN': '主分支' },
    help: {
      en: 'The branch that pipelines guard and GitOps follows.',
      'zh-CN': '流水线所保护、GitOps 所跟随的分支。',
    },
  }),
  testRunner: choice({
    group: 'pipeline',
    advanced: true,
    default: 'nextest',
    when: pipeline,
    options: {
      nextest: {
        label: same('cargo-nextest'),
        help: {
          en: 'Each test in its own process, in parallel; documentation tests run after it.',
          'zh-CN': '每个测试独立进程并行运行，随后运行文档测试。',
        },
      },
      cargo: { label: same('cargo test') },
    },
    label: { en: 'Test runner', 'zh-CN': '测试工具' },
    help: {
      en: 'nextest is faster on many tests and names the slow ones; cargo test needs no installation.',
      'zh-CN': '测试较多时 nextest 更快，还会指出慢测试；cargo test 无需安装。',
    },
  }),
  manifestTests: toggle({
    group: 'pipeline',
    default: true,
    when: pipeline,
    label: { en: 'Test the deployment files', 'zh-CN': '检查部署文件' },
    help: {
      en: 'A job runs hadolint, kubeconform, kustomize build and helm lint on the files of the bundle, so that a manual change that breaks them does not reach a cluster.',
      'zh-CN':
        '用 hadolint、kubeconform、kustomize build 和 helm lint 检查交付文件，避免手工改坏的内容进入集群。',
    },
  }),
};
