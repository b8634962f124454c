import { type Config, withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

const endpoint = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const protocol = 'OTEL_EXPORTER_OTLP_PROTOCOL';

const ports = { grpc: '4317', 'http/protobuf': '4318' } as const;

const variable = ({ settings }: Config, name: string): string | undefined =>
  settings.variables.findLast((row) => row.name === name)?.value;

const isMismatch = (config: Config): boolean => {
  const address = variable(config, endpoint);
  const spoken = variable(config, protocol) ?? config.telemetry.protocol;
  if (address === undefined && spoken === config.telemetry.protocol) return false;
  const port =
    address === undefined ? ports[config.telemetry.protocol] : /:(\d+)\/?$/.exec(address)?.[1];
  const isSchemeless = address !== undefined && !address.includes('://');
  const wrong = spoken === 'grpc' ? ports['http/protobuf'] : ports.grpc;
  return isSchemeless || port === wrong;
};

/** Reports variables of the user that contradict the OTLP port and protocol of the plan. */
export const otlpMismatch = defineRule({
  id: 'otlp-mismatch',
  severity: 'warning',
  at: ['settings.variables', 'telemetry.protocol'],
  title: { en: 'OTLP port and protocol do not belong together', 'zh-CN': 'OTLP 端口与协议不匹配' },
  why: {
    en: '4317 takes gRPC, 4318 takes HTTP, and an address without scheme means TLS. With the wrong pair every span is lost, and only an internal log line tells.',
    'zh-CN':
      '4317 对应 gRPC，4318 对应 HTTP，地址不写协议头则按 TLS 处理。搭配错误时所有 span 都会丢失，只有内部日志里有一行提示。',
  },
  source: 'C-060',
  applies: ({ config }) => config.telemetry.enabled && isMismatch(config),
  fix: {
    label: { en: 'Remove the two variables', 'zh-CN': '移除这两个变量' },
    apply: (config) =>
      withValue(
        config,
        'settings.variables',
        config.settings.variables.filter(({ name }) => name !== endpoint && name !== protocol),
      ),
  },
});
