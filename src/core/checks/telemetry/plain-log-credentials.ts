import { withValue } from '../../config.ts';
import { planLogBackend } from '../../plan/telemetry/log-backend.ts';
import { defineRule } from '../check.ts';

/** Reports log credentials over an unencrypted connection. */
export const plainLogCredentials = defineRule({
  id: 'plain-log-credentials',
  severity: 'warning',
  at: ['telemetry.logsEndpoint', 'telemetry.logsSecret'],
  title: {
    en: 'The log agent sends its password unencrypted',
    'zh-CN': '日志代理以明文发送密码',
  },
  why: {
    en: 'Basic authentication over http:// puts user name, password and every log line on the wire in the clear.',
    'zh-CN': '在 http:// 上使用 Basic 认证，用户名、密码和每一行日志都以明文传输。',
  },
  source: 'C-066',
  applies: ({ config }) =>
    config.telemetry.logs !== 'none' &&
    config.telemetry.logsSecret !== '' &&
    !planLogBackend(config).tls,
  fix: {
    label: { en: 'Use https', 'zh-CN': '改用 https' },
    apply: (config) =>
      withValue(
        config,
        'telemetry.logsEndpoint',
        planLogBackend(config).url.replace(/^http:/, 'https:'),
      ),
  },
});
