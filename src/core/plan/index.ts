import type { Config } from '../config.ts';
import { type Decisions, firstWorkload, workloadNames } from '../decisions.ts';
import type { Locale, Text } from '../fields/index.ts';
import type { PublicConfig, SecretPlace } from '../secrets/places.ts';
import {
  type PublicDecisions,
  publicConfigOf,
  publicDecisions,
  recognisedIn,
  withFixedValues,
} from '../secrets/public-decisions.ts';
import { addedWorkload, type KindId, workloadKinds } from '../workloads/index.ts';
import { type ApiRights, planApiRights } from './api-rights.ts';
import { isAutoscaled } from './autoscaling.ts';
import { type BackingService, planServices } from './backing-services.ts';
import { type ConfigurationFile, planConfigurationFile } from './configuration-file.ts';
import { type ContainerHealth, planContainerHealth } from './container-health.ts';
import type { ServicePort } from './entrance.ts';
import { planVariables, type Variable } from './environment-table.ts';
import { withEnvironment } from './environments.ts';
import { type EphemeralStorage, planEphemeralStorage } from './ephemeral-storage.ts';
import { type Exposure, planExposure, planListenerPorts, planServicePorts } from './exposure.ts';
import { type Identity, planIdentity } from './identity.ts';
import { binaryOf, type ImagePart, planImageParts } from './image-parts.ts';
import { type ImageReference, planImage } from './image-reference.ts';
import { type KubernetesFeatures, planFeatures } from './kubernetes-features.ts';
import { type LabelSets, planLabels } from './labels.ts';
import { planDependencies } from './network-dependencies.ts';
import type { NetworkDependency } from './network-dependency.ts';
import { type Ownership, planOwnership } from './ownership.ts';
import { type ContainerPort, lowestPort, metricsPort, planPorts } from './ports.ts';
import { type ProbeTargets, planProbes } from './probe-targets.ts';
import {
  type ContainerProgram,
  type ImageProgram,
  planImageProgram,
  planProgram,
  planSharedProgram,
} from './program.ts';
import { planQosClass, type QosClass } from './qos-class.ts';
import { planRelease, type Release } from './release.ts';
import { planRust, type RustCode } from './rust-code.ts';
import { planServiceAccount } from './service-account.ts';
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
  /** The decisions of the whole bundle, without the value of any secret. */
  readonly decisions: PublicDecisions;
  /** Name of the workload in the decisions; empty for the first workload of the bundle. */
  readonly workload: string;
  readonly kind: KindId;
  /** The plan of the first workload; undefined in that plan itself. */
  readonly first: Plan | undefined;
  /** The plans of the other workloads; empty in the plan of another workload. */
  readonly workloads: readonly Plan[];
  /** Whether the bundle has more than one workload. */
  readonly several: boolean;
  /** The decisions of this workload, without the value of any secret. */
  readonly config: PublicConfig;
  /** Fields that hold a secret, or a text that looks like a secret; never the secret value. */
  readonly secrets: readonly SecretPlace[];
  /** Name of the environment of this plan; undefined for the base. */
  readonly environment: string | undefined;
  /** The language of comments and documents in the files. */
  readonly language: Locale;
  readonly identity: Identity;
  readonly owns: Ownership;
  readonly image: ImageReference;
  /** Absolute path of the executable in the image. */
  readonly binaryPath: string;
  /** What the image starts: the first workload that runs it. */
  readonly imageProgram: ImageProgram;
  /** What the container of this workload starts, where it is not what the image starts. */
  readonly program: ContainerProgram;
  /** Arguments of the binary's health check; undefined if the binary has none. */
  readonly healthArguments: readonly string[] | undefined;
  /** The health check of Docker and Compose; undefined unless Compose is a target. */
  readonly containerHealth: ContainerHealth | undefined;
  readonly ports: readonly ContainerPort[];
  readonly metricsPort: ContainerPort | undefined;
  /** The lowest port, if only root may open it by default; undefined without such a port. */
  readonly lowestPort: number | undefined;
  /** The ports of the workload's Service. */
  readonly servicePorts: readonly ServicePort[];
  /** Those of them that a TCP or UDP listener of the Gateway leads to. */
  readonly listenerPorts: readonly ServicePort[];
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
  /** What the pods may do with the Kubernetes API. */
  readonly apiRights: ApiRights;
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

/** The folder of the program's package in a workspace with several programs. */
const memberFolder = (config: Config, identity: Identity, severalPrograms: boolean): string =>
  severalPrograms && config.project.layout === 'workspace' ? `crates/${identity.package}/` : '';

/** What the plan of one workload is made of. */
interface Workload {
  readonly decisions: PublicDecisions;
  readonly name: string;
  readonly config: PublicConfig;
  readonly secrets: readonly SecretPlace[];
  readonly environment: string | undefined;
  readonly environments: readonly Plan[];
  readonly workloads: readonly Plan[];
  readonly first: Plan | undefined;
  /** The decisions of the workloads that start the same binary. */
  readonly alike: readonly Config[];
  /** Whether the bundle has more than one workload. */
  readonly several: boolean;
  /** Whether its workloads start more than one binary. */
  readonly severalPrograms: boolean;
  /** What distinguishes its image from the other images of the bundle. */
  readonly part: ImagePart | undefined;
}

