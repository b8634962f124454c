import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { isInside, isSamePath, mountsOf } from './mounts.ts';

/** Directories that the kernel, the container runtime or the dynamic loader fills. */
const system = ['/proc', '/sys', '/dev', '/bin', '/sbin', '/lib', '/lib64', '/usr', '/usr/lib'];

/** Directories of the base image with files for TLS and name resolution. */
const settings = ['/etc', '/etc/ssl', '/etc/ssl/certs'];

/**
 * Kubernetes mounts the ServiceAccount token here, unless another volume is mounted on the path.
 */
export const tokenDirectory = '/var/run/secrets/kubernetes.io/serviceaccount';

const isOneOf = (paths: readonly string[], path: string): boolean =>
  paths.some((other) => isSamePath(other, path));

const isKernel = (path: string): boolean =>
  ['/proc', '/sys', '/dev'].some((root) => isInside(path, root) && path !== '/dev/shm');

/** Reports a mount that hides a system directory. */
export const mountOnSystem = defineCheck({
  id: 'mount-on-system',
  run: (plan) => {
    const hasToken = plan.config.pod.automountToken;
    const found = mountsOf(plan).filter(
      ({ mountPath }) =>
        isOneOf([...system, ...settings], mountPath) ||
        isKernel(mountPath) ||
        (hasToken && isSamePath(mountPath, tokenDirectory)),
    );
    if (found.length === 0) return [];
    const names = listed(found.map(({ mountPath }) => mountPath));
    const isMild = found.every(({ mountPath }) => isOneOf(settings, mountPath));
    return [
      {
        severity: isMild ? 'warning' : 'error',
        at: [...new Set(found.map(({ origin }) => origin))],
        title: {
          en: `The mount on ${names.en} hides what the system has there`,
          'zh-CN': `挂载到 ${names['zh-CN']} 会遮住系统自身的内容`,
        },
        why: isMild
          ? {
              en: 'CA certificates, time zones and users of the image are gone: TLS connections fail with “unknown issuer”.',
              'zh-CN': '镜像中的 CA 证书、时区和用户信息不再可见：TLS 连接会报“unknown issuer”。',
            }
          : {
              en: 'The container does not start, or the service has no token for the Kubernetes API: these directories belong to the system.',
              'zh-CN': '容器无法启动，或服务得不到 Kubernetes API 的令牌：这些目录属于系统。',
            },
        source: 'https://kubernetes.io/docs/concepts/storage/volumes/',
      },
    ];
  },
});
