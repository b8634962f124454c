import { choice, choices, defineConcern, list, same, text, toggle } from '../fields/index.ts';

/** The condition of fields that only have an effect in Kubernetes; spread it into `when`. */
export const inCluster = { 'packaging.targets': ['kubernetes', 'kustomize', 'helm'] } as const;

const helm = { 'packaging.targets': ['helm'] } as const;

/** The artifacts in the bundle, and the metadata of the chart. */
export const packaging = defineConcern({
  title: { en: 'Packaging', 'zh-CN': '打包' },
  intro: {
    en: 'Which files leave with the bundle. Every packaging is built from the same manifests, so they cannot drift apart.',
    'zh-CN': '决定交付包里包含哪些文件。各种打包方式出自同一套清单，不会互相偏离。',
  },
  shared: 'all',
  groups: {
    bundle: { en: 'Bundle', 'zh-CN': '交付包' },
    chart: { en: 'Helm chart', 'zh-CN': 'Helm Chart' },
  },
  fields: {
    targets: choices({
      label: { en: 'Targets', 'zh-CN': '交付目标' },
      help: {
        en: 'The tools that will read the bundle. Fewer targets mean fewer files to review; at least one is needed.',
        'zh-CN': '哪些工具会使用这个交付包。目标越少，需要评审的文件越少；至少选择一项。',
      },
      group: 'bundle',
      default: ['docker', 'compose', 'kubernetes', 'kustomize', 'helm'],
      least: 1,
      options: {
        docker: {
          label: same('Docker'),
          help: {
            en: 'Dockerfile, .dockerignore and a bake file for multi-platform builds.',
            'zh-CN': 'Dockerfile、.dockerignore，以及用于多平台构建的 bake 文件。',
          },
        },
        compose: {
          label: same('Compose'),
          help: {
            en: 'compose.yaml with the service and its backing services for one machine.',
            'zh-CN': '在单机上运行服务及其依赖的 compose.yaml。',
          },
        },
        kubernetes: {
          label: same('Kubernetes'),
          help: {
            en: 'Plain manifests for kubectl apply: the easiest to read, one environment.',
            'zh-CN': '供 kubectl apply 使用的原始清单：最易读，只面向一个环境。',
          },
        },
        kustomize: {
          label: same('Kustomize'),
          help: {
            en: 'A base and one overlay per environment over the plain manifests.',
            'zh-CN': '在原始清单之上生成 base 和每个环境一个 overlay。',
          },
        },
        helm: {
          label: same('Helm'),
          help: {
            en: 'A chart with values per environment: for releases with history and rollback, or for others to install.',
            'zh-CN': '带有各环境 values 的 Chart：适合需要发布历史与回滚，或交给他人安装的场景。',
          },
        },
      },
    }),
    language: choice({
      label: { en: 'Language of the files', 'zh-CN': '文件语言' },
      help: {
        en: 'The language of comments and documents in the bundle; it follows the language of the page until you choose one. Names and values stay as they are.',
        'zh-CN': '交付包中注释与文档所用的语言；选择之前与页面语言一致。名称和取值不受影响。',
      },
      group: 'bundle',
      default: 'en',
      options: {
        en: { label: same('English') },
        'zh-CN': { label: same('简体中文') },
      },
    }),
    directory: text({
      label: { en: 'Folder for manifests', 'zh-CN': '清单目录' },
      help: {
        en: 'Folder for the deployment files, relative to the root of the repository. The image build ignores deployment files, so keep source code out of it.',
        'zh-CN':
          '存放部署文件的目录，相对于仓库根目录。镜像构建会忽略部署文件，因此不要把源代码放在这里。',
      },
      group: 'bundle',
      advanced: true,
      default: 'deploy',
      pattern: 'folder',
      maxLength: 100,
      when: inCluster,
    }),
    partOf: text({
      label: { en: 'Part of', 'zh-CN': '所属系统' },
      help: {
        en: 'Name of the larger system, written as app.kubernetes.io/part-of on every object so that dashboards can group services. Empty leaves the label out.',
        'zh-CN':
          '更大系统的名称，会作为 app.kubernetes.io/part-of 标签写入每个对象，便于看板按系统归组。留空则不写该标签。',
      },
      group: 'bundle',
      advanced: true,
      default: '',
      optional: true,
      pattern: 'labelValue',
      maxLength: 63,
      source: 'C-042',
      when: inCluster,
    }),
    kindSuffixes: toggle({
      label: { en: 'Kind in names', 'zh-CN': '名称带类型后缀' },
      help: {
        en: 'Calls autoscalers and disruption budget after their kind: orders-hpa, orders-vpa, orders-pdb. Changing it later replaces these objects.',
        'zh-CN':
          '自动扩缩容对象与中断预算的名称带上类型：orders-hpa、orders-vpa、orders-pdb。之后修改会替换这些对象。',
      },
      group: 'bundle',
      advanced: true,
      default: false,
      when: inCluster,
    }),
    chartName: text({
      label: { en: 'Chart name', 'zh-CN': 'Chart 名称' },
      help: {
        en: 'Name in Chart.yaml and of the chart folder. Empty means the name of the service; renaming it later looks like a new chart to those who installed it.',
        'zh-CN':
          'Chart.yaml 中的名称，同时也是 Chart 目录名。留空则使用服务名；日后改名，对已安装的用户而言就是另一个 Chart。',
      },
      group: 'chart',
      advanced: true,
      default: '',
      optional: true,
      pattern: 'fileName',
      maxLength: 63,
      when: helm,
    }),
    chartVersion: text({
      label: { en: 'Chart version', 'zh-CN': 'Chart 版本' },
      help: {
        en: 'Semantic version of the chart itself, independent of the version of the service. Raise it with every change to templates or default values: registries do not expect a version to change its content.',
        'zh-CN':
          'Chart 自身的语义化版本，与服务版本相互独立。模板或默认值有任何改动都应升级版本：制品仓库默认同一版本的内容不再变化。',
      },
      group: 'chart',
      default: '0.1.0',
      pattern: 'cargoVersion',
      when: helm,
    }),
    chartDescription: text({
      label: { en: 'Description', 'zh-CN': '描述' },
      help: {
        en: 'One sentence that helm search and chart catalogues show. Empty derives one from the name of the service.',
        'zh-CN': 'helm search 和 Chart 目录中展示的一句话说明。留空则根据服务名生成。',
      },
      group: 'chart',
      default: '',
      optional: true,
      when: helm,
    }),
    maintainer: text({
      label: { en: 'Maintainer', 'zh-CN': '维护者' },
      help: {
        en: 'Person or team to ask about the chart, written to Chart.yaml. Empty leaves maintainers out.',
        'zh-CN': 'Chart 的负责人或团队，写入 Chart.yaml。留空则不写维护者。',
      },
      group: 'chart',
      advanced: true,
      default: '',
      optional: true,
      when: helm,
    }),
    maintainerEmail: text({
      label: { en: 'Maintainer e-mail', 'zh-CN': '维护者邮箱' },
      help: {
        en: 'Address beside the name of the maintainer. It is published with the chart: prefer a team address.',
        'zh-CN': '与维护者名称一同写入的邮箱。它会随 Chart 公开，建议使用团队邮箱。',
      },
      group: 'chart',
      advanced: true,
      default: '',
      pattern: 'email',
      optional: true,
      placeholder: 'platform@example.com',
      when: helm,
    }),
    keywords: list({
      label: { en: 'Keywords', 'zh-CN': '关键词' },
      help: {
        en: 'Words under which chart catalogues list the chart; they have no effect on the release.',
        'zh-CN': 'Chart 目录用于检索的关键词，不影响发布结果。',
      },
      group: 'chart',
      advanced: true,
      default: [],
      when: helm,
    }),
  },
});
