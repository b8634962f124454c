import { type Config, withValue } from '../../config.ts';
import { planServices } from '../../plan/backing-services.ts';
import { threadVariables } from '../../plan/worker-variable.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

const pod = ['POD_NAME', 'POD_NAMESPACE', 'POD_IP', 'NODE_NAME'];
const telemetry = [
  'SERVICE_VERSION',
  'OTEL_SERVICE_NAME',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_PROTOCOL',
  'OTEL_RESOURCE_ATTRIBUTES',
  'OTEL_TRACES_SAMPLER',
  'OTEL_TRACES_SAMPLER_ARG',
];

/** The names of variables that other sections set. */
const ownNames = (config: Config): ReadonlySet<string> => {
  const { settings, image } = config;
  return new Set([
    settings.logVariable,
    ...(image.rustBacktrace ? ['RUST_BACKTRACE'] : []),
    ...(settings.configFile === 'none' ? [] : ['CONFIG_PATH']),
    ...(config.telemetry.enabled ? telemetry : []),
    ...planServices(config).map(({ variable }) => variable),
    ...(settings.podInfo ? pod : []),
    ...threadVariables(config),
  ]);
};

/** Reports a row with a variable that another section also sets. */
export const variableOfWaybill = defineCheck({
  id: 'variable-of-waybill',
  run: ({ config }) => {
    if (config.settings.variables.length === 0) return [];
    const own = ownNames(config);
    const both = config.settings.variables.filter(({ name }) => own.has(name));
    if (both.length === 0) return [];
    const names = listed(both.map(({ name }) => name));
    return [
      {
        severity: 'advice',
        at: ['settings.variables'],
        title: {
          en: `${names.en} is also set by another section`,
          'zh-CN': `${names['zh-CN']} 已由其他章节设置`,
        },
        why: {
          en: 'One of the two wins in every environment, so what differs between them, such as log level or sampling, is lost, and the two can disagree.',
          'zh-CN':
            '两处设置只有一处生效，各环境的差异（如日志级别、采样率）会丢失，两处也可能互相矛盾。',
        },
        source: 'C-062',
        fix: {
          label: { en: 'Leave it to the section', 'zh-CN': '交由对应章节设置' },
          apply: (now) => {
            const taken = ownNames(now);
            const rows = now.settings.variables.filter(({ name }) => !taken.has(name));
            return withValue(now, 'settings.variables', rows);
          },
        },
      },
    ];
  },
});
