import type { Config } from '../config.ts';
import type { Locale, Text } from '../fields/index.ts';
import {
  type PublicConfig,
  recognisedSecrets,
  type SecretPlace,
  withoutSecrets,
} from '../secrets/places.ts';
import { isAutoscaled } from './autoscaling.ts';
import { type BackingService, planServices } from './backing-services.ts';
import { type ConfigurationFile, planConfigurationFile } from './configuration-file.ts';
import { type ContainerHealth, planContainerHealth } from './container-health.ts';
import { planVariables, type Variable } from './environment-table.ts';
import { withEnvironment } from './environments.ts';
import { type EphemeralStorage, planEphemeralStorage } from './ephemeral-storage.ts';
import { type Exposure, planExposure, planServicePorts, type ServicePort } from './exposure.ts';
import { type Identity, planIdentity } from './identity.ts';
import { type ImageReference, planImage } from './image-reference.ts';
import { type KubernetesFeatures, planFeatures } from './kubernetes-features.ts';
import { type LabelSets, planLabels } from './labels.ts';
import { planDependencies } from './network-dependencies.ts';
import type { NetworkDependency } from './network-dependency.ts';
import { type ContainerPort, metricsPort, planPorts } from './ports.ts';
import { type ProbeTargets, planProbes } from './probe-targets.ts';
import { planQosClass, type QosClass } from './qos-class.ts';
import { planRelease, type Release } from './release.ts';
import { planRust, type RustCode } from './rust-code.ts';
import { planShutdown, type ShutdownBudget } from './shutdown-budget.ts';
import { type OwnCollector, planCollector } from './telemetry/own-collector.ts';
import { planTelemetry, type TelemetryEndpoint } from './telemetry-endpoint.ts';
import { type Claim, planClaims, planVolumes, type Volume } from './volumes.ts';
import { words } from './words.ts';

/**
 * All facts that follow from the decisions, computed once. Every artifact reads them here, so that
 * no fact is written twice. `config` is for choices that only one artifact reads.
 */
export interface Plan {
  /** The decisions without the value of any secret. */
  readonly config: PublicConfig;
  /** Fields that hold a secret, or a text that looks like a secret; never the secret value. */
  readonly secrets: readonly SecretPlace[];
  /** Name of the environment of this plan; undefined for the base. */
  readonly environment: string | undefined;
  /** The language of comments and documents in the files. */
  readonly language: Locale;
  readonly identity: Identity;
  readonly image: ImageReference;
  /** Absolute path of the executable in the image. */
  readonly binaryPath: string;
  /** Arguments of the binary's health check; undefined if the binary has none. */
  readonly healthArguments: readonly string[] | undefined;
  /** The health check of Docker and Compose; undefined unless Compose is a target. */
  readonly containerHealth: ContainerHealth | undefined;
  readonly ports: readonly ContainerPort[];
  readonly metricsPort: ContainerPort | undefined;
  readonly servicePorts: readonly ServicePort[];
  readonly variables: readonly Variable[];
  readonly configurationFile: ConfigurationFile | undefined;
  readonly services: readonly BackingService[];
  readonly telemetry: TelemetryEndpoint | undefined;
  /**
   * The Collector that the bundle deploys with the service; undefined unless the user asks for it.
   */
  readonly collector: OwnCollector | undefined;
  readonly dependencies: readonly NetworkDependency[];
  readonly probes: ProbeTargets;
  readonly shutdown: ShutdownBudget;
  /** The Rust code of the bundle; undefined unless the user asks for it. */
  readonly rust: RustCode | undefined;
  readonly labels: LabelSets;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly volumes: readonly Volume[];
  readonly claims: readonly Claim[];
  /** Disk space of the node that the service's container may use. */
  readonly ephemeralStorage: EphemeralStorage;
  readonly exposure: Exposure | undefined;
  /** Whether an autoscaler with at least one metric sets the number of replicas (C-054). */
  readonly autoscaled: boolean;
  /** How a new version replaces the old version. */
  readonly release: Release;
  /** QoS class: which pods Kubernetes evicts first when a node runs out of memory (C-101). */
  readonly qosClass: QosClass;
  readonly features: KubernetesFeatures;
  /**
   * The plans of the environments, in the order of the table; empty in the plan of an environment.
   */
  readonly environments: readonly Plan[];
}

const planOne = (
  { config, secrets }: Pick<Plan, 'config' | 'secrets'>,
  environment: string | undefined,
  environments: readonly Plan[],
): Plan => {
  const identity = planIdentity(config);
  const image = planImage(config);
  const ports = planPorts(config);
  const servicePorts = planServicePorts(config, ports);
  const exposure = planExposure(config, servicePorts);
  const configurationFile = planConfigurationFile(config);
  const services = planServices(config);
  const volumes = planVolumes(config, configurationFile);
  const telemetry = planTelemetry(config);
  const binaryPath = `${config.image.binaryDirectory.replace(/\/+$/, '')}/${identity.binary}`;
  const healthArguments =
    config.image.healthCheck === 'subcommand' ? words(config.image.healthCommand) : undefined;
  return {
    config,
    secrets,
    environment,
    language: config.packaging.language,
    identity,
    image,
    binaryPath,
    healthArguments,
    containerHealth: planContainerHealth(config, { binaryPath, healthArguments, ports }),
    ports,
    metricsPort: metricsPort(config, ports),
    servicePorts,
    variables: planVariables(config, {
      identity,
      services,
      telemetry,
      configurationFile,
      environment,
    }),
    configurationFile,
    services,
    telemetry,
    collector: planCollector(config),
    dependencies: planDependencies(config, services, telemetry),
    probes: planProbes(config, ports),
    shutdown: planShutdown(config),
    rust: planRust(config, ports, planShutdown(config)),
    labels: planLabels(config, identity, image.tag),
    namespace: config.workload.namespace,
    serviceAccount: config.pod.serviceAccount || identity.name,
    volumes,
    claims: planClaims(config),
    ephemeralStorage: planEphemeralStorage(config, volumes),
    exposure,
    autoscaled: isAutoscaled(config),
    release: planRelease(
      config,
      exposure,
      servicePorts.some(({ name }) => name !== 'metrics'),
    ),
    qosClass: planQosClass(config),
    features: planFeatures(config),
    environments,
  };
};

/** The plan of the base, or the plan of the named environment. */
export const plan = (entered: Config, environment?: string): Plan => {
  // From here on no secret value exists, so no reader of the plan can write one to a file.
  const config = withoutSecrets(entered);
  const secrets = recognisedSecrets(entered);
  if (environment !== undefined) {
    return planOne({ config: withEnvironment(config, environment), secrets }, environment, []);
  }
  const names = [...new Set(config.environments.rows.map(({ name }) => name))];
  const environments = names.map((name) =>
    planOne({ config: withEnvironment(config, name), secrets }, name, []),
  );
  return planOne({ config, secrets }, undefined, environments);
};

/** Returns a text in the language of the plan's files. */
export const say = ({ language }: Pick<Plan, 'language'>, text: Text): string => text[language];

export type { BackingService } from './backing-services.ts';
export type { ContainerHealth } from './container-health.ts';
export type { Variable } from './environment-table.ts';
export type { Entrance, Exposure, ServicePort } from './exposure.ts';
export type { NetworkDependency } from './network-dependency.ts';
export type { ContainerPort, PortName } from './ports.ts';
export type { Probe } from './probe-targets.ts';
export type { QosClass } from './qos-class.ts';
export type { Release, Track } from './release.ts';
export type { OwnCollector } from './telemetry/own-collector.ts';
export type { Claim, Volume } from './volumes.ts';
