import { choice, choices, defineConcern, same, text, toggle } from '../fields/index.ts';
import { inCluster } from './packaging.ts';

const admitted = {
  ...inCluster,
  'security.admission': ['validating-admission-policy', 'kyverno'],
} as const;
const kyverno = { ...inCluster, 'security.admission': 'kyverno' } as const;
const signed = { ...kyverno, 'security.signatures': true } as const;

/** Admission rules: what the cluster refuses before a pod of the service starts. */
export const security = defineConcern({
  title: { en: 'Admission', 'zh-CN': '准入' },
  intro: {
    en: 'Rules that the API server applies to the pods of this service, whoever creates them: what no pipeline checked is not started.',
    'zh-CN': 'API Server 对本服务的 Pod 执行的规则，无论由谁创建：未经流水线检查的内容不会启动。',
  },
  shared: 'all',
  groups: {
    policy: { en: 'Policy', 'zh-CN': '策略' },
    signatures: { en: 'Signatures', 'zh-CN': '签名' },
  },
  fields: {
    admission: choice({
      label: { en: 'Admission policy', 'zh-CN': '准入策略' },
      help: {
        en: 'Who applies the rules. They concern the pods of this service only, not the rest of the namespace.',
        'zh-CN': '由谁执行规则。规则仅针对本服务的 Pod，不影响命名空间中的其他内容。',
      },
      group: 'policy',
      default: 'none',
      options: {
        none: {
          label: { en: 'None', 'zh-CN': '无' },
          help: {
            en: 'The Pod Security labels of the namespace still hold.',
            'zh-CN': '命名空间的 Pod 安全标签依然有效。',
          },
        },
        'validating-admission-policy': {
          label: same('ValidatingAdmissionPolicy'),
          help: {
            en: 'Built into Kubernetes, nothing to install. Creating it takes rights over the whole cluster.',
            'zh-CN': 'Kubernetes 内置，无需安装。创建它需要集群级权限。',
          },
        },
        kyverno: {
          label: same('Kyverno'),
          help: {
            en: 'Policies in the own namespace, and the only choice here that verifies signatures. Kyverno 1.17 or newer must run.',
            'zh-CN':
              '策略位于自身命名空间，也是此处唯一可验证签名的选项。集群须运行 Kyverno 1.17 或更高版本。',
          },
        },
      },
      source: 'C-112',
      when: inCluster,
    }),
    action: choice({
      label: { en: 'On a violation', 'zh-CN': '违规时' },
      help: {
        en: 'What happens to a pod that breaks a rule. Begin with warnings where pods already run.',
        'zh-CN': '违反规则的 Pod 如何处理。若已有 Pod 在运行，建议先从警告开始。',
      },
      group: 'policy',
      default: 'Deny',
      options: {
        Deny: { label: { en: 'Refuse', 'zh-CN': '拒绝' } },
        Warn: { label: { en: 'Warn', 'zh-CN': '警告' } },
        Audit: { label: { en: 'Record only', 'zh-CN': '仅记录' } },
      },
      when: admitted,
    }),
    rules: choices({
      label: { en: 'Rules', 'zh-CN': '规则' },
      help: {
        en: 'What every container of the pods must have.',
        'zh-CN': 'Pod 中每个容器必须满足的要求。',
      },
      group: 'policy',
      default: ['tags', 'limits', 'non-root'],
      least: 1,
      options: {
        tags: {
          label: { en: 'Fixed image', 'zh-CN': '固定镜像' },
          help: {
            en: 'A digest, or a tag other than latest.',
            'zh-CN': '带摘要，或使用 latest 以外的标签。',
          },
        },
        limits: {
          label: { en: 'Memory limit', 'zh-CN': '内存上限' },
          help: {
            en: 'A leak then ends one pod instead of the node.',
            'zh-CN': '内存泄漏时只影响单个 Pod，而不是整个节点。',
          },
        },
        'non-root': {
          label: { en: 'Not root', 'zh-CN': '非 root' },
          help: {
            en: 'runAsNonRoot on the pod or on each container.',
            'zh-CN': 'Pod 或每个容器设置 runAsNonRoot。',
          },
        },
      },
      source: 'C-011',
      when: admitted,
    }),
    signatures: toggle({
      label: { en: 'Verify signatures', 'zh-CN': '验证签名' },
      help: {
        en: 'Only an image that the pipeline signed with cosign (keyless) starts: one pushed by hand or swapped in the registry does not.',
        'zh-CN':
          '仅允许流水线用 cosign（keyless）签名的镜像启动：手动推送或在仓库中被替换的镜像无法启动。',
      },
      group: 'signatures',
      default: false,
      source: 'C-112',
      when: kyverno,
    }),
    signatureIssuer: text({
      label: { en: 'Identity issuer', 'zh-CN': '身份签发者' },
      help: {
        en: 'OIDC issuer of the pipeline that signs.',
        'zh-CN': '执行签名的流水线所用的 OIDC 签发者。',
      },
      group: 'signatures',
      advanced: true,
      default: 'https://token.actions.githubusercontent.com',
      pattern: 'url',
      maxLength: 253,
      when: signed,
    }),
    signatureIdentity: text({
      label: { en: 'Workflow', 'zh-CN': '工作流' },
      help: {
        en: 'Address that the identity of the signer must begin with. Empty means any workflow of the project’s repository.',
        'zh-CN': '签名者身份须以该地址开头。留空则接受项目仓库中的任意工作流。',
      },
      group: 'signatures',
      default: '',
      optional: true,
      pattern: 'url',
      placeholder: 'https://github.com/acme/api/.github/workflows/release.yml',
      maxLength: 253,
      source: 'C-112',
      when: signed,
    }),
  },
});
