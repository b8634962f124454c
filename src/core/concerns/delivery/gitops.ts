import { choice, same, text } from '../../fields/index.ts';
import { none } from './options.ts';

const gitops = { 'delivery.gitops': ['argo-cd', 'flux'] } as const;

/** The GitOps controller that applies the manifests from Git. */
export const gitopsFields = {
  gitops: choice({
    group: 'gitops',
    default: 'none',
    options: {
      none,
      'argo-cd': { label: same('Argo CD') },
      flux: { label: same('Flux') },
    },
    label: { en: 'Controller', 'zh-CN': '控制器' },
    help: {
      en: 'A controller in the cluster keeps each environment equal to Git: a deployment is a merge, a rollback is a revert, and manual changes do not last.',
      'zh-CN':
        '集群中的控制器使各环境与 Git 保持一致：部署即合并，回滚即撤销提交，手工改动不会留存。',
    },
    source: 'C-097',
  }),
  gitopsLayout: choice({
    group: 'gitops',
    advanced: true,
    default: 'application-set',
    when: { 'delivery.gitops': ['argo-cd'] },
    options: {
      'application-set': {
        label: same('ApplicationSet'),
        help: {
          en: 'One object that makes an Application for each environment.',
          'zh-CN': '由一个对象为每个环境生成 Application。',
        },
      },
      applications: {
        label: { en: 'One Application each', 'zh-CN': '逐个 Application' },
        help: {
          en: 'A file per environment: easier to hand to different clusters.',
          'zh-CN': '每个环境一个文件，便于分别交给不同集群。',
        },
      },
    },
    label: { en: 'Argo CD layout', 'zh-CN': 'Argo CD 组织方式' },
    help: {
      en: 'An ApplicationSet keeps environments alike; single Applications can differ and move.',
      'zh-CN': 'ApplicationSet 让各环境保持一致；独立的 Application 可以各有差异，也便于迁移。',
    },
  }),
  gitopsSource: choice({
    group: 'gitops',
    advanced: true,
    default: 'kustomize',
    when: gitops,
    options: {
      kustomize: { label: same('Kustomize') },
      helm: { label: same('Helm') },
    },
    label: { en: 'Deploy from', 'zh-CN': '部署来源' },
    help: {
      en: 'Which packaging of the bundle the controller applies. If the bundle has only one of them, that one is used.',
      'zh-CN': '控制器应用交付包中的哪一种打包方式。若只包含其中一种，则使用该种。',
    },
  }),
  gitopsRepository: text({
    group: 'gitops',
    default: '',
    optional: true,
    pattern: 'url',
    placeholder: 'https://github.com/acme/app',
    when: gitops,
    label: { en: 'Repository to follow', 'zh-CN': '跟随的仓库' },
    help: {
      en: 'Git address of the repository that holds these files. Empty means the repository of the project.',
      'zh-CN': '存放这些文件的 Git 仓库地址。留空则使用项目的仓库地址。',
    },
  }),
  gitopsNamespace: text({
    group: 'gitops',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'dnsLabel',
    maxLength: 63,
    when: gitops,
    label: { en: 'Namespace of the controller', 'zh-CN': '控制器命名空间' },
    help: {
      en: 'Where its objects live. Empty means argocd or flux-system.',
      'zh-CN': '控制器对象所在的命名空间。留空则为 argocd 或 flux-system。',
    },
  }),
  sync: choice({
    group: 'gitops',
    default: 'not-production',
    when: gitops,
    options: {
      all: { label: { en: 'Every environment', 'zh-CN': '所有环境' } },
      'not-production': { label: { en: 'All but production', 'zh-CN': '除生产外' } },
      none: { label: { en: 'Only by hand', 'zh-CN': '仅手动' } },
    },
    label: { en: 'Automatic sync', 'zh-CN': '自动同步' },
    help: {
      en: 'Where a merge is applied without asking. Automatic sync also prunes what left Git and undoes manual changes; elsewhere someone starts it.',
      'zh-CN':
        '合并后无需确认即生效的环境。自动同步还会清理已从 Git 移除的对象，并撤销手工改动；其余环境由人触发。',
    },
  }),
  syncInterval: text({
    group: 'gitops',
    advanced: true,
    default: '5m',
    pattern: 'goDuration',
    when: { 'delivery.gitops': ['flux'] },
    label: { en: 'Interval', 'zh-CN': '检查间隔' },
    help: {
      en: 'How often Flux looks for a new commit. A receiver with a webhook makes it immediate.',
      'zh-CN': 'Flux 检查新提交的间隔。配置带 webhook 的 Receiver 后可即时触发。',
    },
  }),
};
