import type { Config } from '../config.ts';
import type { BackingService } from './backing-services.ts';
import type { ConfigurationFile } from './configuration-file.ts';
import { baseEnvironment } from './environments.ts';
import type { Identity } from './identity.ts';
import type { Ownership } from './ownership.ts';
import { type SecretReference, secretReference } from './secret-references.ts';
import type { TelemetryEndpoint } from './telemetry-endpoint.ts';
import { threadVariables } from './worker-variable.ts';

/** The source of a variable's value. */
export type VariableSource =
  | {
      readonly kind: 'value';
      readonly value: string;
      /** Value in Compose when it differs; `undefined` leaves the variable out of Compose. */
      readonly compose: string | undefined;
    }
  | {
      readonly kind: 'secret';
      readonly reference: SecretReference;
      /** Value in Compose, built from `${…}` variables of `.env`. */
      readonly compose: string;
      /** An example of a valid value, for example files. */
      readonly example: string;
    }
  | { readonly kind: 'field'; readonly fieldPath: string }
  | { readonly kind: 'resource'; readonly resource: 'requests.cpu' | 'limits.cpu' };

/** An environment variable of the container; it has the same name in every artifact (C-089). */
export interface Variable {
  readonly name: string;
  readonly source: VariableSource;
}

const value = (name: string, text: string, compose: string | undefined = text): Variable => ({
  name,
  source: { kind: 'value', value: text, compose },
});

/**
 * Variable with the version that the pod runs, used in the resource attributes of its telemetry.
 */
const versionVariable = 'SERVICE_VERSION';

const telemetryVariables = (
  config: Config,
  identity: Identity,
  telemetry: TelemetryEndpoint | undefined,
  environment: string | undefined,
): Variable[] => {
  if (telemetry === undefined) return [];
  const inCompose = telemetry.composeEndpoint !== undefined;
  const only = (text: string) => (inCompose ? text : undefined);
  const attributes = (version: string, name: string) =>
    [
      `service.version=${version}`,
      // C-063: `deployment.environment` is deprecated.
      `deployment.environment.name=${name}`,
      ...(config.telemetry.serviceNamespace === ''
        ? []
        : [`service.namespace=${config.telemetry.serviceNamespace}`]),
    ].join(',');
  const ratio = String(telemetry.sampling);
  const named = (name: string, text: string, compose: string | undefined): Variable => ({
    name,
    source: { kind: 'value', value: text, compose },
  });
  return [
    {
      name: versionVariable,
      source: { kind: 'field', fieldPath: "metadata.labels['app.kubernetes.io/version']" },
    },
    named('OTEL_SERVICE_NAME', identity.name, only(identity.name)),
    named('OTEL_EXPORTER_OTLP_ENDPOINT', telemetry.endpoint, telemetry.composeEndpoint),
    named('OTEL_EXPORTER_OTLP_PROTOCOL', telemetry.protocol, only(telemetry.protocol)),
    named(
      'OTEL_RESOURCE_ATTRIBUTES',
      // Blue and green, or stable and canary, share all other variables; only the pod has its own
      // version.
      attributes(`$(${versionVariable})`, environment ?? baseEnvironment),
      only(attributes(identity.version, 'dev')),
    ),
    named('OTEL_TRACES_SAMPLER', 'parentbased_traceidratio', only('parentbased_traceidratio')),
    named('OTEL_TRACES_SAMPLER_ARG', ratio, only('1')),
  ];
};

const userVariable = (
  config: Config,
  { identity, owns }: Facts,
  row: Config['settings']['variables'][number],
): Variable =>
  row.secret
    ? {
        name: row.name,
        source: {
          kind: 'secret',
          reference: secretReference(config, identity, owns, row.name),
          compose: `\${${row.name}}`,
          example: 'change-me',
        },
      }
    : value(row.name, row.value);

const serviceVariable = (
  config: Config,
  { identity, owns }: Facts,
  service: BackingService,
): Variable => ({
  name: service.variable,
  source: {
    kind: 'secret',
    reference: secretReference(config, identity, owns, service.variable),
    compose: service.composeUrl,
    example: service.exampleUrl,
  },
});

const podVariables: readonly Variable[] = [
  { name: 'POD_NAME', source: { kind: 'field', fieldPath: 'metadata.name' } },
  { name: 'POD_NAMESPACE', source: { kind: 'field', fieldPath: 'metadata.namespace' } },
  { name: 'POD_IP', source: { kind: 'field', fieldPath: 'status.podIP' } },
  { name: 'NODE_NAME', source: { kind: 'field', fieldPath: 'spec.nodeName' } },
];

interface Facts {
  readonly identity: Identity;
  readonly owns: Ownership;
  readonly services: readonly BackingService[];
  readonly telemetry: TelemetryEndpoint | undefined;
  readonly configurationFile: ConfigurationFile | undefined;
  readonly environment: string | undefined;
}

/**
 * All variables of the container; a variable of the user replaces the generated one of the same
 * name.
 */
export const planVariables = (config: Config, facts: Facts): readonly Variable[] => {
  const { settings, image, workload } = config;
  const variables: Variable[] = [
    value(settings.logVariable, settings.logLevel),
    ...(image.rustBacktrace ? [value('RUST_BACKTRACE', '1')] : []),
    ...(facts.configurationFile === undefined
      ? []
      : [value('CONFIG_PATH', facts.configurationFile.path)]),
    ...telemetryVariables(config, facts.identity, facts.telemetry, facts.environment),
    ...facts.services.map((service) => serviceVariable(config, facts, service)),
    ...settings.variables.map((row) => userVariable(config, facts, row)),
    ...(settings.podInfo ? podVariables : []),
    ...threadVariables(config).map(
      (name): Variable => ({
        name,
        source: {
          kind: 'resource',
          // With a CPU limit the pod may use more CPU than it requests; one thread per requested core
          // could not use it.
          resource: workload.cpuLimit === '' ? 'requests.cpu' : 'limits.cpu',
        },
      }),
    ),
  ];
  return [...new Map(variables.map((one) => [one.name, one])).values()];
};