const planOne = ({
  decisions,
  name,
  config,
  secrets,
  environment,
  environments,
  workloads,
  first,
  alike,
  several,
  severalPrograms,
  part,
}: Workload): Plan => {
  const identity = planIdentity(config, name);
  const owns = planOwnership(config, first?.config);
  const image = planImage(config, part, first?.image);
  const ports = planPorts(config);
  const servicePorts = planServicePorts(config, ports);
  const listenerPorts = planListenerPorts(config, servicePorts);
  const exposure = planExposure(config, {
    workload: identity.name,
    environment,
    ports: servicePorts,
  });
  const configurationFile = planConfigurationFile(config);
  const services = planServices(config);
  const volumes = planVolumes(config, identity.name, configurationFile);
  const telemetry = planTelemetry(config);
  const binaryPath = `${config.image.binaryDirectory.replace(/\/+$/, '')}/${identity.binary}`;
  const imageProgram =
    first === undefined
      ? planImageProgram(config, binaryPath)
      : part === undefined || part === first.image.part
        ? first.imageProgram
        : planSharedProgram(alike, binaryPath);
  const healthArguments =
    config.image.healthCheck === 'subcommand' ? words(config.image.healthCommand) : undefined;
  return {
    decisions,
    workload: name,
    kind: config.workload.kind,
    first,
    workloads,
    several,
    config,
    secrets,
    environment,
    language: config.packaging.language,
    identity,
    owns,
    image,
    binaryPath,
    imageProgram,
    program: planProgram(config, binaryPath, first && imageProgram),
    healthArguments,
    containerHealth: planContainerHealth(config, { binaryPath, healthArguments, ports }),
    ports,
    metricsPort: metricsPort(config, ports),
    lowestPort: lowestPort(ports),
    servicePorts,
    listenerPorts,
    variables: planVariables(config, {
      identity,
      owns,
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
    rust: planRust(
      config,
      ports,
      planShutdown(config),
      memberFolder(config, identity, severalPrograms),
    ),
    labels: planLabels(config, identity, image.tag, several),
    namespace: config.workload.namespace,
    apiRights: planApiRights(config),
    serviceAccount: planServiceAccount(config, identity, owns, first?.config),
    volumes,
    claims: planClaims(config, identity.name),
    ephemeralStorage: planEphemeralStorage(config, volumes),
    exposure,
    autoscaled: isAutoscaled(config),
    release: planRelease(config, { workload: identity.name, exposure, servicePorts }),
    qosClass: planQosClass(config),
    features: planFeatures(config),
    environments,
  };
};

/** The decisions of a workload in an environment, with what its kind fixes. */
const decidedIn = (
  decisions: PublicDecisions,
  workload: string,
  environment: string | undefined,
): PublicConfig => {
  const config = publicConfigOf(decisions, workload);
  const own =
    environment === undefined
      ? config
      : withEnvironment(config, environment, decisions.workloads[workload]);
  const fixed = withFixedValues(own, workloadKinds[own.workload.kind].fixed);
  return workload === firstWorkload ? fixed : withFixedValues(fixed, addedWorkload);
};

const planBundle = (
  decisions: PublicDecisions,
  secrets: readonly SecretPlace[],
  environment: string | undefined,
  environments: readonly Plan[],
): Plan => {
  const names = workloadNames(decisions);
  const configs = [firstWorkload, ...names].map((name) => decidedIn(decisions, name, environment));
  const parts = planImageParts(configs);
  const workloads: Plan[] = [];
  const planOf = (name: string, config: PublicConfig, first: Plan | undefined): Plan =>
    planOne({
      decisions,
      name,
      config,
      part: parts.get(binaryOf(config)),
      alike: configs.filter((one) => binaryOf(one) === binaryOf(config)),
      secrets: secrets.filter(({ workload }) => workload === firstWorkload || workload === name),
      environment,
      environments: first === undefined ? environments : [],
      workloads: first === undefined ? workloads : [],
      first,
      several: names.length > 0,
      severalPrograms: new Set(configs.map(binaryOf)).size > 1,
    });
  const [firstConfig = decisions.base, ...others] = configs;
  const first = planOf(firstWorkload, firstConfig, undefined);
  // The workloads refer to the first one, and the first one to them.
  for (const [index, config] of others.entries())
    workloads.push(planOf(names[index] ?? '', config, first));
  return first;
};

/** The plan of the base, or the plan of the named environment. */
export const plan = (entered: Decisions, environment?: string): Plan => {
  // From here on no secret value exists, so no reader of the plan can write one to a file.
  const decisions = publicDecisions(entered);
  const secrets = recognisedIn(entered);
  if (environment !== undefined) return planBundle(decisions, secrets, environment, []);
  const names = [...new Set(entered.base.environments.rows.map(({ name }) => name))];
  const environments = names.map((name) => planBundle(decisions, secrets, name, []));
  return planBundle(decisions, secrets, undefined, environments);
};

/** Returns a text in the language of the plan's files. */
export const say = ({ language }: Pick<Plan, 'language'>, text: Text): string => text[language];

export type { BackingService } from './backing-services.ts';
export type { ContainerHealth } from './container-health.ts';
export type { Entrance, FurtherHost, ServicePort } from './entrance.ts';
export type { Variable } from './environment-table.ts';
export type { Exposure } from './exposure.ts';
export type { NetworkDependency } from './network-dependency.ts';
export type { ContainerPort, PortName } from './ports.ts';
export type { Probe } from './probe-targets.ts';
export type { QosClass } from './qos-class.ts';
export type { Release, Track } from './release.ts';
export type { OwnCollector } from './telemetry/own-collector.ts';
export type { Claim, Volume } from './volumes.ts';
