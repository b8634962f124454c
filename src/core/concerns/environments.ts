import { defineConcern, number, quantity, table, text } from '../fields/index.ts';

/** The meaning of an empty cell. */
const asBase = { en: 'as base', 'zh-CN': '同基础配置' };

/** The values that differ between dev, staging and production; all other values are shared. */
export const environments = defineConcern({
  title: { en: 'Environments', 'zh-CN': '环境' },
  intro: {
    en: 'Each environment is the base plus its differences: a Kustomize overlay and a Helm values file. The fewer differences, the more a test in staging says about production.',
    'zh-CN':
      '每个环境等于基础配置加上差异，对应一个 Kustomize overlay 和一个 Helm values 文件。差异越少，预发布环境的验证对生产越有参考价值。',
  },
  shared: 'all',
  fields: {
    rows: table({
      label: { en: 'Environments', 'zh-CN': '环境列表' },
      help: {
        en: 'One entry per environment. What is left empty is as in the base.',
        'zh-CN': '每个环境一项。留空表示沿用基础配置。',
      },
      row: { en: 'environment', 'zh-CN': '环境' },
      most: 12,
      when: { 'packaging.targets': ['kustomize', 'helm'] },
      columns: {
        name: text({
          label: { en: 'Name', 'zh-CN': '名称' },
          help: {
            en: 'Names the overlay folder and the values file, and becomes the environment in telemetry.',
            'zh-CN': '用作 overlay 目录和 values 文件的名称，也是遥测数据中的环境名。',
          },
          default: 'test',
          pattern: 'fileName',
          maxLength: 40,
        }),
        namespace: text({
          label: { en: 'Namespace', 'zh-CN': '命名空间' },
          help: {
            en: 'Empty joins the namespace of the workload and the name, such as apps-dev; production keeps the namespace of the workload.',
            'zh-CN':
              '留空则由工作负载的命名空间加环境名组成，如 apps-dev；production 沿用工作负载的命名空间。',
          },
          default: '',
          optional: true,
          unset: { value: '', means: { en: 'derived', 'zh-CN': '自动' } },
          pattern: 'dnsLabel',
          maxLength: 63,
        }),
        replicas: number({
          label: { en: 'Replicas', 'zh-CN': '副本数' },
          help: {
            en: 'Pods in this environment; with autoscaling the smallest count. Empty means as in the base.',
            'zh-CN': '该环境的 Pod 数量；启用自动扩缩容时为最小副本数。留空表示沿用基础配置。',
          },
          default: 0,
          unset: { value: 0, means: asBase },
          min: 1,
          max: 500,
        }),
        maxReplicas: number({
          label: { en: 'Max replicas', 'zh-CN': '最大副本数' },
          help: {
            en: 'The largest count when autoscaled: it caps the cost of a small environment. Empty means as in the base.',
            'zh-CN': '自动扩缩容时的最大副本数，用于控制小环境的成本。留空表示沿用基础配置。',
          },
          default: 0,
          unset: { value: 0, means: asBase },
          min: 1,
          max: 1000,
        }),
        host: text({
          label: { en: 'Host', 'zh-CN': '域名' },
          help: {
            en: 'Public host name of HTTP traffic. Two environments behind one gateway must not share it; empty means as in the base.',
            'zh-CN': 'HTTP 流量的对外域名。同一网关后的两个环境不能共用；留空表示沿用基础配置。',
          },
          default: '',
          optional: true,
          unset: { value: '', means: asBase },
          pattern: 'hostname',
        }),
        grpcHost: text({
          label: { en: 'gRPC host', 'zh-CN': 'gRPC 域名' },
          help: {
            en: 'Public host name of gRPC traffic; it must differ from the host. Empty means as in the base.',
            'zh-CN': 'gRPC 流量的对外域名，必须与域名不同。留空表示沿用基础配置。',
          },
          default: '',
          optional: true,
          unset: { value: '', means: asBase },
          pattern: 'hostname',
          source: 'C-048',
        }),
        cpuRequest: quantity({
          label: { en: 'CPU request', 'zh-CN': 'CPU 请求' },
          help: {
            en: 'Processor time reserved per pod, such as 50m. Empty means as in the base.',
            'zh-CN': '每个 Pod 预留的 CPU，如 50m。留空表示沿用基础配置。',
          },
          default: '',
          optional: true,
          unset: { value: '', means: asBase },
        }),
        memoryRequest: quantity({
          label: { en: 'Memory', 'zh-CN': '内存' },
          help: {
            en: 'Memory request and at the same time memory limit per pod, such as 128Mi. Empty means as in the base.',
            'zh-CN': '每个 Pod 的内存请求，同时也是内存上限，如 128Mi。留空表示沿用基础配置。',
          },
          default: '',
          optional: true,
          unset: { value: '', means: asBase },
        }),
        logLevel: text({
          label: { en: 'Log level', 'zh-CN': '日志级别' },
          help: {
            en: 'Filter for RUST_LOG, such as debug or info,sqlx=warn. Debug in production costs money and may log private data; empty means as in the base.',
            'zh-CN':
              'RUST_LOG 的过滤规则，如 debug 或 info,sqlx=warn。生产环境使用 debug 会增加成本，还可能记录隐私数据；留空表示沿用基础配置。',
          },
          default: '',
          optional: true,
          unset: { value: '', means: asBase },
          source: 'C-062',
        }),
        sampling: number({
          label: { en: 'Trace sampling', 'zh-CN': '链路采样率' },
          help: {
            en: 'Share of traces that are kept, from 0 to 1. 1 is fine for dev and expensive under load; empty means as in the base.',
            'zh-CN':
              '保留的链路比例，0 到 1。开发环境用 1 没有问题，高负载下成本很高；留空表示沿用基础配置。',
          },
          default: -1,
          unset: { value: -1, means: asBase },
          min: 0,
          max: 1,
          step: 0.01,
          unit: 'ratio',
          source: 'C-061',
        }),
        tag: text({
          label: { en: 'Image tag', 'zh-CN': '镜像标签' },
          help: {
            en: 'Image tag that runs here. Use one that is never moved, such as a version or a commit; empty means as in the base.',
            'zh-CN':
              '该环境运行的镜像标签。应使用不会被覆盖的标签，如版本号或提交号；留空表示沿用基础配置。',
          },
          default: '',
          optional: true,
          unset: { value: '', means: asBase },
          pattern: 'imageTag',
          maxLength: 128,
          source: 'C-041',
        }),
      },
      default: [
        {
          name: 'dev',
          namespace: '',
          replicas: 1,
          maxReplicas: 2,
          host: 'dev.api.example.com',
          grpcHost: 'dev.grpc.example.com',
          cpuRequest: '50m',
          memoryRequest: '128Mi',
          logLevel: 'debug',
          sampling: 1,
          tag: '',
        },
        {
          name: 'staging',
          namespace: '',
          replicas: 2,
          maxReplicas: 4,
          host: 'staging.api.example.com',
          grpcHost: 'staging.grpc.example.com',
          cpuRequest: '',
          memoryRequest: '',
          logLevel: '',
          sampling: 0.5,
          tag: '',
        },
        {
          name: 'production',
          namespace: '',
          replicas: 0,
          maxReplicas: 0,
          host: '',
          grpcHost: '',
          cpuRequest: '',
          memoryRequest: '',
          logLevel: '',
          sampling: -1,
          tag: '',
        },
      ],
    }),
  },
});
