import { chosenStage } from '../../delivery/build-targets.ts';
import { composeName } from '../../delivery/compose-names.ts';
import { ownPublishedPorts } from '../../delivery/compose-ports.ts';
import { commented, type Yaml } from '../../formats/yaml.ts';
import { buildCredentials } from '../../plan/build-credentials.ts';
import { firstOf, releaseSteps } from '../../plan/bundle.ts';
import { imageOwner } from '../../plan/bundle-images.ts';
import { type Plan, say } from '../../plan/index.ts';
import { lowPortSysctl } from '../../plan/ports.ts';
import { amountOf } from '../../plan/quantity.ts';
import { isFor } from '../../plan/targets.ts';
import { workloadKinds } from '../../workloads/index.ts';
import { every } from './every-service.ts';
import { healthCheck } from './health-check.ts';
import { literal, withRequired } from './interpolation.ts';
import { startedFirst } from './observability/profile.ts';
import { dockerBytes } from './quantities.ts';
import { missingVolumes, serviceMounts } from './service-mounts.ts';

const environment = (plan: Plan): Yaml => {
  const entries: Record<string, string> = {};
  for (const { name, source } of plan.variables) {
    // The downward API exists only in Kubernetes.
    if (source.kind === 'value' && source.compose !== undefined)
      entries[name] = literal(source.compose);
    if (source.kind === 'secret') entries[name] = withRequired(plan, source.compose);
  }
  return entries;
};

/**
 * Adds comments: the attribute names are current, and the endpoint and the protocol must fit each
 * other.
 */
const explained = (plan: Plan, variables: Yaml): Yaml =>
  plan.telemetry?.composeEndpoint === undefined
    ? variables
    : commented(
        say(plan, {
          en: 'OTLP: port and protocol belong together (C-060); the attributes have their current names (C-063).',
          'zh-CN': 'OTLP：端口与协议须匹配（C-060），属性使用当前名称（C-063）。',
        }),
        variables,
      );

/** The containers of the same image that must have started or ended before the workload starts. */
const stepsBefore = (plan: Plan): readonly (readonly [string, string])[] => {
  const first = firstOf(plan);
  if (plan.kind !== 'job') {
    return releaseSteps(first, 'before-release').map((step) => [
      composeName(step),
      'service_completed_successfully',
    ]);
  }
  if (plan.config.job.runs === 'before-release' || plan === first) return [];
  const isHealthy = first.containerHealth !== undefined;
  return [[composeName(first), isHealthy ? 'service_healthy' : 'service_started']];
};

const dependsOn = (plan: Plan): Yaml => {
  const { collector, jaeger } = plan.config.services;
  const dependencies: Record<string, Yaml> = {};
  for (const { host } of plan.services) dependencies[host] = { condition: 'service_healthy' };
  for (const [name, condition] of stepsBefore(plan)) dependencies[name] = { condition };
  // The Collector or Jaeger starts first, but the service does not wait until it is healthy
  // (C-047).
  if (collector) dependencies['otel-collector'] = startedFirst(plan);
  else if (jaeger) dependencies['jaeger'] = startedFirst(plan);
  return Object.keys(dependencies).length === 0 ? undefined : dependencies;
};

const ports = (plan: Plan): Yaml => {
  const { bindAddress } = plan.config.compose;
  const list = ownPublishedPorts(plan).map(
    ({ host, port, transport }) =>
      `${bindAddress}:${host}:${port}${transport === 'UDP' ? '/udp' : ''}`,
  );
  return list.length === 0 ? undefined : list;
};

const limits = (plan: Plan): Yaml => {
  const { cpuLimit, memoryLimit, cpuRequest, memoryRequest } = plan.config.workload;
  if (!plan.config.compose.limits) return undefined;
  const share = (cpu: string, memory: string): Yaml =>
    cpu === '' && memory === ''
      ? undefined
      : {
          cpus: cpu === '' ? undefined : String(amountOf(cpu) ?? 0),
          memory: memory === '' ? undefined : dockerBytes(memory),
        };
  return {
    resources: {
      limits: share(plan.config.compose.cpuLimit || cpuLimit, memoryLimit),
      reservations: share(cpuRequest, memoryRequest),
    },
  };
};

/** Frameworks whose server handles SIGTERM. */
const handlesSigterm: ReadonlySet<string> = new Set(['actix-web', 'rocket']);

const init = (plan: Plan): Yaml =>
  handlesSigterm.has(plan.config.project.framework)
    ? undefined
    : commented(
        say(plan, {
          en: 'As process 1 a program without a SIGTERM handler would not react to docker stop (C-110).',
          'zh-CN': '未处理 SIGTERM 的程序作为 1 号进程时，不会响应 docker stop（C-110）。',
        }),
        true,
      );

const stopSeconds = ({ shutdown }: Plan): number => Math.max(1, shutdown.grace - shutdown.preStop);

const asksItself = {
  en: 'What is in the image can do this, without curl (C-006).',
  'zh-CN': '由镜像中已有的程序完成，无需 curl（C-006）。',
};

/** The image has the health check of the workload that it starts; no other program answers it. */
const withoutImageCheck = (plan: Plan): Yaml =>
  imageOwner(plan).containerHealth === undefined ? undefined : { disable: true };

/** How Compose builds the image, with the credentials for private crates. */
const imageBuild = (plan: Plan): Yaml => {
  const { ssh, secrets } = buildCredentials(plan);
  return {
    context: '.',
    target: chosenStage(plan),
    ssh: ssh ? ['default'] : undefined,
    secrets: secrets.length === 0 ? undefined : secrets.map(({ id }) => id),
  };
};

const definition = (plan: Plan): Readonly<Record<string, Yaml>> => {
  const { containerHealth } = plan;
  const { uid } = plan.config.image;
  return {
    image: `${plan.image.repository}:${plan.image.tag}`,
    build: isFor(plan, 'docker') ? imageBuild(plan) : undefined,
    entrypoint: plan.program.command?.map(literal),
    command: plan.program.args?.map(literal),
    // Compose has no schedule: the job is started by hand or by the machine's own timer.
    profiles: plan.kind === 'cron' ? ['jobs'] : undefined,
    init: init(plan),
    user: `${uid}:${uid}`,
    environment: explained(plan, environment(plan)),
    depends_on: dependsOn(plan),
    healthcheck:
      containerHealth === undefined
        ? withoutImageCheck(plan)
        : commented(
            say(plan, asksItself),
            healthCheck(['CMD', ...containerHealth.command], {
              ...containerHealth,
              interval: plan.config.compose.healthInterval || containerHealth.interval,
            }),
          ),
    ports: ports(plan),
    ...serviceMounts(plan),
    // Docker opens low ports to every process by default; Podman and older releases do not.
    sysctls: plan.lowestPort === undefined ? undefined : { [lowPortSysctl]: plan.lowestPort },
    cap_drop: ['ALL'],
    deploy: limits(plan),
    stop_grace_period: commented(
      say(plan, {
        en: 'Time to finish requests and flush telemetry before SIGKILL.',
        'zh-CN': '收到 SIGKILL 前，用于处理完请求并发送剩余遥测数据的时间。',
      }),
      `${stopSeconds(plan)}s`,
    ),
    ...every(plan, plan.identity.name),
    ...(workloadKinds[plan.kind].runsOn ? {} : { restart: 'no' }),
  };
};

/** The Compose service of the user's service. */
export const ownService = (plan: Plan): Yaml => {
  const missing = missingVolumes(plan);
  return missing === undefined ? definition(plan) : commented(missing, definition(plan));
};
