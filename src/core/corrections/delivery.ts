import type { Text } from '../fields/index.ts';

/** Mistakes of the guides about charts, scripts and releases. */
export const deliveryCorrections = {
  'C-077': {
    en: 'Values for a subchart under another name than the dependency’s never reach it. The Collector is not a subchart here.',
    'zh-CN': '子 Chart 的取值若不在依赖名称之下，便无法生效。这里的 Collector 不作为子 Chart。',
  },
  'C-078': {
    en: 'The chart refers to templates that are missing, and values drive nothing. All templates, a schema, notes and a test are there.',
    'zh-CN': 'Chart 引用了缺失的模板，许多取值也不起作用。应包含全部模板、schema、说明和测试。',
  },
  'C-081': {
    en: 'A chart with dependencies does not install before they are built, and the Deployment’s name is not the release’s. The script does one thing after another and undoes a failed release.',
    'zh-CN':
      '带依赖的 Chart 须先构建依赖才能安装，Deployment 的名称也不等于 release 名称。脚本应逐步执行，并回滚失败的发布。',
  },
  'C-090': {
    en: 'Building for two platforms and pushing later fails on most engines, and emulation is slow. Bake builds and pushes in one step, cross-compiled.',
    'zh-CN':
      '先构建两个平台再推送，在多数引擎上会失败，模拟编译又很慢。应由 bake 交叉编译，并一步完成构建与推送。',
  },
  'C-091': {
    en: 'Build arguments that the Dockerfile does not declare have no effect, and `latest` is moved each time. They are declared, and tags stay.',
    'zh-CN':
      'Dockerfile 未声明的构建参数不起作用，且每次都会移动 `latest`。参数应先声明，标签保持不变。',
  },
  'C-095': {
    en: 'The script pushes one version and deploys another. The version is required and set in what is applied.',
    'zh-CN': '脚本推送一个版本，却部署另一个版本。版本必须给出，并写入实际应用的清单。',
  },
  'C-096': {
    en: 'A test pod that needs a terminal fails in a pipeline, and nothing is undone. The smoke test needs none, and a failure rolls back.',
    'zh-CN':
      '需要终端的测试 Pod 在流水线中会失败，且不会回滚。冒烟测试不应依赖终端，失败时应回滚。',
  },
  'C-097': {
    en: '`kubectl set image` and `scale` drift from Git and fight the autoscaler. They are in the runbook, for emergencies.',
    'zh-CN':
      '`kubectl set image` 和 `scale` 会偏离 Git，并与自动扩缩容冲突。它们只写在运行手册中，供应急使用。',
  },
  'C-098': {
    en: 'The colours lack probes and resources, and autoscaler and budget refer to a Deployment that is gone. Each colour is complete, and a script switches the Service.',
    'zh-CN':
      '两种颜色都缺少探针和资源配置，自动扩缩容和中断预算指向已不存在的 Deployment。每种颜色都应完整，并由脚本切换 Service。',
  },
  'C-099': {
    en: 'A share of pods is not a share of requests, and an autoscaler changes it. The gateway divides by weight; the canary has a fixed size.',
    'zh-CN':
      'Pod 数量之比不等于请求之比，自动扩缩容还会改变它。应由网关按权重分配，金丝雀的副本数保持固定。',
  },
  'C-100': {
    en: 'Slim images have no shell, ping or package manager. The runbook uses debug containers and events.',
    'zh-CN': '精简镜像中没有 shell、ping 和包管理器。运行手册应使用调试容器和事件。',
  },
  'C-102': {
    en: 'A shebang that is not on the first line, no strict mode and steps that fail when repeated make a script a gamble. Scripts are strict and can be run again.',
    'zh-CN':
      'shebang 不在首行、没有严格模式、重复执行就失败，脚本便不可靠。脚本应采用严格模式，并可重复运行。',
  },
  'C-107': {
    en: 'Helm 3 gets no security fixes since November 2026. The chart is written for Helm 4.',
    'zh-CN': '自 2026 年 11 月起 Helm 3 不再有安全修复。Chart 应面向 Helm 4 编写。',
  },
  'C-112': {
    en: 'Without SBOM, provenance and signature nobody can tell what an image holds and who built it. The build attests, cosign signs, an admission policy checks.',
    'zh-CN':
      '没有 SBOM、来源证明和签名，就无从得知镜像的内容与来源。应由构建生成证明、cosign 签名、准入策略校验。',
  },
  'C-117': {
    en: 'Kustomize is announced, but there is no `kustomization.yaml`. Base and overlays are written.',
    'zh-CN':
      '指南声明使用 Kustomize，却没有 `kustomization.yaml`。应生成 base 与各环境的 overlay。',
  },
  'C-119': {
    en: 'The free images behind Bitnami’s subcharts left Docker Hub. Databases are not part of the chart.',
    'zh-CN': 'Bitnami 子 Chart 所用的免费镜像已从 Docker Hub 下架。数据库不应作为 Chart 的一部分。',
  },
} as const satisfies Readonly<Record<string, Text>>;
