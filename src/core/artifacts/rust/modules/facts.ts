import { rust, rustString } from '../../../formats/rust.ts';
import { flushSeconds } from '../../../plan/shutdown-budget.ts';
import type { RustModule, TemplateContext } from '../module.ts';

const ports = ({ code }: TemplateContext): string =>
  [
    ['HTTP_PORT', code.http] as const,
    ['GRPC_PORT', code.grpc] as const,
    ['METRICS_PORT', code.admin] as const,
  ]
    .filter(([, port]) => port !== undefined)
    .map(([name, port]) => `pub const ${name}: u16 = ${port};`)
    .join('\n');

const paths = ({ plan }: TemplateContext): string => {
  const { livePath, readyPath, startupPath, metricsPath } = plan.config.project;
  return [
    ['LIVE_PATH', livePath] as const,
    ['READY_PATH', readyPath] as const,
    ['STARTUP_PATH', startupPath] as const,
    ['METRICS_PATH', metricsPath] as const,
  ]
    .map(([name, path]) => `pub const ${name}: &str = ${rustString(path)};`)
    .join('\n');
};

const settings = ({ plan, code }: TemplateContext): string => {
  const { envPrefix, configFile } = plan.config.settings;
  if (!code.has('configuration')) return '';
  const strings: readonly (readonly [string, string])[] = [
    ['ENV_PREFIX', envPrefix],
    ['ENVIRONMENT_VARIABLE', `${envPrefix}_ENVIRONMENT`],
    ['CONFIG_VARIABLE', 'CONFIG_PATH'],
    ['CONFIG_DIRECTORY', 'config'],
    ['CONFIG_EXTENSION', configFile === 'none' ? 'toml' : configFile],
  ];
  return strings.map(([name, text]) => `pub const ${name}: &str = ${rustString(text)};`).join('\n');
};

/** The names and numbers that the code shares with the manifests; regenerated, never edited. */
export const facts: RustModule = {
  name: 'facts',
  wanted: () => true,
  about: {
    en: 'Ports, paths, names and seconds, the same as in the manifests.',
    'zh-CN': '端口、路径、名称和秒数，与清单一致。',
  },
  text: (context) => {
    const { t, plan, code } = context;
    const { drain } = plan.shutdown;
    const check = plan.healthArguments ?? ['healthcheck'];
    return rust`
//! ${t('The names and numbers that Dockerfile, Compose and manifests have too. Written by Waybill: change waybill.yaml, not this file.', '与 Dockerfile、Compose 和清单一致的名称与数值。由 Waybill 生成：请修改 waybill.yaml，而不是此文件。')}

use std::time::Duration;

pub const NAME: &str = ${rustString(plan.identity.name)};
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

${ports(context)}
${paths(context)}

/// ${t('After SIGTERM: requests are still accepted, readiness already says no.', '收到 SIGTERM 后：仍接受请求，但就绪检查已返回否。')}
pub const NOTICE: Duration = Duration::from_secs(${code.notice});
/// ${t('After SIGTERM: everything, NOTICE included, has ended.', '收到 SIGTERM 后：包含 NOTICE 在内，一切须在此时间内结束。')}
pub const DRAIN: Duration = Duration::from_secs(${drain});
/// ${t('What telemetry has to send what is left.', '遥测发送剩余数据的时间。')}
pub const FLUSH: Duration = Duration::from_secs(${flushSeconds - 1});

pub const LOG_VARIABLE: &str = ${rustString(plan.config.settings.logVariable)};
pub const LOG_LEVEL: &str = ${rustString(plan.config.settings.logLevel)};
${settings(context)}

pub const HEALTHCHECK_ARGUMENTS: &[&str] = &[${check.map(rustString).join(', ')}];
pub const HEALTHCHECK_SECONDS: u64 = ${Math.max(1, plan.config.image.healthTimeout - 1)};
`;
  },
};
