import { gatewayOf } from '../../plan/cluster/gateways.ts';
import type { Plan, Probe } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, objectName } from '../names.ts';
import { block, type Json, type Tree, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const policyValues = valueKeys('loadBalancerPolicy', {
  enabled: {
    en: 'Whether the chart tells the load balancer of the cloud how to ask the pods.',
    'zh-CN': '是否由 Chart 告知云负载均衡器如何检查 Pod。',
  },
  healthCheck: {
    en: 'The health check of the load balancer, which does not read the readiness probe.',
    'zh-CN': '负载均衡器的健康检查，它不读取就绪探针。',
  },
  backend: {
    en: 'Settings of the load balancer, such as its time limit.',
    'zh-CN': '负载均衡器的设置，例如超时时间。',
  },
});

/** Suffixes of the Services that the routes lead to. */
const routedServices = ({ release }: Plan): readonly string[] => {
  if (release.flagger === 'gatewayapi:v1') return ['-primary', '-canary'];
  return release.split && release.router === 'gateway' ? ['-stable', '-canary'] : [''];
};

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

const portNumber = ({ ports }: Plan, name: string): number | undefined =>
  ports.find((port) => port.name === name)?.port;

const fixedPort = (port: number | undefined): { readonly [key: string]: Json } =>
  port === undefined
    ? { portSpecification: 'USE_SERVING_PORT' }
    : { portSpecification: 'USE_FIXED_PORT', port };

/** How GKE's load balancer asks a pod: as the readiness probe, or whether it accepts connections. */
const gkeTest = (plan: Plan, action: Probe['action'] | undefined): Json => {
  if (action?.kind === 'http') {
    const port = fixedPort(portNumber(plan, action.port));
    return { type: 'HTTP', httpHealthCheck: { ...port, requestPath: action.path } };
  }
  if (action?.kind === 'grpc') {
    const { port, service } = action;
    const named = service === undefined ? {} : { grpcServiceName: service };
    return { type: 'GRPC', grpcHealthCheck: { ...fixedPort(port), ...named } };
  }
  const port = action?.kind === 'tcp' ? portNumber(plan, action.port) : undefined;
  return { type: 'TCP', tcpHealthCheck: fixedPort(port) };
};

/**
 * Times and numbers of the readiness probe within the bounds of the cloud. The limit of an answer
 * must not exceed the interval.
 */
const gkeHealthCheck = (plan: Plan): Json => {
  const { readiness } = plan.probes;
  const times =
    readiness === undefined
      ? {}
      : {
          checkIntervalSec: within(readiness.period, 1, 300),
          timeoutSec: within(Math.min(readiness.timeout, readiness.period), 1, 300),
          healthyThreshold: within(readiness.success, 1, 10),
          unhealthyThreshold: within(readiness.failure, 1, 10),
        };
  return { ...times, config: gkeTest(plan, readiness?.action) };
};

const gkePolicies = (plan: Plan, suffix: string): readonly (readonly [string, Tree])[] => {
  const { requestTimeout } = plan.config.traffic;
  const targetRef = { group: '', kind: 'Service', name: objectName(plan, suffix) };
  const policy = (kind: string, settings: Tree): Tree => ({
    apiVersion: 'networking.gke.io/v1',
    kind,
    metadata: metadata(plan, { suffix }),
    spec: { default: settings, targetRef },
  });
  return [
    [
      'healthcheckpolicy',
      policy('HealthCheckPolicy', block(policyValues.healthCheck, gkeHealthCheck(plan))),
    ],
    ...(requestTimeout === 0
      ? []
      : ([
          [
            'gcpbackendpolicy',
            policy('GCPBackendPolicy', block(policyValues.backend, { timeoutSec: requestTimeout })),
          ],
        ] as const)),
  ];
};

/** The health check of an Application Load Balancer; it has none over TCP, so `/` stays without. */
const albHealthCheck = (plan: Plan): Json => {
  const { readiness } = plan.probes;
  if (readiness?.action.kind !== 'http') return {};
  const { path, port } = readiness.action;
  const interval = within(readiness.period, 5, 300);
  return {
    healthCheckProtocol: 'HTTP',
    healthCheckPath: path,
    healthCheckPort: String(portNumber(plan, port) ?? 'traffic-port'),
    healthCheckInterval: interval,
    healthCheckTimeout: within(readiness.timeout, 2, Math.min(interval - 1, 120)),
    healthyThresholdCount: within(readiness.success, 2, 10),
    unhealthyThresholdCount: within(readiness.failure, 2, 10),
  };
};

/** Requests go to the pods: a Service of type ClusterIP has no port on the nodes. */
const albConfiguration = (plan: Plan, suffix: string): Tree => ({
  apiVersion: 'gateway.k8s.aws/v1beta1',
  kind: 'TargetGroupConfiguration',
  metadata: metadata(plan, { suffix }),
  spec: {
    targetReference: { group: '', kind: 'Service', name: objectName(plan, suffix) },
    defaultConfiguration: {
      targetType: 'ip',
      healthCheckConfig: block(policyValues.healthCheck, albHealthCheck(plan)),
    },
  },
});

const about = {
  en: 'Lets the load balancer of the cloud ask the readiness path; by itself it asks / and ignores the probes.',
  'zh-CN': '让云负载均衡器检查就绪路径；它默认检查 /，并忽略探针。',
};

const objects = (plan: Plan, suffix: string): readonly (readonly [string, Tree])[] => {
  switch (gatewayOf(plan.config)?.id) {
    case 'gke':
      return gkePolicies(plan, suffix);
    case 'aws':
      return [['targetgroupconfiguration', albConfiguration(plan, suffix)]];
    default:
      return [];
  }
};

/**
 * What the load balancer of GKE or AWS needs for each Service that a route leads to
 * (https://cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources,
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/targetgroupconfig/).
 */
export const loadBalancerPolicies = (plan: Plan): readonly Manifest[] => {
  const isExposed = plan.exposure?.kind === 'gateway';
  return routedServices(plan).flatMap((suffix) =>
    objects(plan, suffix).map(([file, tree]) =>
      manifest(`${file}${suffix}`, about, when(policyValues.enabled, isExposed, tree)),
    ),
  );
};
