import { choice, defineConcern, same, text, toggle } from '../fields/index.ts';

const none = { label: { en: 'None', 'zh-CN': '无' } } as const;

const pipeline = { 'delivery.ci': ['github', 'gitlab'] } as const;
const gitops = { 'delivery.gitops': ['argo-cd', 'flux'] } as const;

/** How a commit becomes a running release: scripts, pipelines, supply chain, GitOps, local loop. */
export const delivery = defineConcern({
  title: { en: 'Delivery', 'zh-CN': '交付流程' },
  intro: {
    en: 'How a commit becomes a running release. Everything here is off until you ask for it.',
    'zh-CN': '一次提交如何变成运行中的版本。此处各项默认关闭，按需开启。',
  },
  groups: {
    scripts: { en: 'Scripts and tasks', 'zh-CN': '脚本与任务' },
    supply: { en: 'Supply chain', 'zh-CN': '供应链安全' },
    pipeline: { en: 'Continuous integration', 'zh-CN': '持续集成' },
    gitops: { en: 'GitOps', 'zh-CN': 'GitOps' },
    local: { en: 'Local development', 'zh-CN': '本地开发' },
  },
  fields: {
    scripts: toggle({
      group: 'scripts',
      default: false,
      label: { en: 'Shell scripts', 'zh-CN': 'Shell 脚本' },
      help: {
        en: 'Writes scripts/ with build, push, deploy and rollback: strict mode, --help, --dry-run, and a version that must be named. A failed rollout is undone.',
        'zh-CN':
          '在 scripts/ 中生成构建、推送、部署和回滚脚本：严格模式，支持 --help 与 --dry-run，必须指明版本；发布失败时自动回滚。',
      },
      source: 'C-095',
    }),
    taskRunner: choice({
      group: 'scripts',
      default: 'none',
      options: {
        none,
        just: {
          label: same('just'),
          help: { en: 'Writes a justfile.', 'zh-CN': '生成 justfile。' },
        },
        task: {
          label: same('Task'),
          help: { en: 'Writes Taskfile.yml.', 'zh-CN': '生成 Taskfile.yml。' },
        },
      },
      label: { en: 'Task runner', 'zh-CN': '任务工具' },
      help: {
        en: 'One short name for each thing people do every day: check, test, build, deploy. The names are the same in both tools.',
        'zh-CN': '为日常操作提供统一的短命令：check、test、build、deploy，两种工具中的名称相同。',
      },
    }),
    scan: choice({
      group: 'supply',
      default: 'none',
      options: {
        none,
        trivy: { label: same('Trivy') },
        grype: { label: same('Grype') },
      },
      label: { en: 'Vulnerability scan', 'zh-CN': '漏洞扫描' },
      help: {
        en: 'Scans the image before it is pushed, in the pipeline and as scripts/scan.sh. The scanner is pinned by digest and reads an archive: it never gets the Docker socket.',
        'zh-CN':
          '推送前在流水线和 scripts/scan.sh 中扫描镜像。扫描器按摘要固定，只读取镜像归档，不接触 Docker socket。',
      },
      source: 'C-012',
    }),
    scanSeverity: choice({
      group: 'supply',
      advanced: true,
      default: 'high',
      when: { 'delivery.scan': ['trivy', 'grype'] },
      options: {
        medium: { label: { en: 'Medium and above', 'zh-CN': '中危及以上' } },
        high: { label: { en: 'High and above', 'zh-CN': '高危及以上' } },
        critical: { label: { en: 'Critical only', 'zh-CN': '仅严重' } },
      },
      label: { en: 'Fail from', 'zh-CN': '失败阈值' },
      help: {
        en: 'Severity from which a finding stops the release. Findings without a fix are left out: nobody could act on them.',
        'zh-CN': '达到该级别的漏洞会中止发布。尚无修复版本的漏洞不计入，因为无从处理。',
      },
    }),
    sbom: toggle({
      group: 'supply',
      advanced: true,
      default: true,
      when: { 'packaging.targets': ['docker'] },
      label: { en: 'SBOM and provenance', 'zh-CN': 'SBOM 与来源证明' },
      help: {
        en: 'Attaches to a release what is in the image and how it was built, so that scanners and admission policies can ask. Some old registries refuse the extra manifests.',
        'zh-CN':
          '为发布的镜像附上内容清单与构建过程，供扫描工具和准入策略查询。个别旧版镜像仓库不支持附加的清单。',
      },
      source: 'C-112',
    }),
    sign: choice({
      group: 'supply',
      default: 'none',
      options: {
        none,
        cosign: {
          label: { en: 'cosign, keyless', 'zh-CN': 'cosign（无密钥）' },
          help: {
            en: 'The pipeline’s OIDC identity signs the digest; there is no key to keep.',
            'zh-CN': '以流水线的 OIDC 身份对摘要签名，无需保管密钥。',
          },
        },
      },
      label: { en: 'Signature', 'zh-CN': '签名' },
      help: {
        en: 'Signs the pushed digest, so that a cluster can refuse images that did not come from your pipeline. The identity becomes public in the transparency log.',
        'zh-CN':
          '对推送后的摘要签名，集群据此可拒绝并非出自你的流水线的镜像。签名身份会公开记录在透明日志中。',
      },
      source: 'C-112',
    }),
    publishChart: toggle({
      group: 'supply',
      default: false,
      // A step of the pipeline: without one nothing publishes it.
      when: { 'packaging.targets': ['helm'], 'delivery.ci': ['github', 'gitlab'] },
      label: { en: 'Publish the chart', 'zh-CN': '发布 Chart' },
      help: {
        en: 'Packages the chart and pushes it as an OCI artifact next to the image, with the version of the release.',
        'zh-CN': '以发布版本打包 Chart，并作为 OCI 制品推送到镜像旁边。',
      },
    }),
    chartRegistry: text({
      group: 'supply',
      advanced: true,
      default: '',
      optional: true,
      pattern: 'registry',
      placeholder: 'ghcr.io/acme/charts',
      when: { 'delivery.publishChart': true },
      label: { en: 'Chart registry', 'zh-CN': 'Chart 仓库' },
      help: {
        en: 'Registry and path of the chart. Empty means the folder charts in the registry of the image.',
        'zh-CN': 'Chart 的仓库地址与路径。留空则使用镜像仓库下的 charts 目录。',
      },
    }),
    renovate: toggle({
      group: 'supply',
      default: false,
      label: { en: 'Renovate', 'zh-CN': 'Renovate' },
      help: {
        en: 'Writes renovate.json: crates, images, actions and the tools in these files are raised by pull request, and tags get their digest. Pinned versions stay safe only when something raises them.',
        'zh-CN':
          '生成 renovate.json：通过合并请求升级 crate、镜像、Action 以及这些文件中的工具，并为标签补上摘要。版本固定之后，需要有机制持续升级才安全。',
      },
      source: 'C-011',
    }),
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
  },
});
