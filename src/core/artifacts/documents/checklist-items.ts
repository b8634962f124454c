import type { FieldPath } from '../../config.ts';
import type { Text } from '../../fields/index.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { hasAlerts } from '../../plan/observability-files.ts';
import { isFor } from '../../plan/targets.ts';
import { workloadKinds } from '../../workloads/index.ts';

type Confirmation = Plan['config']['documents']['confirmed'][number];

/** One line of the checklist. */
export interface ChecklistItem {
  readonly text: Text;
  /** Whether the configuration proves the item. */
  readonly isProven: boolean;
  /** A confirmation by a person, where the configuration cannot prove the item. */
  readonly confirmation?: Confirmation;
  /** Sections and fields whose open errors and warnings keep the item open. */
  readonly about: readonly (FieldPath | `${string}.`)[];
}

const inCluster = (plan: Plan): boolean => isFor(plan, 'kubernetes', 'kustomize', 'helm');

/** S0-25 and S1-34: how the image is built. */
const imageItems = (plan: Plan): readonly ChecklistItem[] => {
  const { image, build, delivery } = plan.config;
  if (!isFor(plan, 'docker')) return [];
  return [
    {
      text: {
        en: 'Multi-stage build: the compiler is not in the image',
        'zh-CN': '多阶段构建：镜像中不含编译器',
      },
      isProven: true,
      about: [],
    },
    {
      text: {
        en: 'Release build with the committed Cargo.lock',
        'zh-CN': '使用 release 构建和已提交的 Cargo.lock',
      },
      isProven: true,
      about: ['build.optLevel', 'build.rustVersion'],
    },
    {
      text: { en: 'Runs as a user without rights', 'zh-CN': '以非特权用户运行' },
      isProven: image.uid > 0,
      about: ['image.uid', 'pod.securityProfile'],
    },
    {
      text: { en: 'Small image (well below 500 MB)', 'zh-CN': '镜像小（远低于 500 MB）' },
      isProven: build.debug !== 'full' || build.strip !== 'none',
      about: ['image.base', 'image.suite'],
    },
    {
      text: {
        en: 'Scanned for vulnerabilities before every release',
        'zh-CN': '每次发布前扫描漏洞',
      },
      isProven: delivery.scan !== 'none' && (delivery.ci !== 'none' || delivery.scripts),
      about: ['delivery.scan'],
    },
    {
      text: { en: 'SBOM, provenance and signature', 'zh-CN': '具备 SBOM、来源证明与签名' },
      isProven: delivery.sbom && delivery.sign !== 'none',
      about: ['delivery.sign', 'delivery.sbom'],
    },
  ];
};

/** S3-19 and the rest of S0-25: how it runs in the cluster. */
const clusterItems = (plan: Plan): readonly ChecklistItem[] => {
  const { workload, scaling, traffic } = plan.config;
  if (!inCluster(plan)) return [];
  const items: readonly (ChecklistItem & { readonly onlyRunning?: true })[] = [
    {
      onlyRunning: true,
      text:
        plan.probes.startup === undefined
          ? { en: 'Liveness and readiness probes', 'zh-CN': '存活与就绪探针' }
          : { en: 'Liveness, readiness and startup probes', 'zh-CN': '存活、就绪与启动探针' },
      isProven: plan.probes.liveness !== undefined && plan.probes.readiness !== undefined,
      about: ['probes.'],
    },
    {
      text: { en: 'Memory limit, CPU and memory requests', 'zh-CN': '内存上限以及 CPU、内存请求' },
      isProven: workloadsOf(plan).every(hasAmounts),
      about: ['workload.cpuRequest', 'workload.memoryRequest', 'workload.memoryLimit'],
    },
    {
      onlyRunning: true,
      text: { en: 'Shuts down without losing requests', 'zh-CN': '停机时不丢请求' },
      isProven: workloadsOf(plan).every(
        ({ shutdown }) => shutdown.grace >= shutdown.preStop + shutdown.drain,
      ),
      about: ['workload.preStopSeconds', 'workload.drainSeconds', 'workload.graceSeconds'],
    },
    {
      onlyRunning: true,
      text: { en: 'More than one pod, and a disruption budget', 'zh-CN': '多副本并设置中断预算' },
      isProven:
        scaling.disruptionBudget && (plan.autoscaled ? scaling.minReplicas : workload.replicas) > 1,
      about: ['scaling.disruptionBudget', 'scaling.budgetValue', 'workload.replicas'],
    },
    {
      onlyRunning: true,
      text: { en: 'Autoscaling, and a load test of it', 'zh-CN': '自动扩缩容，并经过压力测试' },
      isProven: false,
      confirmation: 'load-test',
      about: ['scaling.autoscale', 'scaling.minReplicas', 'scaling.maxReplicas'],
    },
    {
      text: {
        en: 'Network policy with the declared dependencies',
        'zh-CN': '按声明的依赖设置网络策略',
      },
      isProven: traffic.networkPolicy,
      about: ['traffic.networkPolicy', 'traffic.egress'],
    },
    {
      text: { en: 'TLS for everything that comes from outside', 'zh-CN': '外部流量全部使用 TLS' },
      isProven:
        traffic.serviceType === 'ClusterIP' &&
        (plan.exposure === undefined || plan.exposure.tlsSecret !== undefined),
      about: ['traffic.tls', 'traffic.host', 'traffic.serviceType'],
    },
  ];
  // A first workload that ends by itself has no probes and no number of pods.
  const runsOn = workloadKinds[plan.kind].runsOn;
  return [...items.filter(({ onlyRunning }) => runsOn || !onlyRunning), ...runItems(plan)];
};

