import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

/** Matches `HOST`, `BIND_ADDR`, `APP__SERVER__HOST`, `LISTEN_ADDRESS` … */
const isAddress = (name: string): boolean => /(?:^|_)(?:HOST|ADDR|ADDRESS|BIND|LISTEN)$/.test(name);
const loopback = /^(?:127\.0\.0\.1|localhost|\[?::1\]?)(?=$|:\d+$)/;

/**
 * Whether the variable is the address of the service's listener; `DB_HOST` may be a proxy in a
 * sidecar.
 */
const isOwn = (name: string): boolean =>
  isAddress(name) &&
  /(?:^|_)(?:SERVER|BIND|LISTEN|HTTP|GRPC|ROCKET|APP)(?:_|$)|^(?:HOST|ADDR|ADDRESS)$/.test(name);

/** Reports a variable that makes the service listen on loopback. */
export const listensOnLoopback = defineCheck({
  id: 'listens-on-loopback',
  run: ({ config }) => {
    const wrong = config.settings.variables.filter(
      ({ name, value }) => isOwn(name) && loopback.test(value),
    );
    if (wrong.length === 0) return [];
    const names = listed(wrong.map(({ name }) => name));
    return [
      {
        severity: 'warning',
        at: ['settings.variables'],
        title: {
          en: `${names.en} listens on loopback`,
          'zh-CN': `${names['zh-CN']} 只监听回环地址`,
        },
        why: {
          en: 'Loopback belongs to the container alone: probes, the Service and published ports get “connection refused”.',
          'zh-CN':
            '回环地址仅在容器内部有效：探针、Service 和映射的端口都会得到“connection refused”。',
        },
        source: 'https://docs.docker.com/engine/network/',
        fix: {
          label: { en: 'Listen on 0.0.0.0', 'zh-CN': '监听 0.0.0.0' },
          apply: (now) =>
            withValue(
              now,
              'settings.variables',
              now.settings.variables.map((row) =>
                isOwn(row.name) ? { ...row, value: row.value.replace(loopback, '0.0.0.0') } : row,
              ),
            ),
        },
      },
    ];
  },
});
