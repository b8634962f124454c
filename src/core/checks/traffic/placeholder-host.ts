import type { Config } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';
import { environmentPlans } from '../replicas.ts';

type Rows = Config['environments']['rows'];

/** RFC 2606 keeps these names free for examples. */
const isExample = (host: string): boolean => /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(host);

const hosts = ({ project, traffic }: Config, rows: Rows): readonly string[] => [
  ...(project.http ? [traffic.host, ...rows.map(({ host }) => host)] : []),
  ...(project.grpc ? [traffic.grpcHost, ...rows.map(({ grpcHost }) => grpcHost)] : []),
];

/** A host that nobody can own. */
export const placeholderHost = defineCheck({
  id: 'placeholder-host',
  run: (plan) => {
    const { config, exposure } = plan;
    if (exposure === undefined) return [];
    const rows = environmentPlans(plan).length === 0 ? [] : config.environments.rows;
    const examples = hosts(config, rows).filter(isExample);
    if (examples.length === 0) return [];
    const names = listed(examples);
    return [
      {
        severity: 'advice',
        at: [
          config.project.http ? 'traffic.host' : 'traffic.grpcHost',
          ...(rows.length === 0 ? [] : (['environments.rows'] as const)),
        ],
        title: {
          en: `Still an example: ${names.en}`,
          'zh-CN': `仍是示例域名：${names['zh-CN']}`,
        },
        why: {
          en: 'No DNS record can point there, so no request arrives and no certificate is issued. Only you know your domain.',
          'zh-CN': '无法为其配置 DNS 记录，请求到不了，证书也签不出来。请填写你自己的域名。',
        },
        source: 'https://www.rfc-editor.org/rfc/rfc2606',
      },
    ];
  },
});
