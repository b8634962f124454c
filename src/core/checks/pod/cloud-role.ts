import type { Config } from '../../config.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

const forms = {
  aws: /^arn:aws[\w-]*:iam::\d{12}:role\/.+$/,
  gcp: /^[\w.-]+@[\w.-]+\.iam\.gserviceaccount\.com$/,
  azure: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
} as const;

const isWrong = ({ pod: { cloudIdentity, cloudRole } }: Config): boolean =>
  cloudIdentity !== 'none' &&
  // The role of EKS Pod Identity is associated in AWS.
  cloudIdentity !== 'aws-pod-identity' &&
  !forms[cloudIdentity].test(cloudRole);

/** Reports a role that is not a valid role of the cloud: the pods would get no credentials. */
export const cloudRole = defineRule({
  id: 'cloud-role',
  severity: 'warning',
  at: ['pod.cloudRole', 'pod.cloudIdentity'],
  title: { en: 'This is no role of that cloud', 'zh-CN': '这不是该云平台的角色' },
  why: {
    en: 'The pods start and get no credentials: the first call to the cloud fails with “access denied”.',
    'zh-CN': 'Pod 能启动但拿不到凭据：首次调用云 API 就会因无权限而失败。',
  },
  source: 'C-045',
  applies: ({ config }) => isWrong(config),
  fix: {
    label: { en: 'Tie it to no role', 'zh-CN': '不绑定角色' },
    apply: set({ 'pod.cloudIdentity': 'none' }),
  },
});
