import { choice, defineConcern, port, same, text, toggle } from '../fields/index.ts';

/** Probe paths have an effect only where probes speak HTTP. */
const overHttp = { 'project.healthPort': ['http', 'metrics'] } as const;

/** What is shipped: the crate, its image reference, its ports and its health endpoints. */
export const project = defineConcern({
  title: { en: 'Project', 'zh-CN': '项目' },
  intro: {
    en: 'What is shipped: the crate, the image it becomes, the ports it listens on and the paths that report its health. Importing a Cargo.toml fills in most of it.',
    'zh-CN':
      '要交付的内容：crate、由它构建的镜像、监听端口和健康检查路径。导入 Cargo.toml 即可填好大部分。',
  },
  groups: {
    crate: { en: 'Crate', 'zh-CN': 'Crate' },
    image: { en: 'Image reference', 'zh-CN': '镜像引用' },
    ports: { en: 'Ports', 'zh-CN': '端口' },
    health: { en: 'Health and metrics endpoints', 'zh-CN': '健康检查与指标端点' },
  },
  fields: {
    name: text({
      group: 'crate',
      default: 'app',
      pattern: 'fileName',
      // 63 for a Service name, less `-headless`; Helm stops at 53 for a release.
      maxLength: 53,
      label: { en: 'Name', 'zh-CN': '名称' },
      help: {
        en: 'Names the Deployment, the Service, the chart and the image. Renaming it later creates new objects beside the old ones, so choose it before the first release. At most 53 characters.',
        'zh-CN':
          '用于 Deployment、Service、Chart 和镜像的名称。上线后再改名会创建一套新对象，旧对象不会自动清理，请在首次发布前定好。最多 53 个字符。',
      },
    }),
    binary: text({
      group: 'crate',
      advanced: true,
      default: '',
      pattern: 'crateName',
      optional: true,
      maxLength: 64,
      label: { en: 'Binary', 'zh-CN': '二进制名' },
      help: {
        en: 'The [[bin]] target that cargo builds and the container starts. Empty means the same as the name; a wrong one ends the build with “no bin target named …”.',
        'zh-CN':
          'cargo 构建并由容器启动的 [[bin]] 目标。留空则与名称相同；填错会在构建时报“no bin target named …”。',
      },
    }),
    description: text({
      group: 'crate',
      advanced: true,
      default: '',
      optional: true,
      maxLength: 500,
      label: { en: 'Description', 'zh-CN': '描述' },
      help: {
        en: 'One sentence for the image label, the chart and WAYBILL.md. No effect at run time.',
        'zh-CN': '用于镜像元数据、Chart 和 WAYBILL.md 的一句话说明，不影响运行。',
      },
    }),
    layout: choice({
      group: 'crate',
      advanced: true,
      default: 'single',
      options: {
        single: { label: { en: 'Single crate', 'zh-CN': '单一 crate' } },
        workspace: {
          label: same('Workspace'),
          help: {
            en: 'The build context is the workspace root, so that path dependencies and the shared Cargo.lock are there.',
            'zh-CN': '以 workspace 根目录为构建上下文，路径依赖和共用的 Cargo.lock 才能找到。',
          },
        },
      },
      label: { en: 'Layout', 'zh-CN': '代码结构' },
      help: {
        en: 'Whether Cargo.toml describes one package or a workspace. In a workspace cargo is told which package to build, so that the other members are not compiled for this image.',
        'zh-CN':
          'Cargo.toml 描述的是单个 package 还是 workspace。若为 workspace，会告诉 cargo 只构建哪个 package，其他成员不会为此镜像编译。',
      },
    }),
    package: text({
      group: 'crate',
      default: '',
      pattern: 'crateName',
      optional: true,
      maxLength: 64,
      when: { 'project.layout': 'workspace' },
      label: { en: 'Package', 'zh-CN': 'Package' },
      help: {
        en: 'The workspace member that holds the binary, passed to cargo as --package. Empty means the same as the binary.',
        'zh-CN': '包含该二进制的 workspace 成员，以 --package 传给 cargo。留空则与二进制名相同。',
      },
    }),
    version: text({
      group: 'crate',
      default: '0.1.0',
      pattern: 'cargoVersion',
      maxLength: 64,
      label: { en: 'Version', 'zh-CN': '版本' },
      help: {
        en: 'The version being shipped: image tag, version label and appVersion of the chart. Raise it for every release; rolling back needs the old tag to still mean the old build.',
        'zh-CN':
          '本次交付的版本，用作镜像标签、版本 label 和 Chart 的 appVersion。每次发布都应递增：只有旧标签始终指向旧构建，才能可靠回滚。',
      },
      source: 'C-041',
    }),
    repository: text({
      group: 'crate',
      advanced: true,
      default: '',
      pattern: 'url',
      optional: true,
      placeholder: 'https://github.com/acme/api',
      label: { en: 'Repository', 'zh-CN': '代码仓库' },
      help: {
        en: 'Address of the source code, written to org.opencontainers.image.source. Registries and update bots use it to lead from an image back to its code.',
        'zh-CN':
          '源代码地址，写入 org.opencontainers.image.source。镜像仓库和依赖更新工具据此从镜像找到代码。',
      },
      source: 'C-027',
    }),
    license: text({
      group: 'crate',
      advanced: true,
      default: '',
      optional: true,
      maxLength: 120,
      placeholder: 'MIT OR Apache-2.0',
      label: { en: 'License', 'zh-CN': '许可证' },
      help: {
        en: 'SPDX expression, written to org.opencontainers.image.licenses. Empty leaves the label out.',
        'zh-CN': 'SPDX 表达式，写入 org.opencontainers.image.licenses。留空则不写这项元数据。',
      },
    }),
    framework: choice({
      group: 'crate',
      advanced: true,
      default: 'axum',
      options: {
        axum: { label: same('axum') },
        'actix-web': { label: same('Actix Web') },
        rocket: { label: same('Rocket') },
        warp: { label: same('warp') },
        poem: { label: same('Poem') },
        salvo: { label: same('Salvo') },
        hyper: { label: same('hyper') },
        tonic: { label: same('tonic') },
        other: { label: { en: 'Other', 'zh-CN': '其他' } },
      },
      label: { en: 'Framework', 'zh-CN': '框架' },
      help: {
        en: 'The server library, recognised from the dependencies. Advice that depends on it follows, such as how to listen on 0.0.0.0 and how to drain on SIGTERM; the manifests stay the same.',
        'zh-CN':
          '服务端框架，由依赖识别得出。与框架相关的建议会随之变化，例如如何监听 0.0.0.0、收到 SIGTERM 后如何排空请求；清单本身不变。',
      },
    }),
    registry: text({
      group: 'image',
      default: 'ghcr.io/your-org',
      pattern: 'registry',
      maxLength: 200,
      label: { en: 'Registry', 'zh-CN': '镜像仓库' },
      help: {
        en: 'Registry and organisation the image is pushed to, without tag. Every Kubernetes node must be able to reach it; a private one also needs a pull secret.',
        'zh-CN':
          '推送镜像的仓库地址和组织，不含标签。所有 Kubernetes 节点都必须能访问；私有仓库还需要拉取 Secret。',
      },
    }),
    imageName: text({
      group: 'image',
      advanced: true,
      default: '',
      pattern: 'imageName',
      optional: true,
      maxLength: 200,
      label: { en: 'Image name', 'zh-CN': '镜像名' },
      help: {
        en: 'Last part of the image reference, below the registry and without tag. Empty means the same as the name.',
        'zh-CN': '镜像引用的最后一段，位于仓库地址之后，不含标签。留空则与名称相同。',
      },
    }),
    tag: text({
      group: 'image',
      advanced: true,
      default: '',
      pattern: 'imageTag',
      optional: true,
      maxLength: 128,
      label: { en: 'Tag', 'zh-CN': '标签' },
      help: {
        en: 'Empty means the version. Never use latest: nodes may keep different builds under one name, and a rollback has nothing to return to.',
        'zh-CN':
          '留空则使用版本号。不要使用 latest：不同节点可能缓存同名的不同构建，回滚也无版本可回。',
      },
      source: 'C-041',
    }),
    digest: text({
      group: 'image',
      advanced: true,
      default: '',
      pattern: 'digest',
      optional: true,
      maxLength: 71,
      placeholder: 'sha256:…',
      label: { en: 'Digest', 'zh-CN': '摘要' },
      help: {
        en: 'sha256: and 64 hexadecimal digits, as the registry reports after the push. With it Kubernetes runs exactly these bytes, even if someone moves the tag; it has to be updated for every release.',
        'zh-CN':
          '推送后由镜像仓库返回的 sha256: 加 64 位十六进制数。填写后，即使标签被移动，Kubernetes 运行的仍是同一份镜像；每次发布都需要更新。',
      },
      source: 'C-011',
    }),
    http: toggle({
      group: 'ports',
      advanced: true,
      default: true,
      label: { en: 'HTTP server', 'zh-CN': 'HTTP 服务' },
      help: {
        en: 'The service answers HTTP. Off for a pure gRPC service or a worker without inbound requests.',
        'zh-CN': '服务对外提供 HTTP。纯 gRPC 服务或不接收请求的后台任务请关闭。',
      },
    }),
    httpPort: port({
      group: 'ports',
      default: 8080,
      when: { 'project.http': true },
      label: { en: 'HTTP port', 'zh-CN': 'HTTP 端口' },
      help: {
        en: 'Port the process listens on inside the container; bind it to 0.0.0.0, not to 127.0.0.1. 1024 or higher, because the container does not run as root. Clients see the Service port instead.',
        'zh-CN':
          '进程在容器内监听的端口，须绑定 0.0.0.0 而不是 127.0.0.1。容器不以 root 运行，因此不小于 1024。客户端看到的是 Service 端口。',
      },
    }),
    grpc: toggle({
      group: 'ports',
      default: false,
      label: { en: 'gRPC server', 'zh-CN': 'gRPC 服务' },
      help: {
        en: 'The service answers gRPC on a port of its own. Adds the Service port, the HTTP/2 hint for gateways and the route for gRPC.',
        'zh-CN':
          '服务在单独端口上提供 gRPC。会增加 Service 端口、供网关识别的 HTTP/2 标记和 gRPC 路由。',
      },
    }),
    grpcPort: port({
      group: 'ports',
      default: 50051,
      when: { 'project.grpc': true },
      label: { en: 'gRPC port', 'zh-CN': 'gRPC 端口' },
      help: {
        en: 'Port of the gRPC server inside the container, different from the HTTP port. 4317 and 4318 are best left to OpenTelemetry.',
        'zh-CN':
          '容器内 gRPC 服务的端口，须与 HTTP 端口不同。4317 和 4318 最好留给 OpenTelemetry。',
      },
    }),
    metrics: toggle({
      group: 'ports',
      advanced: true,
      default: true,
      label: { en: 'Metrics port', 'zh-CN': '指标端口' },
      help: {
        en: 'The process serves Prometheus metrics on a port of its own, which is never exposed to clients. Turn it off if the code has no such listener, or scraping reports the pod as down.',
        'zh-CN':
          '进程在单独端口上提供 Prometheus 指标，该端口不对客户端暴露。若代码中没有对应的监听，请关闭，否则抓取会显示实例宕机。',
      },
      source: 'C-083',
    }),
    metricsPort: port({
      group: 'ports',
      advanced: true,
      default: 9090,
      when: { 'project.metrics': true },
      label: { en: 'Metrics port number', 'zh-CN': '指标端口号' },
      help: {
        en: 'Port of the metrics listener inside the container. Must differ from the HTTP and gRPC ports.',
        'zh-CN': '容器内指标服务的端口，须与 HTTP 和 gRPC 端口不同。',
      },
    }),
    healthPort: choice({
      group: 'health',
      advanced: true,
      default: 'http',
      options: {
        http: { label: { en: 'HTTP port', 'zh-CN': 'HTTP 端口' } },
        grpc: {
          label: { en: 'gRPC port', 'zh-CN': 'gRPC 端口' },
          help: {
            en: 'For gRPC probes: the service implements grpc.health.v1.Health, for example with tonic-health.',
            'zh-CN': '用于 gRPC 探针：服务需实现 grpc.health.v1.Health，例如使用 tonic-health。',
          },
        },
        metrics: {
          label: { en: 'Metrics port', 'zh-CN': '指标端口' },
          help: {
            en: 'Keeps health paths off the public port, so that they need no protection there.',
            'zh-CN': '健康检查路径不出现在对外端口上，无需另加保护。',
          },
        },
      },
      label: { en: 'Health checks on', 'zh-CN': '健康检查端口' },
      help: {
        en: 'Which listener answers the probes. The HTTP port proves that the server clients use is alive; a separate listener can be fine while the real one hangs, but also answers when the real one is merely busy.',
        'zh-CN':
          '由哪个监听响应探针。使用 HTTP 端口可以证明客户端访问的服务确实存活；使用单独的监听，业务端口繁忙时也能应答，但业务端口卡死时可能仍显示正常。',
      },
      source: 'C-083',
    }),
    livePath: text({
      group: 'health',
      default: '/livez',
      pattern: 'urlPath',
      when: overHttp,
      label: { en: 'Liveness path', 'zh-CN': '存活检查路径' },
      help: {
        en: 'Answers 200 while the process works. It must not check the database or other services: failing it restarts the container, and a restart does not repair a dependency.',
        'zh-CN':
          '进程正常时返回 200。不要在此检查数据库等依赖：检查失败会重启容器，而重启并不能修复依赖。',
      },
      source: 'C-083',
    }),
    readyPath: text({
      group: 'health',
      default: '/readyz',
      pattern: 'urlPath',
      when: overHttp,
      label: { en: 'Readiness path', 'zh-CN': '就绪检查路径' },
      help: {
        en: 'Answers 200 when the pod may receive requests and 503 while it starts or drains. If it fails on every hiccup of a shared database, all replicas leave the Service at once.',
        'zh-CN':
          '可以接收请求时返回 200，启动和排空期间返回 503。若共享数据库稍有抖动就失败，所有副本会同时被移出 Service。',
      },
      source: 'C-083',
    }),
    startupPath: text({
      group: 'health',
      advanced: true,
      default: '/startupz',
      pattern: 'urlPath',
      when: overHttp,
      label: { en: 'Startup path', 'zh-CN': '启动检查路径' },
      help: {
        en: 'Answers 200 once migrations, caches and connections are ready. Until then the liveness probe waits, so a slow start is not taken for a hang.',
        'zh-CN':
          '迁移、缓存和连接就绪后返回 200。在此之前存活探针不会执行，启动较慢也不会被误判为卡死。',
      },
      source: 'C-031',
    }),
    metricsPath: text({
      group: 'health',
      advanced: true,
      default: '/metrics',
      pattern: 'urlPath',
      when: { 'project.metrics': true },
      label: { en: 'Metrics path', 'zh-CN': '指标路径' },
      help: {
        en: 'Path on the metrics port that Prometheus scrapes.',
        'zh-CN': 'Prometheus 在指标端口上抓取的路径。',
      },
    }),
  },
});
