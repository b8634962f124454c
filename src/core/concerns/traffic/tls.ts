import { choice, same, text, toggle } from '../../fields/index.ts';
import { exposed } from './conditions.ts';

const certManager = { ...exposed, 'traffic.tls': 'cert-manager' } as const;

/** The certificate and who issues it. */
export const tlsFields = {
  tls: choice({
    label: { en: 'Certificate', 'zh-CN': '证书' },
    help: {
      en: 'Where the certificate for the hosts comes from. An existing Gateway keeps the certificates of its own listeners.',
      'zh-CN': '域名证书的来源。使用已有 Gateway 时，证书由其监听器自行管理。',
    },
    group: 'tls',
    default: 'cert-manager',
    options: {
      none: {
        label: { en: 'No TLS', 'zh-CN': '不使用 TLS' },
        help: {
          en: 'Plain HTTP from the client to the edge; only where something in front ends TLS.',
          'zh-CN': '客户端到入口为明文 HTTP；仅适用于前端已有组件终止 TLS 的情况。',
        },
      },
      'cert-manager': {
        label: same('cert-manager'),
        help: {
          en: 'Issued and renewed by itself; cert-manager must run in the cluster.',
          'zh-CN': '自动签发与续期；集群需安装 cert-manager。',
        },
      },
      secret: {
        label: { en: 'Existing Secret', 'zh-CN': '已有 Secret' },
        help: {
          en: 'You put it there and renew it in time.',
          'zh-CN': '由你自行创建并按时续期。',
        },
      },
    },
    source: 'C-113',
    when: exposed,
  }),
  issuer: text({
    label: { en: 'Issuer', 'zh-CN': '签发者' },
    help: {
      en: 'Name of the cert-manager issuer. Try a staging issuer first: public authorities limit the number of certificates per week.',
      'zh-CN': 'cert-manager 签发者的名称。建议先用测试环境签发者：公共 CA 对每周签发数量有限制。',
    },
    group: 'tls',
    default: 'letsencrypt-prod',
    pattern: 'dnsLabel',
    when: certManager,
  }),
  issuerKind: choice({
    label: { en: 'Issuer kind', 'zh-CN': '签发者类型' },
    help: {
      en: 'Whether the issuer belongs to the cluster or to this namespace.',
      'zh-CN': '签发者属于整个集群，还是仅属于本命名空间。',
    },
    group: 'tls',
    advanced: true,
    default: 'ClusterIssuer',
    options: {
      ClusterIssuer: { label: same('ClusterIssuer') },
      Issuer: { label: same('Issuer') },
    },
    when: certManager,
  }),
  certificateBy: choice({
    label: { en: 'Ordered by', 'zh-CN': '申请方式' },
    help: {
      en: 'What asks cert-manager for the certificate. One order only: two for the same Secret take turns in overwriting it.',
      'zh-CN': '通过什么向 cert-manager 申请证书。只能有一处：两处申请同一个 Secret 会相互覆盖。',
    },
    group: 'tls',
    advanced: true,
    default: 'annotation',
    options: {
      annotation: {
        label: { en: 'Annotation', 'zh-CN': '注解' },
        help: {
          en: 'On the Gateway or the Ingress; hosts follow from it. An existing Gateway has its own.',
          'zh-CN': '写在 Gateway 或 Ingress 上，域名由其推导。已有的 Gateway 自行管理。',
        },
      },
      certificate: {
        label: same('Certificate'),
        help: {
          en: 'An object of its own, with key type and rotation in view.',
          'zh-CN': '独立对象，可明确指定密钥类型与轮换方式。',
        },
      },
    },
    source: 'C-113',
    when: certManager,
  }),
  issuerExample: toggle({
    label: { en: 'Example issuer', 'zh-CN': '签发者示例' },
    help: {
      en: 'Writes an ACME issuer to start from, as an example that is not applied: the platform team owns issuers.',
      'zh-CN': '生成一个 ACME 签发者示例，不会被自动应用：签发者通常由平台团队管理。',
    },
    group: 'tls',
    advanced: true,
    default: false,
    source: 'C-113',
    when: certManager,
  }),
  tlsSecret: text({
    label: { en: 'TLS Secret', 'zh-CN': 'TLS Secret' },
    help: {
      en: 'Secret of the type kubernetes.io/tls with the certificate; cert-manager writes it, otherwise it must exist. Empty means the name of the service followed by -tls.',
      'zh-CN':
        '存放证书的 kubernetes.io/tls 类型 Secret；由 cert-manager 写入，否则必须已存在。留空则为服务名加 -tls。',
    },
    group: 'tls',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'dnsLabel',
    when: { ...exposed, 'traffic.tls': ['cert-manager', 'secret'] },
  }),
};
