import { choice, same, table, text } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';
import { key } from './columns.ts';

/** The ServiceAccount and the identity in the cloud. */
export const identityFields = {
  serviceAccount: text({
    label: { en: 'Service account', 'zh-CN': '服务账号' },
    help: {
      en: 'Identity of the pod towards the cluster and, with annotations, the cloud. Empty means the name of the service; give each service its own.',
      'zh-CN':
        'Pod 在集群中的身份，配合注解也可作为云平台身份。留空则使用服务名；建议每个服务单独使用一个。',
    },
    group: 'identity',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'dnsLabel',
    maxLength: 63,
    source: 'C-045',
    when: inCluster,
  }),
  serviceAccountAnnotations: table({
    label: { en: 'Workload identity', 'zh-CN': '工作负载身份' },
    help: {
      en: 'Annotations on the service account that tie it to a cloud role, so that no cloud keys have to be stored.',
      'zh-CN': '服务账号上的注解，用于绑定云平台角色，从而无需保存云凭据。',
    },
    group: 'identity',
    advanced: true,
    when: inCluster,
    row: { en: 'annotation', 'zh-CN': '注解' },
    most: 32,
    columns: {
      key: text({
        ...key,
        help: {
          en: 'Key that the cloud documents, such as eks.amazonaws.com/role-arn or iam.gke.io/gcp-service-account.',
          'zh-CN':
            '云平台文档规定的键，如 eks.amazonaws.com/role-arn 或 iam.gke.io/gcp-service-account。',
        },
        default: 'iam.gke.io/gcp-service-account',
      }),
      value: text({
        label: { en: 'Value', 'zh-CN': '值' },
        help: {
          en: 'The role or account in the cloud; an identifier, not a secret.',
          'zh-CN': '云平台中的角色或账号；它是标识，不是机密。',
        },
        default: 'service@project.iam.gserviceaccount.com',
        maxLength: 2000,
      }),
    },
    default: [],
  }),
  cloudIdentity: choice({
    label: { en: 'Cloud identity', 'zh-CN': '云平台身份' },
    help: {
      en: 'Ties the service account to a role of the cloud, so that the pods need no stored keys.',
      'zh-CN': '将服务账号绑定到云平台角色，Pod 无需保存凭据。',
    },
    group: 'identity',
    advanced: true,
    default: 'none',
    options: {
      none: { label: { en: 'None', 'zh-CN': '无' } },
      aws: {
        label: same('AWS (IRSA)'),
        help: {
          en: 'EKS with an OIDC provider: the service account names the role.',
          'zh-CN': '配置了 OIDC 提供方的 EKS：由服务账号指定角色。',
        },
      },
      'aws-pod-identity': {
        label: same('AWS (EKS Pod Identity)'),
        help: {
          en: 'The role is associated in AWS, without an annotation; the network policy opens the agent on the node.',
          'zh-CN': '在 AWS 侧关联角色，无需注解；网络策略会放行节点上的 agent。',
        },
      },
      gcp: {
        label: same('Google Cloud'),
        help: {
          en: 'GKE with Workload Identity; the network policy opens its metadata server.',
          'zh-CN': '启用 Workload Identity 的 GKE；网络策略会放行其元数据服务器。',
        },
      },
      azure: {
        label: same('Azure'),
        help: {
          en: 'AKS with Workload Identity; the pods get its label.',
          'zh-CN': '启用 Workload Identity 的 AKS；会为 Pod 添加相应标签。',
        },
      },
    },
    when: inCluster,
  }),
  cloudRole: text({
    label: { en: 'Role in the cloud', 'zh-CN': '云平台角色' },
    help: {
      en: 'AWS: the ARN of the role. Google Cloud: the e-mail of the service account. Azure: the client ID of the managed identity. An identifier, not a secret.',
      'zh-CN':
        'AWS：角色 ARN。Google Cloud：服务账号邮箱。Azure：托管标识的客户端 ID。它是标识，不是机密。',
    },
    group: 'identity',
    advanced: true,
    default: '',
    optional: true,
    placeholder: 'arn:aws:iam::123456789012:role/app',
    maxLength: 2000,
    when: { ...inCluster, 'pod.cloudIdentity': ['aws', 'gcp', 'azure'] },
  }),
};
