import { type Config, withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

type Entry = Config['settings']['configEntries'][number];

const portKeys = new Set(['port', 'server.port', 'http.port', 'server.http_port']);
const addressKeys = new Set(['host', 'address', 'server.host', 'server.address', 'http.host']);
const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * The value with which the entry matches the ports; `undefined` when it already matches or is not
 * about ports.
 */
const corrected = ({ project }: Config, { key, value }: Entry): string | undefined => {
  if (portKeys.has(key)) {
    return project.http && Number(value) !== project.httpPort
      ? String(project.httpPort)
      : undefined;
  }
  return addressKeys.has(key) && loopback.has(value) ? '0.0.0.0' : undefined;
};

/**
 * Reports entries of the configuration file that contradict the ports of the probes, the Service
 * and the policies.
 */
export const configDiffers = defineCheck({
  id: 'config-differs',
  run: ({ config }) => {
    const wrong = config.settings.configEntries.filter(
      (entry) => corrected(config, entry) !== undefined,
    );
    if (wrong.length === 0) return [];
    const names = listed(wrong.map(({ key }) => key));
    return [
      {
        severity: 'error',
        at: ['settings.configEntries', 'project.httpPort'],
        title: {
          en: `${names.en} contradicts the ports of the project`,
          'zh-CN': `${names['zh-CN']} 与项目端口不一致`,
        },
        why: {
          en: 'The service listens where neither probes nor the Service look, or on loopback, which nothing outside the container reaches: no pod becomes ready.',
          'zh-CN':
            '服务监听的位置与探针、Service 不一致，或只监听回环地址、容器外无法访问：Pod 将无法就绪。',
        },
        source: 'C-118',
        fix: {
          label: { en: 'Take the values of the project', 'zh-CN': '采用项目中的值' },
          apply: (now) =>
            withValue(
              now,
              'settings.configEntries',
              now.settings.configEntries.map((entry) => {
                const value = corrected(now, entry);
                return value === undefined ? entry : { ...entry, value };
              }),
            ),
        },
      },
    ];
  },
});
