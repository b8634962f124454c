import type { Config, Plan } from '../../src/core/index.ts';
import { listenSection } from '../../src/core/plan/listen-section.ts';
import type { RustExpectation } from './expectation.ts';

/** Derives the expected behaviour of the bundle's code from the plan; undefined without code. */
export const expectedRust = (config: Config, plan: Plan): RustExpectation | undefined => {
  const { rust, services } = plan;
  if (rust === undefined) return undefined;
  const { livePath, readyPath, startupPath, metricsPath } = config.project;
  const section = listenSection(config, [
    'host',
    'port',
    'grpc_port',
    'metrics_port',
  ]).toUpperCase();
  const databases = services.filter(({ kind }) => kind === 'postgresql' || kind === 'mysql');
  const hard = { none: [], database: databases, all: services }[config.rust.readiness];
  return {
    prefix: rust.prefix,
    crate: rust.crate,
    binary: plan.identity.binary,
    variables: `${config.settings.envPrefix}__${section}__`,
    secrets: plan.variables
      .filter(({ source }) => source.kind === 'secret')
      .map(({ name }) => name),
    listens: (['http', 'grpc', 'metrics'] as const).filter((name) =>
      plan.ports.some((port) => port.name === name && port.further === undefined),
    ),
    healthOn: rust.healthOn,
    metricsOn: rust.metricsOn,
    paths: { live: livePath, ready: readyPath, startup: startupPath, metrics: metricsPath },
    parts: config.rust.parts,
    check: plan.healthArguments ?? ['healthcheck'],
    readyAlone: hard.length === 0,
    drainSeconds: plan.shutdown.drain,
    exports: plan.telemetry?.protocol === 'http/protobuf',
  };
};
