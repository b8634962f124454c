import { markdownCode, markdownTable, markdownText } from '../../formats/markdown.ts';
import type { Plan } from '../../plan/index.ts';
import { isFor } from '../../plan/targets.ts';
import { heading, type Sources, type Translate, translatorOf } from './document.ts';
import { configurationKinds, discovery, qualityOfService } from './practice-tables.ts';

type Row = readonly [topic: string, practice: string, here: readonly string[]];

const values = (...texts: readonly string[]): readonly string[] =>
  texts.filter(Boolean).map(markdownCode);

/** S0-24 and S1-33: how the image is built. */
const image = (plan: Plan, t: Translate): readonly Row[] => {
  const { build, image: own, delivery } = plan.config;
  if (!isFor(plan, 'docker')) return [];
  return [
    [
      t('Profile', '编译配置'),
      t('optimise for speed, keep readable backtraces', '面向速度优化，保留可读的回溯'),
      values(
        `opt-level ${build.optLevel}`,
        `lto ${build.lto}`,
        `panic ${build.panic}`,
        `strip ${build.strip}`,
      ),
    ],
    [
      t('Image', '镜像'),
      t('several stages, small base, no shell', '多阶段构建，精简基础镜像，不含 shell'),
      values(own.base, own.suite),
    ],
    [
      t('Dependencies', '依赖'),
      t('a layer or cache of their own', '单独成层或缓存'),
      values(own.cache),
    ],
    [t('User', '用户'), t('a number without rights', '无特权的数字 UID'), values(String(own.uid))],
    [
      t('Supply chain', '供应链'),
      t('scan, SBOM, signature', '扫描、SBOM、签名'),
      values(`scan ${delivery.scan}`, `sign ${delivery.sign}`),
    ],
  ];
};

/** S1-33, S3-18, S4-09: how it runs. */
const cluster = (plan: Plan, t: Translate): readonly Row[] => {
  const { workload, scaling } = plan.config;
  if (!isFor(plan, 'kubernetes', 'kustomize', 'helm')) return [];
  const replicas = plan.autoscaled
    ? `${scaling.minReplicas} – ${scaling.maxReplicas}`
    : String(workload.replicas);
  return [
    [
      t('Replicas', '副本数'),
      t('at least two, spread over nodes and zones', '至少两个，分散在不同节点和可用区'),
      values(replicas, plan.config.pod.spread),
    ],
    [
      t('Rollout', '发布'),
      t('capacity stays (C-040), a failed version goes back', '保持容量（C-040），失败即回退'),
      values(
        plan.release.strategy,
        `maxSurge ${workload.maxSurge}`,
        `maxUnavailable ${workload.maxUnavailable}`,
        `minReadySeconds ${workload.minReadySeconds}`,
      ),
    ],
    [
      t('Health', '健康检查'),
      t(
        'liveness asks the process only; readiness may say “not now”',
        '存活检查只关心进程本身，就绪检查可以暂时拒绝流量',
      ),
      values(plan.config.project.livePath, plan.config.project.readyPath),
    ],
    [
      t('Shutdown', '停机'),
      t('wait, drain, then end', '先等待，再处理完请求，最后退出'),
      values(`${plan.shutdown.preStop} s`, `${plan.shutdown.drain} s`, `${plan.shutdown.grace} s`),
    ],
    [
      t('Scaling', '伸缩'),
      t('on what grows with load; memory seldom does', '按随负载增长的指标伸缩，内存通常不合适'),
      values(plan.autoscaled ? 'HPA' : t('fixed', '固定')),
    ],
    [
      t('Security', '安全'),
      t('no root, read-only, no capabilities', '非 root、只读根文件系统、去除全部 capability'),
      values(plan.config.pod.securityProfile),
    ],
  ];
};

/** S3-18: resilience and security of the generated code; only where it is generated. */
const resilience = ({ config: { rust } }: Plan, t: Translate): readonly Row[] => [
  ...(rust.code !== 'none' && rust.parts.includes('circuit-breaker')
    ? [
        [
          t('Failing dependency', '依赖故障'),
          t(
            'stop calling it, probe it, answer with less meanwhile',
            '停止调用并试探恢复，期间降级响应',
          ),
          values(
            `breaker ${rust.breakerFailures} %`,
            `open ${rust.breakerOpen} s`,
            `probes ${rust.breakerProbes}`,
          ),
        ] as const,
      ]
    : []),
  ...(rust.code !== 'none' && rust.parts.includes('security')
    ? [
        [
          t('Audit', '审计'),
          t(
            'refused, limited and sensitive requests, under a log target of their own',
            '被拒绝、被限流和敏感的请求，使用独立的日志 target',
          ),
          values('audit', ...rust.auditedPaths),
        ] as const,
      ]
    : []),
];

/** S0-24, S1-33, S3-18: monitoring. */
const operation = (plan: Plan, t: Translate): readonly Row[] => {
  const traces = plan.telemetry;
  return [
    [
      t('Logs', '日志'),
      t(
        'to standard output, as JSON, level by environment',
        '输出到标准输出，JSON 格式，级别按环境设置',
      ),
      values(plan.config.settings.logLevel),
    ],
    [
      t('Metrics', '指标'),
      t('on a port of their own', '使用独立端口'),
      values(
        plan.metricsPort === undefined
          ? ''
          : `${plan.metricsPort.port}${plan.config.project.metricsPath}`,
      ),
    ],
    [
      t('Traces', '链路'),
      t('sampled, to a Collector nearby', '采样后发送到就近的 Collector'),
      values(
        traces === undefined ? '' : `${traces.protocol} ${traces.port}`,
        traces === undefined ? '' : `${traces.sampling * 100} %`,
      ),
    ],
    [
      t('Configuration', '配置'),
      t('environment over files over defaults', '环境变量优先于文件，文件优先于默认值'),
      values(plan.configurationFile?.path ?? t('environment', '环境变量')),
    ],
    [
      t('Secrets', '机密'),
      t('from a store, never in Git', '来自机密管理系统，不进入 Git'),
      values(plan.config.secrets.provider),
    ],
    ...resilience(plan, t),
  ];
};

const table = (t: Translate, title: string, rows: readonly Row[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `## ${title}\n`,
        markdownTable(
          [t('Topic', '主题'), t('Practice', '做法'), t('Here', '当前取值')],
          rows.map(([topic, practice, here]) => [
            markdownText(topic),
            markdownText(practice),
            here.join(t(', ', '、')) || '–',
          ]),
        ),
      ];

/** PRACTICES.md: the practices of this bundle, each with its value here. */
export const practices = ({ plan }: Sources): string => {
  const t = translatorOf(plan);
  const inCluster = isFor(plan, 'kubernetes', 'kustomize', 'helm');
  return [
    ...heading(plan, { en: 'practices', 'zh-CN': '最佳实践' }),
    ...table(t, t('Image', '镜像'), image(plan, t)),
    ...table(t, t('Cluster', '集群'), cluster(plan, t)),
    ...table(t, t('Operation', '运维'), operation(plan, t)),
    ...(inCluster ? [...configurationKinds(t), ...qualityOfService(plan, t)] : []),
    ...discovery(plan, t),
  ].join('\n');
};
