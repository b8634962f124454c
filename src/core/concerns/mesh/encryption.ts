import { choice, same, toggle } from '../../fields/index.ts';
import { istio } from './conditions.ts';

/** Which connections the pods accept: mTLS only, or plain text, too. */
export const encryptionFields = {
  mtls: choice({
    label: same('mTLS'),
    help: {
      en: 'Whether the pods accept plain connections beside encrypted ones from the mesh.',
      'zh-CN': 'Pod 除网格加密连接外，是否还接受明文连接。',
    },
    group: 'mtls',
    default: 'STRICT',
    options: {
      STRICT: {
        label: { en: 'Only encrypted', 'zh-CN': '仅加密' },
        help: {
          en: 'Callers outside the mesh are refused, a gateway without a proxy among them.',
          'zh-CN': '拒绝网格外的调用方，包括未接入网格的网关。',
        },
      },
      PERMISSIVE: {
        label: { en: 'Both', 'zh-CN': '均可' },
        help: {
          en: 'For the move into the mesh, and for gateways outside it.',
          'zh-CN': '适用于向网格迁移的阶段，或网关位于网格之外的情况。',
        },
      },
      none: {
        label: { en: 'As the mesh says', 'zh-CN': '沿用网格设置' },
        help: { en: 'No PeerAuthentication is written.', 'zh-CN': '不生成 PeerAuthentication。' },
      },
    },
    when: istio,
  }),
  plainMetrics: toggle({
    label: { en: 'Plain metrics port', 'zh-CN': '指标端口允许明文' },
    help: {
      en: 'Lets a Prometheus outside the mesh scrape the metrics port although all else must be encrypted.',
      'zh-CN': '其余端口强制加密时，仍允许网格外的 Prometheus 抓取指标端口。',
    },
    group: 'mtls',
    advanced: true,
    default: true,
    when: { ...istio, 'mesh.mtls': 'STRICT', 'project.metrics': true },
  }),
};