const hasAmounts = ({ config: { workload } }: Plan): boolean =>
  [workload.cpuRequest, workload.memoryRequest, workload.memoryLimit].every(Boolean);

/** What programs that end by themselves ask for; empty for a bundle without one. */
const runItems = (plan: Plan): readonly ChecklistItem[] =>
  workloadsOf(plan).every(({ kind }) => workloadKinds[kind].runsOn)
    ? []
    : [
        {
          text: {
            en: 'Scheduled programs and release steps end in a limited time, and a failed run can be read',
            'zh-CN': '定时任务与发布步骤有时限，失败的运行可查看日志',
          },
          isProven: workloadsOf(plan).every(
            ({ kind, config }) => kind !== 'cron' || config.job.keepFailed > 0,
          ),
          about: ['job.deadline', 'job.retries', 'job.keepFailed'],
        },
        {
          text: { en: 'A failed run is an alert', 'zh-CN': '运行失败会触发告警' },
          isProven: hasAlerts(plan.config),
          about: ['telemetry.alerts'],
        },
      ];

/** Monitoring, and the confirmations by people. */
const operationItems = (plan: Plan): readonly ChecklistItem[] => {
  const { telemetry, services } = plan.config;
  return [
    {
      text: {
        en: 'No configuration and no secret in the image or in Git',
        'zh-CN': '镜像与 Git 中没有写死的配置和机密',
      },
      isProven: true,
      about: ['secrets.', 'settings.variables', 'settings.configEntries'],
    },
    {
      text: { en: 'Traces with sampling', 'zh-CN': '链路追踪并设置采样' },
      isProven: plan.telemetry !== undefined,
      about: ['telemetry.enabled', 'telemetry.sampling', 'telemetry.protocol'],
    },
    {
      text: { en: 'Logs are collected and can be searched', 'zh-CN': '日志已聚合且可检索' },
      isProven: telemetry.logs !== 'none',
      confirmation: 'logs',
      about: ['settings.logLevel'],
    },
    {
      text: { en: 'Alerts that somebody receives', 'zh-CN': '告警规则，且有人接收' },
      isProven: false,
      confirmation: 'alerts',
      about: ['telemetry.alerts'],
    },
    {
      text: {
        en: 'Circuit breaker or degradation for each dependency',
        'zh-CN': '对每个依赖设置熔断或降级',
      },
      isProven: false,
      confirmation: 'degradation',
      about: [],
    },
    ...(services.database === 'none' && plan.claims.length === 0
      ? []
      : [
          {
            text: {
              en: 'Backups that have been restored once',
              'zh-CN': '备份策略，并已验证可恢复',
            },
            isProven: false,
            confirmation: 'backups',
            about: [],
          } as const satisfies ChecklistItem,
        ]),
    {
      text: {
        en: 'Plan for the loss of a cluster or region',
        'zh-CN': '集群或地域故障的灾难恢复预案',
      },
      isProven: false,
      confirmation: 'recovery',
      about: [],
    },
  ];
};

/** The production checklist: each requirement of the guides once. */
export const checklistItems = (
  plan: Plan,
): readonly { readonly title: Text; readonly items: readonly ChecklistItem[] }[] =>
  [
    { title: { en: 'Image', 'zh-CN': '镜像' }, items: imageItems(plan) },
    { title: { en: 'Cluster', 'zh-CN': '集群' }, items: clusterItems(plan) },
    { title: { en: 'Operation', 'zh-CN': '运维' }, items: operationItems(plan) },
  ].filter(({ items }) => items.length > 0);
