import { choice, same, text, toggle } from '../../fields/index.ts';
import { none } from './options.ts';

/** Scans, inventories, signatures and updates. */
export const supplyChainFields = {
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
    // A step of the pipeline publishes the chart, so the field needs a pipeline.
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
};
