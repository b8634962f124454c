import { text } from '../../fields/index.ts';

/** The registry and the name of the image. */
export const imageFields = {
  registry: text({
    group: 'image',
    default: 'ghcr.io/your-org',
    pattern: 'registry',
    maxLength: 200,
    label: { en: 'Registry', 'zh-CN': '镜像仓库' },
    help: {
      en: 'Registry and organisation the image is pushed to, without tag. Every Kubernetes node must be able to reach it; a private one also needs a pull secret.',
      'zh-CN':
        '推送镜像的仓库地址和组织，不含标签。所有 Kubernetes 节点都必须能访问；私有仓库还需要拉取 Secret。',
    },
  }),
  imageName: text({
    group: 'image',
    advanced: true,
    default: '',
    pattern: 'imageName',
    optional: true,
    maxLength: 200,
    label: { en: 'Image name', 'zh-CN': '镜像名' },
    help: {
      en: 'Last part of the image reference, below the registry and without tag. Empty means the same as the name.',
      'zh-CN': '镜像引用的最后一段，位于仓库地址之后，不含标签。留空则与名称相同。',
    },
  }),
  tag: text({
    group: 'image',
    advanced: true,
    default: '',
    pattern: 'imageTag',
    optional: true,
    maxLength: 128,
    label: { en: 'Tag', 'zh-CN': '标签' },
    help: {
      en: 'Empty means the version. Never use latest: nodes may keep different builds under one name, and a rollback has nothing to return to.',
      'zh-CN':
        '留空则使用版本号。不要使用 latest：不同节点可能缓存同名的不同构建，回滚也无版本可回。',
    },
    source: 'C-041',
  }),
  digest: text({
    group: 'image',
    advanced: true,
    default: '',
    pattern: 'digest',
    optional: true,
    maxLength: 71,
    placeholder: 'sha256:…',
    label: { en: 'Digest', 'zh-CN': '摘要' },
    help: {
      en: 'sha256: and 64 hexadecimal digits, as the registry reports after the push. With it Kubernetes runs exactly these bytes, even if someone moves the tag; it has to be updated for every release.',
      'zh-CN':
        '推送后由镜像仓库返回的 sha256: 加 64 位十六进制数。填写后，即使标签被移动，Kubernetes 运行的仍是同一份镜像；每次发布都需要更新。',
    },
    source: 'C-011',
  }),
};
