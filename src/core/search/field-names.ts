/**
 * The names of the tools that a field writes, found by varying it: those on the lines that differ, and
 * after the bar those of the keys around them. Written by `WAYBILL_SEARCH=write npx vitest run src/core/search`.
 */
export const fieldNames: Readonly<Record<string, string>> = {
  'project.name':
    'LABEL context app create depends_on fullnameOverride init maintainers nameOverride networkPolicy postgres pullPolicy serviceAccount ENTRYPOINT automount build | sizes except accessModes affinity cap_drop labelSelector requestRedirect tmpfs filters imagePullSecrets lifecycle matchLabelKeys matches path',
  'project.binary': 'ENTRYPOINT --recipe-path --bin --release --from --locked COPY |',
  'project.description': 'description |',
  'project.layout': '--package --recipe-path --bin --release --locked |',
  'project.package': '--package --recipe-path --bin --release --locked |',
  'project.version': 'ARG appVersion tag version | image',
  'project.repository': 'home sources ARG repository |',
  'project.license': 'license |',
  'project.framework': 'ROCKET_WORKERS init TOKIO_WORKER_THREADS |',
  'project.registry': 'repository | image',
  'project.imageName': 'repository | image',
  'project.tag': 'appVersion tag | image',
  'project.digest': 'digest | image',
  'project.http':
    'tower-http opentelemetry-http Gateway httpRoute matches redirect requestRedirect scheme sectionName statusCode HTTPRoute Ingress className filters gatewayClassName timeouts | path allowedRoutes backend namespaces backendRefs certificateRefs port hostnames paths listeners parentRefs hosts',
  'project.httpPort':
    'net.ipv4.ip_unprivileged_port_start sysctls EXPOSE containerPort | podSecurityContext securityContext',
  'project.grpc':
    'grpcRoute ingressGrpc prost protox syntax tokio-stream tonic tonic-health tonic-prost tonic-prost-build GRPCRoute grpcPort tower Ingress EXPOSE backend | backendRefs port hostnames paths listeners parentRefs hosts gateway http service',
  'project.grpcPort':
    'net.ipv4.ip_unprivileged_port_start sysctls EXPOSE containerPort | podSecurityContext securityContext',
  'project.metrics':
    'metrics-exporter-prometheus metricsPort EXPOSE namespaceSelector targetPort containerPort matchLabels kubernetes.io/metadata.name | from service',
  'project.metricsPort':
    'net.ipv4.ip_unprivileged_port_start sysctls metricsPort EXPOSE containerPort | podSecurityContext securityContext service',
  'project.ports':
    'internalService nodePortService publicService net.ipv4.ip_unprivileged_port_start sysctls EXPOSE Service podSelector appProtocol targetPort selector containerPort protocol matchLabels annotations | podSecurityContext from securityContext service',
  'project.healthPort': '| httpGet startupProbe livenessProbe readinessProbe command',
  'project.livePath': '| httpGet livenessProbe',
  'project.readyPath':
    'service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path | httpGet readinessProbe',
  'project.startupPath': '| httpGet startupProbe',
  'project.metricsPath': 'metrics_path | scrape_configs endpoints',
  'build.rustVersion': '',
  'build.nightly': '--profile RUSTUP_TOOLCHAIN ARG ENV RUST_VERSION RUN |',
  'build.edition': '',
  'build.features': '--features --recipe-path --bin --release --locked |',
  'build.defaultFeatures': '--no-default-features --recipe-path --bin --release --locked |',
  'build.libc': 'RUST_VERSION FROM |',
  'build.tls': '--no-install-recommends RUN |',
  'build.protoc': '--no-install-recommends RUN |',
  'build.sqlxOffline': 'SQLX_OFFLINE CARGO_PROFILE_RELEASE_STRIP |',
  'build.jemalloc': 'JEMALLOC_SYS_WITH_LG_PAGE CARGO_PROFILE_RELEASE_STRIP |',
  'build.privateGit':
    'CARGO_NET_GIT_FETCH_WITH_CLI git_credentials known_hosts ssh --global --mount file secrets CARGO_PROFILE_RELEASE_STRIP --no-install-recommends RUN | build',
  'build.registries':
    'CARGO_REGISTRIES_MY_SERVICE_TOKEN cargo_registries_my_service_token --mount secrets environment RUN | build',
  'build.frontend':
    '--allow-scripts --force --frontend-only --frozen-lockfile --immutable PNPM_HOME --global --platform --mount WORKDIR ENV RUST_VERSION FROM --release --from --locked |',
  'build.frontendFolder': 'WORKDIR COPY |',
  'build.frontendScript': 'RUN |',
  'build.frontendOutput': '--from COPY |',
  'build.frontendPath': '--chmod --from COPY |',
  'build.nodeVersion': '--platform FROM |',
  'build.frontendToolVersion': '--global RUN |',
  'build.frontendLock': 'WORKDIR COPY |',
  'build.frontendFiles': 'COPY |',
  'build.optLevel': 'CARGO_PROFILE_RELEASE_OPT_LEVEL ENV |',
  'build.lto': 'CARGO_PROFILE_RELEASE_LTO |',
  'build.codegenUnits': 'CARGO_PROFILE_RELEASE_CODEGEN_UNITS |',
  'build.panic': 'CARGO_PROFILE_RELEASE_PANIC |',
  'build.strip': 'CARGO_PROFILE_RELEASE_STRIP |',
  'build.debug': 'CARGO_PROFILE_RELEASE_DEBUG |',
  'build.cpuAmd64': 'CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS CARGO_PROFILE_RELEASE_STRIP |',
  'build.cpuArm64':
    'CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS CARGO_PROFILE_RELEASE_STRIP |',
  'build.toolchainFile': 'channel components profile |',
  'build.cargoConfig': 'lint --all-targets --deny --workspace --locked |',
  'build.linker': 'linker rustflags |',
  'build.sccache': 'incremental rustc-wrapper |',
  'build.profiles': 'codegen-units inherits lto panic strip opt-level debug |',
  'build.devOptLevel': 'opt-level |',
  'build.deny':
    'all-features allow allow-registry allow-wildcard-paths confidence-threshold multiple-versions no-default-features private unknown-git unknown-registry unmaintained unused-allowed-license wildcards yanked ignore targets |',
  'build.licenses': '',
  'build.contextPaths': '',
  'build.openPoints': 'RUSTC_WRAPPER ENV |',
  'image.base': '--chown RUST_VERSION --no-install-recommends FROM --from RUN COPY |',
  'image.suite': 'RUST_VERSION FROM |',
  'image.alpineVersion': '',
  'image.cache':
    '--package --mount ARG --recipe-path FROM --bin --release --from --locked RUN COPY |',
  'image.platforms':
    '--no-cache-dir --target --zigbuild CARGO_ZIGBUILD_PYTHON_PATH RUST_TARGET --platform ENV RUST_VERSION kubernetes.io/arch nodeSelector --no-install-recommends --recipe-path FROM --bin --release --locked |',
  'image.cross':
    '--print-target-triple --no-cache-dir --target --zigbuild CARGO_ZIGBUILD_PYTHON_PATH RUST_TARGET --platform ARG ENV RUST_VERSION --no-install-recommends --recipe-path FROM --bin --release --from |',
  'image.perProgram': '',
  'image.uid':
    'USER --chown user fsGroup runAsGroup --from runAsUser COPY | tmpfs podSecurityContext securityContext',
  'image.binaryDirectory': 'ENTRYPOINT WORKDIR --from COPY |',
  'image.buildPackages': '--no-install-recommends RUN |',
  'image.runtimePackages': '--no-install-recommends |',
  'image.assets': '--chmod COPY |',
  'image.healthCheck':
    '--interval --retries --start-interval --start-period --timeout HEALTHCHECK healthcheck start_interval start_period test retries timeout interval |',
  'image.healthCommand': '--health | orders test healthcheck',
  'image.healthInterval':
    '--interval --retries --start-interval --start-period --timeout HEALTHCHECK interval | healthcheck',
  'image.healthTimeout':
    '--interval --retries --start-interval --start-period --timeout HEALTHCHECK timeout | healthcheck',
  'image.healthStartPeriod':
    '--interval --retries --start-interval --start-period --timeout HEALTHCHECK start_period | healthcheck',
  'image.healthRetries':
    '--interval --retries --start-interval --start-period --timeout HEALTHCHECK retries | healthcheck',
  'image.readOnlyRoot':
    'tmpfs podAnnotations read_only cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes emptyDir sizeLimit readOnlyRootFilesystem mountPath ephemeral-storage | volumeMounts securityContext volumes limits',
  'image.writablePaths':
    '--chown tmpfs podAnnotations cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes emptyDir sizeLimit --from mountPath COPY ephemeral-storage | volumeMounts volumes limits',
  'image.labels': '',
  'image.rustBacktrace': 'RUST_BACKTRACE | config environment',
  'settings.envPrefix': '',
  'settings.logVariable': 'RUST_LOG | config environment',
  'settings.logLevel': 'RUST_LOG | config environment',
  'settings.variables':
    'secrecy externalSecrets secretEnv store ExternalSecret creationPolicy refreshInterval remoteRef secretStoreRef secretKeyRef POSTGRES_PASSWORD data secret secretKey key target | config valueFrom environment',
  'settings.overrides':
    'batch_size format grpc_endpoint http_endpoint timeout_seconds workers otlp server logging host | value',
  'settings.configFile':
    'app.yaml service-config CONFIG_PATH configFiles app.toml configMap configs readOnly file ConfigMap config source data mountPath target | volumeMounts volumes environment',
  'settings.configDirectory': '',
  'settings.configName':
    'order-api.toml other.toml CONFIG_PATH app.toml file target | service-config configs configFiles config environment',
  'settings.configMaps': '| configMapRef envFrom',
  'settings.configEntries': 'max_connections app.toml | configFiles',
  'settings.podInfo': 'NODE_NAME POD_IP POD_NAME POD_NAMESPACE fieldPath | fieldRef valueFrom',
  'secrets.provider':
    'SealedSecret Secret creation_rules database-url encryptedData encrypted_regex path_regex stringData REPLACE_ME age ExternalSecret creationPolicy refreshInterval remoteRef secretStoreRef template | externalSecrets',
  'secrets.storeKind': '| store externalSecrets secretStoreRef',
  'secrets.store': '| store externalSecrets secretStoreRef',
  'secrets.remotePrefix': 'key | remoteRef',
  'secrets.refreshInterval': '',
  'secrets.sealedController': '',
  'secrets.sealedNamespace': '',
  'secrets.sopsKeyType': 'azure_keyvault gcp_kms kms REPLACE_ME age | creation_rules',
  'secrets.sopsKey': 'REPLACE_ME age | creation_rules',
  'secrets.notSecret': '',
  'secrets.exampleCredentials': '',
  'secrets.keys':
    'ExternalSecret creationPolicy refreshInterval remoteRef secretStoreRef data secret secretKey key target | secretEnv secretKeyRef valueFrom',
  'services.database':
    'MYSQL_DATABASE MYSQL_PASSWORD MYSQL_PASSWORD_FILE MYSQL_RANDOM_ROOT_PASSWORD MYSQL_USER mysql mysql-data mysql-password POSTGRES_PASSWORD_FILE postgres-data postgres-password POSTGRES_DB POSTGRES_USER depends_on postgres secrecy | secrets store externalSecrets secretStoreRef security_opt ipBlock secretEnv test remoteRef logging healthcheck',
  'services.postgresVersion': '| postgres volumes',
  'services.mysqlVersion': '| mysql',
  'services.databaseName': 'POSTGRES_DB POSTGRES_PASSWORD | postgres test healthcheck environment',
  'services.databaseUser':
    'POSTGRES_USER POSTGRES_PASSWORD | postgres test healthcheck environment',
  'services.databaseVariable':
    'POSTGRES_PASSWORD secret secretKey key | secretEnv remoteRef secretKeyRef valueFrom environment',
  'services.databasePort': '',
  'services.databaseNamespace': 'cidr kubernetes.io/metadata.name | ipBlock namespaceSelector',
  'services.cache':
    'REDISCLI_AUTH cache-password redis redis-data valkey valkey-data CACHE_PASSWORD REDIS_URL user secrets condition healthcheck start_interval start_period test security_opt | depends_on secretEnv remoteRef logging options secretKeyRef command volumes',
  'services.cacheVariable':
    'CACHE_PASSWORD REDIS_URL POSTGRES_PASSWORD secret secretKey key | secretEnv remoteRef secretKeyRef valueFrom environment',
  'services.cacheNamespace': 'kubernetes.io/metadata.name | namespaceSelector',
  'services.broker':
    '--http --jetstream --store nats nats-data --bootstrap-server BROKER_URL KAFKA_ADVERTISED_LISTENERS KAFKA_CONTROLLER_LISTENER_NAMES KAFKA_CONTROLLER_QUORUM_VOTERS KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS KAFKA_INTER_BROKER_LISTENER_NAME KAFKA_LISTENERS KAFKA_LISTENER_SECURITY_PROTOCOL_MAP KAFKA_LOG_DIRS KAFKA_NODE_ID | kafka rabbitmq depends_on security_opt secretEnv test remoteRef logging healthcheck options secretKeyRef command volumes valueFrom',
  'services.brokerVariable':
    'BROKER_URL POSTGRES_PASSWORD secret secretKey key | secretEnv remoteRef secretKeyRef valueFrom environment',
  'services.brokerNamespace': 'kubernetes.io/metadata.name | namespaceSelector',
  'services.furtherBrokers':
    '--bootstrap-server KAFKA_ADVERTISED_LISTENERS KAFKA_CONTROLLER_LISTENER_NAMES KAFKA_CONTROLLER_QUORUM_VOTERS KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS KAFKA_INTER_BROKER_LISTENER_NAME KAFKA_LISTENERS KAFKA_LISTENER_SECURITY_PROTOCOL_MAP KAFKA_LOG_DIRS KAFKA_NODE_ID KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR KAFKA_PROCESS_ROLES KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR KAFKA_TRANSACTION_STATE_LOG_MIN_ISR KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR | kafka rabbitmq depends_on security_opt test logging healthcheck options volumes environment namespaceSelector',
  'services.collector':
    'GOMEMLIMIT otel-collector grpc protocols traces batch check_interval exporter exporters extensions health_check limit_percentage logs memory_limiter otlp pipelines | debug processors pull readers receivers telemetry',
  'services.jaeger':
    'jaeger OTEL_SERVICE_NAME OTEL_TRACES_SAMPLER cap_drop OTEL_EXPORTER_OTLP_PROTOCOL OTEL_TRACES_SAMPLER_ARG condition OTEL_EXPORTER_OTLP_ENDPOINT security_opt OTEL_RESOURCE_ATTRIBUTES driver logging max-file max-size options restart | depends_on environment',
  'services.prometheus':
    '--storage global job_name prometheus-data scrape_configs scrape_interval static_configs evaluation_interval --config configs targets file cap_drop read_only healthcheck start_interval | security_opt test logging options prometheus command volumes',
  'services.grafana':
    'GF_ANALYTICS_CHECK_FOR_UPDATES GF_ANALYTICS_REPORTING_ENABLED GF_SECURITY_ADMIN_PASSWORD__FILE GRAFANA_PASSWORD allowUiUpdates datasources grafana grafana-dashboard grafana-dashboards grafana-data grafana-datasources grafana-password providers configs file secrets | cap_drop security_opt test logging healthcheck options volumes environment',
  'discovery.registry':
    'consul healthcheck start_interval start_period test security_opt driver logging max-file max-size retries options restart command timeout interval |',
  'discovery.address': '',
  'discovery.instance': '',
  'discovery.tags': '',
  'discovery.check': '',
  'discovery.checkInterval': '',
  'discovery.checkTimeout': '',
  'discovery.ttl': '',
  'discovery.deregisterSeconds': '',
  'discovery.datacenter': '',
  'discovery.server': '',
  'telemetry.enabled':
    'opentelemetry opentelemetry_sdk tracing-opentelemetry opentelemetry-otlp opentelemetry-http OTEL_SERVICE_NAME OTEL_TRACES_SAMPLER OTEL_EXPORTER_OTLP_PROTOCOL OTEL_TRACES_SAMPLER_ARG fieldPath SERVICE_VERSION config OTEL_EXPORTER_OTLP_ENDPOINT OTEL_RESOURCE_ATTRIBUTES env version | fieldRef valueFrom namespaceSelector',
  'telemetry.protocol':
    'opentelemetry-otlp OTEL_EXPORTER_OTLP_PROTOCOL OTEL_EXPORTER_OTLP_ENDPOINT | config',
  'telemetry.collectorService':
    'OTEL_EXPORTER_OTLP_ENDPOINT kubernetes.io/metadata.name | config namespaceSelector',
  'telemetry.collectorNamespace':
    'OTEL_EXPORTER_OTLP_ENDPOINT kubernetes.io/metadata.name | config namespaceSelector',
  'telemetry.sampling': 'OTEL_TRACES_SAMPLER_ARG | config',
  'telemetry.serviceNamespace': 'SERVICE_VERSION OTEL_RESOURCE_ATTRIBUTES |',
  'telemetry.collector':
    'OpenTelemetryCollector collector metricsFromNamespace config.yaml configFiles goMemoryLimit grpc protocols traces batch check_interval exporter exporters extensions health_check limit_percentage | debug memory_limiter otlp processors pull readers receivers telemetry',
  'telemetry.collectorExporter':
    'max_elapsed_time otlp_grpc queue_size sending_queue insecure retry_on_failure verbosity debug endpoint | traces config.yaml logs pipelines exporters collector configFiles service',
  'telemetry.collectorEndpoint':
    'insecure endpoint | otlp_grpc config.yaml exporters collector configFiles',
  'telemetry.collectorName':
    'serviceAccountName OTEL_EXPORTER_OTLP_ENDPOINT | configMap collector podSelector selector config volumes',
  'telemetry.collectorReplicas':
    'app.kubernetes.io/component PodDisruptionBudget unhealthyPodEvictionPolicy replicas maxUnavailable selector matchLabels | collector podDisruptionBudget',
  'telemetry.collectorMemory': 'goMemoryLimit memory | collector requests limits',
  'telemetry.scrape':
    'PodMonitor ServiceMonitor endpoints jobLabel podMetricsEndpoints podMonitor prometheus.io/path prometheus.io/port prometheus.io/scrape relabelings serviceMonitor sourceLabels scrapeTimeout action regex selector | podAnnotations',
  'telemetry.monitorRelease': 'release | serviceMonitor',
  'telemetry.scrapeInterval': 'interval | endpoints serviceMonitor',
  'telemetry.scrapeTimeout': 'scrapeTimeout | endpoints serviceMonitor',
  'telemetry.dashboard':
    'allValue app.json current datasource defaults displayMode editable fieldConfig grafanaDashboard grafana_dashboard gridPos hide includeAll label legend multi | query templating time tooltip tags list panels targets',
  'telemetry.alerts':
    'PrometheusRule alert alert_rule_test alertname eval_time exp_alerts exp_annotations exp_labels for groups input_series prometheusRule record rule_files severity summary | tests',
  'telemetry.objective':
    'expr description | alert_rule_test exp_alerts exp_annotations groups tests',
  'telemetry.latencyThreshold':
    'series expr description | alert_rule_test exp_alerts exp_annotations input_series groups tests',
  'telemetry.latencyObjective':
    'expr description | alert_rule_test exp_alerts exp_annotations groups tests',
  'telemetry.requestMetric':
    'DATA_LOSS DEADLINE_EXCEEDED legendFormat series expr | rust-app.json input_series panels targets groups tests',
  'telemetry.durationMetric':
    'series expr | rust-app.json input_series panels targets groups tests',
  'telemetry.statusLabel':
    'legendFormat series expr | rust-app.json input_series panels targets groups tests',
  'telemetry.routeLabel': 'legendFormat expr | rust-app.json panels targets',
  'telemetry.logs':
    'DaemonSet buffer_size create_directory db.locking directory field file_log file_storage fluent-bit.yaml flush hostPath http_listen http_port http_server include include_file_path | inputs operators otlp_http updateStrategy retry_on_failure batch exporter extensions health_check memory_limiter processors pull',
  'telemetry.logsOutput':
    'line_format logstash_format logstash_prefix replace_dots structured_metadata suppress_type_name logs_uri host | fluent-bit.yaml outputs pipeline',
  'telemetry.logsEndpoint': 'tls.verify host | fluent-bit.yaml outputs pipeline',
  'telemetry.logsSecret':
    'LOG_PASSWORD LOG_USERNAME http_passwd http_user valueFrom secretKeyRef env key | fluent-bit.yaml outputs pipeline',
  'telemetry.logsNamespace': '| subjects',
  'rust.code':
    'edition publish rust-version serde tokio-util tracing axum serde_json tracing-subscriber opentelemetry opentelemetry_sdk tokio tower-http tracing-opentelemetry metrics-exporter-prometheus opentelemetry-otlp |',
  'rust.directory':
    'edition publish rust-version serde tokio-util tracing axum serde_json tracing-subscriber opentelemetry opentelemetry_sdk tokio tower-http tracing-opentelemetry metrics-exporter-prometheus opentelemetry-otlp |',
  'rust.parts':
    'futures-util hyper hyper-util ipnet reqwest tower tracing-subscriber opentelemetry opentelemetry_sdk tokio tracing-opentelemetry metrics-exporter-prometheus opentelemetry-otlp opentelemetry-http metrics |',
  'rust.readiness': '',
  'rust.breakerFailures': '',
  'rust.breakerWindow': '',
  'rust.breakerOpen': '',
  'rust.breakerProbes': '',
  'rust.trustedProxies': '',
  'rust.auditedPaths': '',
  'rust.consulAddress': '',
  'compose.serviceName':
    'context app depends_on init postgres build stop_grace_period tmpfs user RUST_BACKTRACE cap_drop read_only RUST_LOG condition security_opt source | logging options volumes environment',
  'compose.network': 'networks default driver |',
  'compose.hostPort': '| otlp-receiver otlp-service rust-app web-api orders',
  'compose.bindAddress': '| otlp-receiver otlp-service rust-app web-api orders',
  'compose.restart': 'restart | postgres',
  'compose.logMaxSize': 'max-size | postgres logging options',
  'compose.logMaxFile': 'max-file | postgres logging options',
  'compose.limits': 'reservations cpus limits memory |',
  'compose.cpuLimit': 'cpus | limits',
  'compose.healthInterval': 'interval | healthcheck',
  'compose.publishServices': '| postgres',
  'compose.logLabels': 'service environment | postgres logging options',
  'compose.profile': 'profiles required | grafana jaeger depends_on prometheus',
  'compose.watch': 'develop watch action ignore services app RUST_BACKTRACE environment restart |',
  'cluster.kind':
    'fsGroup runAsGroup cidr runAsUser kubernetes.io/metadata.name | ipBlock podSecurityContext securityContext namespaceSelector',
  'workload.kind':
    'CronJob Job cronJob helm.sh/hook-output-log-policy jobTemplate karpenter.sh/do-not-disrupt onPodConditions podFailurePolicy schedule status activeDeadlineSeconds backoffLimit concurrencyPolicy failedJobsHistoryLimit job profiles | affinity custom labelSelector namespace overrides pod requestRedirect filters imagePullSecrets lifecycle',
  'workload.command': 'entrypoint ENTRYPOINT command |',
  'workload.args': 'CMD args command |',
  'workload.namespace': '',
  'workload.createNamespace':
    'Namespace pod-security.kubernetes.io/audit pod-security.kubernetes.io/audit-version pod-security.kubernetes.io/enforce-version pod-security.kubernetes.io/warn pod-security.kubernetes.io/warn-version pod-security.kubernetes.io/enforce |',
  'workload.kubernetesVersion':
    'pod-security.kubernetes.io/audit-version pod-security.kubernetes.io/enforce-version pod-security.kubernetes.io/warn-version |',
  'workload.replicas': 'replicaCount replicas |',
  'workload.strategy': 'maxSurge rollingUpdate maxUnavailable | strategy',
  'workload.maxSurge': 'maxSurge | rollingUpdate strategy',
  'workload.maxUnavailable': 'maxUnavailable | rollingUpdate strategy',
  'workload.minReadySeconds': 'minReadySeconds |',
  'workload.progressDeadline': 'progressDeadlineSeconds |',
  'workload.revisionHistory': 'revisionHistoryLimit |',
  'workload.cpuRequest': 'cpu | requests',
  'workload.memoryRequest': 'memory | requests',
  'workload.memoryLimit': 'memory | limits',
  'workload.cpuLimit': 'resource cpu | resourceFieldRef limits valueFrom',
  'workload.ephemeralRequest': 'ephemeral-storage | requests',
  'workload.ephemeralLimit': 'ephemeral-storage | requests limits',
  'workload.tokioWorkers':
    'divisor resourceFieldRef TOKIO_WORKER_THREADS containerName resource | valueFrom',
  'workload.threadVariables':
    'secrecy externalSecrets secretEnv store ExternalSecret creationPolicy refreshInterval remoteRef secretStoreRef secretKeyRef POSTGRES_PASSWORD data secret secretKey key target | valueFrom environment',
  'workload.preStopSeconds': 'lifecycle preStop seconds sleep terminationGracePeriodSeconds |',
  'workload.drainSeconds': 'stop_grace_period terminationGracePeriodSeconds |',
  'workload.graceSeconds': 'stop_grace_period terminationGracePeriodSeconds |',
  'job.schedule': '',
  'job.timeZone': 'timeZone | cronJob',
  'job.concurrency': 'concurrencyPolicy | cronJob',
  'job.startingDeadline': 'startingDeadlineSeconds | cronJob',
  'job.suspend': 'suspend | cronJob',
  'job.runs': '',
  'job.retries': 'backoffLimit | job jobTemplate',
  'job.deadline': 'activeDeadlineSeconds | job jobTemplate',
  'job.keepSucceeded': 'successfulJobsHistoryLimit | cronJob',
  'job.keepFailed': 'failedJobsHistoryLimit | cronJob',
  'probes.livenessType':
    'tcpSocket livenessProbe httpGet failureThreshold timeoutSeconds periodSeconds |',
  'probes.livenessCommand':
    'exec livenessProbe command failureThreshold timeoutSeconds periodSeconds |',
  'probes.livenessInitialDelay': 'initialDelaySeconds | livenessProbe',
  'probes.livenessPeriod': 'periodSeconds | livenessProbe',
  'probes.livenessTimeout': 'timeoutSeconds | livenessProbe',
  'probes.livenessFailure': 'failureThreshold | livenessProbe',
  'probes.readinessType':
    'tcpSocket --fail --max-time --show-error Pod helm.sh/hook helm.sh/hook-delete-policy helm.sh/hook-weight --silent restartPolicy NetworkPolicy policyTypes containers podSelector runAsNonRoot seccompProfile | capabilities drop from httpGet readinessProbe requests command securityContext limits',
  'probes.readinessCommand':
    'exec readinessProbe command failureThreshold timeoutSeconds periodSeconds |',
  'probes.readinessInitialDelay': 'initialDelaySeconds | readinessProbe',
  'probes.readinessPeriod': 'periodSeconds | readinessProbe',
  'probes.readinessTimeout': 'timeoutSeconds | readinessProbe',
  'probes.readinessFailure': 'failureThreshold | readinessProbe',
  'probes.readinessSuccess': 'successThreshold | readinessProbe',
  'probes.startupType':
    'tcpSocket startupProbe httpGet failureThreshold timeoutSeconds periodSeconds |',
  'probes.startupCommand':
    'exec startupProbe command failureThreshold timeoutSeconds periodSeconds |',
  'probes.startupInitialDelay': 'initialDelaySeconds | startupProbe',
  'probes.startupPeriod': 'periodSeconds | startupProbe',
  'probes.startupTimeout': 'timeoutSeconds | startupProbe',
  'probes.startupFailure': 'failureThreshold | startupProbe',
  'pod.securityProfile':
    'pod-security.kubernetes.io/audit pod-security.kubernetes.io/warn pod-security.kubernetes.io/enforce runAsNonRoot runAsGroup runAsUser | podSecurityContext securityContext',
  'pod.userNamespaces': 'hostUsers kubeVersion |',
  'pod.automountToken': 'automount automountServiceAccountToken | serviceAccount',
  'pod.apiRules':
    'clusterRules ClusterRole ClusterRoleBinding Role RoleBinding allowNameChange rbac apiGroup roleRef subjects verbs apiGroups options group rules |',
  'pod.leaderElection':
    'Role RoleBinding rbac apiGroup roleRef subjects verbs apiGroups group rules |',
  'pod.serviceAccount': 'serviceAccountName | serviceAccount',
  'pod.serviceAccountAnnotations': 'annotations | serviceAccount',
  'pod.cloudIdentity': 'azure.workload.identity/use podLabels cidr | ipBlock',
  'pod.cloudRole': 'eks.amazonaws.com/role-arn annotations | serviceAccount',
  'pod.qosClass': '',
  'pod.imagePullSecrets': 'imagePullSecrets |',
  'pod.spread':
    'labelSelector matchLabelKeys maxSkew nodeTaintsPolicy topologyKey topologySpreadConstraints whenUnsatisfiable matchLabels |',
  'pod.nodeSelector': '| nodeSelector',
  'pod.tolerations': 'effect operator tolerations key |',
  'pod.priorityClass': 'priorityClassName |',
  'pod.volumes':
    'medium configMap readOnly --chown persistence sizes PersistentVolumeClaim accessMode accessModes storageClass read_only storage storageClassName claimName fsGroupChangePolicy persistentVolumeClaim | secret tmpfs emptyDir podSecurityContext volumeMounts requests securityContext volumes limits',
  'pod.claimPer':
    'StatefulSet persistentVolumeClaimRetentionPolicy serviceName volumeClaimTemplates retention whenDeleted whenScaled PersistentVolumeClaim accessModes labelSelector affinity clusterIP headless storage storageClassName strategy | imagePullSecrets lifecycle matchLabelKeys persistentVolumeClaim preStop sleep topologySpreadConstraints configMapRef envFrom nodeSelector persistence',
  'pod.claimRetention':
    'retention whenDeleted whenScaled | persistentVolumeClaimRetentionPolicy persistence',
  'pod.claimAccess': 'accessMode | accessModes persistence',
  'pod.storageClass': 'storageClass storageClassName | persistence',
  'pod.initContainers':
    'initContainers args configMapRef envFrom fieldRef NODE_NAME POD_IP POD_NAME POD_NAMESPACE divisor resourceFieldRef TOKIO_WORKER_THREADS containerName fieldPath imagePullPolicy valueFrom | capabilities drop volumeMounts secretKeyRef requests command securityContext limits',
  'pod.sidecars':
    'initContainers args restartPolicy imagePullPolicy volumeMounts allowPrivilegeEscalation capabilities drop securityContext readOnlyRootFilesystem limits mountPath requests containerPort ephemeral-storage command |',
  'pod.podAnnotations': '| podAnnotations',
  'pod.podLabels': 'podLabels |',
  'security.admission':
    'NamespacedValidatingPolicy ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding actions admissionPolicy matchResources policyName allowNameChange apiVersions failurePolicy matchConstraints objectSelector operations resourceRules validationActions validations | variables apiGroups options namespaceSelector',
  'security.action': '| actions validationActions admissionPolicy',
  'security.rules': 'expression message | validations admissionPolicy',
  'security.signatures':
    'NamespacedImageValidatingPolicy attestors cosign ctlog glob identities images keyless matchImageReferences mutateDigest validationConfigurations verifyDigest webhookConfiguration apiVersions failurePolicy matchConstraints | objectSelector operations resourceRules validationActions validations',
  'security.signatureIssuer': 'issuer | attestors cosign identities keyless admissionPolicy',
  'security.signatureIdentity':
    'subjectRegExp | attestors cosign identities keyless admissionPolicy',
  'traffic.serviceType':
    'service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path namespaceSelector targetPort annotations | from service',
  'traffic.servicePort': '| service',
  'traffic.grpcServicePort': 'grpcPort | service',
  'traffic.affinity': 'clientIP sessionAffinity sessionAffinityConfig timeoutSeconds | service',
  'traffic.affinitySeconds': 'timeoutSeconds | clientIP sessionAffinityConfig service',
  'traffic.headless':
    'clusterIP headless Service appProtocol targetPort selector protocol | service',
  'traffic.exposure':
    'matches HTTPRoute Ingress timeouts backend backendRefs ingressClassName pathType request hostnames number parentRefs paths hosts http cert-manager.io/cluster-issuer | path port httpRoute from service',
  'traffic.host': 'hostname host | hostnames listeners hosts httpRoute gateway',
  'traffic.grpcHost':
    'GRPCRoute backendRefs hostnames parentRefs hostname host rules | grpcRoute ingressGrpc listeners hosts gateway',
  'traffic.path': '| matches path paths hosts httpRoute',
  'traffic.gatewayMode':
    'Gateway redirect requestRedirect scheme sectionName statusCode HTTPRoute filters gatewayClassName allowedRoutes certificateRefs listeners namespaces parentRefs cert-manager.io/cluster-issuer from | httpRoute gateway',
  'traffic.gatewayName': '| parentRefs httpRoute gateway',
  'traffic.gatewayNamespace': '| parentRefs httpRoute',
  'traffic.gatewayClass': 'className gatewayClassName | gateway',
  'traffic.gatewayImplementation':
    'BackendTrafficPolicy GCPBackendPolicy HealthCheckPolicy TargetGroupConfiguration USE_FIXED_PORT backendTrafficPolicy checkIntervalSec defaultConfiguration healthCheck healthCheckConfig healthCheckInterval healthCheckPath healthCheckPort healthCheckProtocol healthCheckTimeout healthyThreshold | httpHealthCheck loadBalancerPolicy targetReference targetRefs rateLimit requestBuffer timeout targetRef default backend timeouts httpRoute',
  'traffic.ingressController':
    'nginx.ingress.kubernetes.io/proxy-read-timeout nginx.ingress.kubernetes.io/proxy-send-timeout nginx.ingress.kubernetes.io/ssl-redirect |',
  'traffic.ingressClass': 'className ingressClassName |',
  'traffic.routes': '',
  'traffic.tls':
    'allowedRoutes certificateRefs listeners namespaces gateway hosts cert-manager.io/cluster-issuer from secretName hostname mode protocol annotations |',
  'traffic.issuer': 'cert-manager.io/cluster-issuer | gateway',
  'traffic.issuerKind': 'cert-manager.io/issuer cert-manager.io/cluster-issuer | gateway',
  'traffic.certificateBy':
    'Certificate algorithm certificate dnsNames issuerRef privateKey rotationPolicy size issuer cert-manager.io/cluster-issuer secretName group annotations | gateway',
  'traffic.issuerExample':
    'ClusterIssuer acme gatewayHTTPRoute http01 privateKeySecretRef solvers email server parentRefs |',
  'traffic.tlsSecret': 'secretName | certificateRefs listeners gateway',
  'traffic.requestTimeout': 'request | timeouts httpRoute',
  'traffic.connectTimeout': 'tcp connectTimeout timeout |',
  'traffic.bodySize': 'requestBuffer limit |',
  'traffic.rateLimit': 'requests | limit local rateLimit',
  'traffic.networkPolicy':
    'except egress ipBlock NetworkPolicy policyTypes podSelector ingress cidr from namespaceSelector protocol matchLabels kubernetes.io/metadata.name |',
  'traffic.gatewayFromNamespace': 'namespaceSelector kubernetes.io/metadata.name | from',
  'traffic.metricsFromNamespace': 'kubernetes.io/metadata.name | from namespaceSelector',
  'traffic.egress': 'kubernetes.io/metadata.name | namespaceSelector',
  'traffic.egressHttps': 'except cidr | ipBlock',
  'traffic.dnsNamespace': 'kubernetes.io/metadata.name | namespaceSelector',
  'traffic.resolvers': '',
  'mesh.provider':
    'DestinationRule connectionPool istio loadBalancer peerAuthentication trafficPolicy LEAST_REQUEST PeerAuthentication VirtualService gateways http1MaxPendingRequests http2MaxRequests maxConnections maxRequestsPerConnection mesh mtls | route uri match portLevelMtls destination podLabels tcp retries outlierDetection port',
  'mesh.dataPlane': 'sidecar.istio.io/inject ipBlock podLabels cidr | from',
  'mesh.controlNamespace': 'kubernetes.io/metadata.name | namespaceSelector',
  'mesh.binding':
    'VirtualService gateways mesh route uri match prefix retryOn attempts destination perTryTimeout gateway number hosts http retries | port istio',
  'mesh.gateway': '| gateways istio',
  'mesh.gatewayNamespace': '| gateways istio',
  'mesh.timeout': 'timeout | http istio',
  'mesh.retryOn':
    'method readRetries regex retryOn attempts perTryTimeout retries | match http istio',
  'mesh.retryAttempts': 'attempts | retries http istio',
  'mesh.retryTimeout': 'perTryTimeout | retries http istio',
  'mesh.loadBalancer': 'ROUND_ROBIN LEAST_REQUEST simple | loadBalancer trafficPolicy istio',
  'mesh.connectTimeout': 'connectTimeout | tcp connectionPool trafficPolicy istio',
  'mesh.maxConnections': 'maxConnections | tcp connectionPool trafficPolicy istio',
  'mesh.pendingRequests': 'http1MaxPendingRequests | connectionPool trafficPolicy http istio',
  'mesh.maxRequests': 'http2MaxRequests | connectionPool trafficPolicy http istio',
  'mesh.requestsPerConnection':
    'maxRequestsPerConnection | connectionPool trafficPolicy http istio',
  'mesh.outlierDetection':
    'outlierDetection baseEjectionTime consecutive5xxErrors maxEjectionPercent minHealthPercent interval | trafficPolicy istio',
  'mesh.outlierErrors': 'consecutive5xxErrors | outlierDetection trafficPolicy istio',
  'mesh.outlierInterval': 'interval | outlierDetection trafficPolicy istio',
  'mesh.ejectionSeconds': 'baseEjectionTime | outlierDetection trafficPolicy istio',
  'mesh.maxEjection': 'maxEjectionPercent | outlierDetection trafficPolicy istio',
  'mesh.minHealth': 'minHealthPercent | outlierDetection trafficPolicy istio',
  'mesh.mtls':
    'PeerAuthentication mtls portLevelMtls mode selector matchLabels | peerAuthentication istio',
  'mesh.plainMetrics': 'portLevelMtls mode | peerAuthentication istio',
  'scaling.autoscale':
    'custom pod HorizontalPodAutoscaler behavior metricsQuery overrides scaleDown scaleTargetRef scaleUp seriesQuery averageValue metric policies selectPolicy url default | namespace name resource prometheus',
  'scaling.autoscaler':
    'ScaledObject advanced fallback horizontalPodAutoscalerConfig maxReplicaCount cooldownPeriod metricType minReplicaCount pollingInterval serverAddress triggers threshold custom pod query HorizontalPodAutoscaler | namespace overrides name scaleTargetRef metric resource scaleDown scaleUp policies prometheus',
  'scaling.minReplicas': 'maxReplicas minReplicas |',
  'scaling.maxReplicas': 'maxReplicas |',
  'scaling.cpu': 'averageUtilization resource target |',
  'scaling.cpuTarget': 'averageUtilization | resource',
  'scaling.memory': 'averageUtilization | resource',
  'scaling.memoryTarget': 'averageUtilization | resource',
  'scaling.podMetrics':
    'custom pod metricsQuery overrides seriesQuery averageValue metric url default prometheus resource rules target | namespace name',
  'scaling.externalMetrics':
    'external namespaced metricsQuery seriesQuery averageValue metric target | name',
  'scaling.metricSeries': '',
  'scaling.metricsAdapter':
    'custom pod metricsQuery overrides seriesQuery url default prometheus resource rules | namespace name',
  'scaling.prometheus': 'url | prometheus',
  'scaling.tolerance': 'tolerance kubeVersion | scaleDown scaleUp behavior',
  'scaling.scaleToZero': 'minReplicaCount minReplicas |',
  'scaling.cooldown': 'cooldownPeriod |',
  'scaling.pollingInterval': 'pollingInterval |',
  'scaling.schedules': 'desiredReplicas end start timezone | triggers',
  'scaling.queue':
    'account natsServerMonitoringEndpoint consumer lagThreshold metricType serverAddress stream triggers threshold query |',
  'scaling.queueName': 'stream | triggers',
  'scaling.queueConsumer': 'consumer | triggers',
  'scaling.queueLength': 'lagThreshold | triggers',
  'scaling.vpa':
    'VerticalPodAutoscaler containerPolicies controlledResources controlledValues maxAllowed minAllowed resourcePolicy updateMode updatePolicy verticalPodAutoscaler targetRef containerName mode cpu memory |',
  'scaling.vpaResources':
    '| controlledResources containerPolicies resourcePolicy verticalPodAutoscaler',
  'scaling.vpaMinCpu': 'cpu | minAllowed containerPolicies resourcePolicy verticalPodAutoscaler',
  'scaling.vpaMinMemory':
    'memory | minAllowed containerPolicies resourcePolicy verticalPodAutoscaler',
  'scaling.vpaMaxCpu': 'cpu | maxAllowed containerPolicies resourcePolicy verticalPodAutoscaler',
  'scaling.vpaMaxMemory':
    'memory | maxAllowed containerPolicies resourcePolicy verticalPodAutoscaler',
  'scaling.upSelect':
    'policies selectPolicy stabilizationWindowSeconds periodSeconds | scaleUp behavior',
  'scaling.upStabilization': 'stabilizationWindowSeconds | scaleUp behavior',
  'scaling.upPercent': '| scaleUp policies behavior',
  'scaling.upPods': '| scaleUp policies behavior',
  'scaling.upPeriod': 'periodSeconds | scaleUp policies behavior',
  'scaling.downSelect':
    'policies selectPolicy stabilizationWindowSeconds periodSeconds | scaleDown behavior',
  'scaling.downStabilization': 'stabilizationWindowSeconds | scaleDown behavior',
  'scaling.downPercent': '| scaleDown policies behavior',
  'scaling.downPods': '| scaleDown policies behavior',
  'scaling.downPeriod': 'periodSeconds | scaleDown policies behavior',
  'scaling.disruptionBudget':
    'PodDisruptionBudget unhealthyPodEvictionPolicy maxUnavailable selector matchLabels | podDisruptionBudget',
  'scaling.budgetKind': 'minAvailable maxUnavailable | podDisruptionBudget',
  'scaling.budgetValue': 'maxUnavailable | podDisruptionBudget',
  'scaling.evictUnhealthy': 'unhealthyPodEvictionPolicy | podDisruptionBudget',
  'release.strategy':
    'Canary MetricTemplate Rollout activeService analysis autoscalerRef blue blueGreen canary flagger green latency max portDiscovery portName previewService | successRate templateRef thresholdRange pause postPromotionAnalysis prePromotionAnalysis templates targetRef provider',
  'release.active': 'active track | blueGreen selector',
  'release.blueTag': 'tag | blue blueGreen',
  'release.greenTag': 'tag | green blueGreen',
  'release.canaryTag': 'tag | canary',
  'release.canaryReplicas': 'replicas | canary',
  'release.canaryWeight': 'weight | canary backendRefs',
  'release.steps': 'pause setWeight startingStep duration steps | analysis canary rollout strategy',
  'release.autoPromotion': 'autoPromotion autoPromotionEnabled | blueGreen rollout strategy',
  'release.scaleDownDelay': 'scaleDownDelaySeconds | blueGreen rollout strategy',
  'release.stepWeight': 'iterations | analysis',
  'release.maxWeight': 'iterations | analysis',
  'release.interval': 'interval | analysisMetrics rollout',
  'release.failureLimit': 'failureLimit | analysisMetrics rollout',
  'release.analysis':
    'AnalysisTemplate analysisMetrics count podTemplateHashValue postPromotionAnalysis prePromotionAnalysis provider templateName templates address failureLimit successCondition args query valueFrom prometheus | blueGreen rollout strategy',
  'release.prometheus': 'address | provider analysisMetrics rollout prometheus',
  'release.successRate': 'successCondition | analysisMetrics rollout',
  'release.latencyMs': 'successCondition | analysisMetrics rollout',
  'release.durationMetric': 'query | provider analysisMetrics rollout prometheus',
  'release.statusLabel': 'query | provider analysisMetrics rollout prometheus',
  'environments.rows':
    'patch patches Kustomization autoscaling httpRoute replicaCount RUST_LOG OTEL_TRACES_SAMPLER_ARG allowedRoutes certificateRefs listeners namespaces pathType gateway hostnames SERVICE_VERSION | image paths hosts config requests limits',
  'packaging.targets':
    'CACHE_FROM CACHE_TO CARGO_PROFILE_RELEASE_CODEGEN_UNITS CARGO_PROFILE_RELEASE_DEBUG CARGO_PROFILE_RELEASE_LTO CARGO_PROFILE_RELEASE_OPT_LEVEL CARGO_PROFILE_RELEASE_PANIC LABEL POSTGRES_PASSWORD_FILE postgres-data postgres-password POSTGRES_DB POSTGRES_USER RUSTUP_TOOLCHAIN USER context | sizes except maintainers secrets accessModes affinity build cap_drop custom labelSelector namespace overrides pod requestRedirect tmpfs',
  'packaging.language': 'POSTGRES_PASSWORD | environment',
  'packaging.directory':
    'patch patches Namespace create fullnameOverride maintainers nameOverride networkPolicy pod-security.kubernetes.io/audit pod-security.kubernetes.io/audit-version pod-security.kubernetes.io/enforce-version pod-security.kubernetes.io/warn pod-security.kubernetes.io/warn-version pullPolicy serviceAccount Kustomization | sizes except accessModes affinity custom labelSelector namespace overrides pod requestRedirect filters imagePullSecrets lifecycle matchLabelKeys matches',
  'packaging.partOf': 'app.kubernetes.io/part-of |',
  'packaging.kindSuffixes': '',
  'packaging.chartName':
    'create fullnameOverride maintainers nameOverride networkPolicy pullPolicy serviceAccount automount digest persistence podSecurityContext sizes --fail --max-time --show-error PersistentVolumeClaim | except accessModes affinity requestRedirect filters imagePullSecrets lifecycle matchLabelKeys matches path persistentVolumeClaim preStop sessionAffinityConfig',
  'packaging.chartVersion': 'version |',
  'packaging.chartDescription': 'description |',
  'packaging.maintainer': '| maintainers',
  'packaging.maintainerEmail': 'email | maintainers',
  'packaging.keywords': 'keywords |',
  'delivery.scripts': '',
  'delivery.taskRunner':
    '--build --detach --wait ENVIRONMENT check cmds desc down render requires silent tasks vars --all --file --all-targets | default run build test',
  'delivery.scan': '',
  'delivery.scanSeverity': '',
  'delivery.sbom': '',
  'delivery.sign': '',
  'delivery.publishChart':
    '--app-version --destination --version --env HELM_REGISTRY_CONFIG DOCKER_CONFIG --rm --volume --workdir | release jobs run steps',
  'delivery.chartRegistry':
    '--env HELM_REGISTRY_CONFIG REGISTRY_TOKEN REGISTRY_USER password registry username DOCKER_CONFIG --rm --volume --workdir | release with jobs run steps',
  'delivery.renovate': '',
  'delivery.ci':
    '--component --driver --format --metadata-file --no-self-update --password-stdin --push --use --username CARGO_HOME CARGO_INCREMENTAL CARGO_TERM_COLOR CI_COMMIT_BRANCH CI_COMMIT_SHA CI_COMMIT_TAG CI_COMMIT_TIMESTAMP | branches build-image cache concurrency files key permissions push script stages workflow rust tags variables manifests release',
  'delivery.branch': '',
  'delivery.testRunner':
    '--doc --format-version --no-deps --no-tests tool uses --workspace run --locked | rust with jobs steps',
  'delivery.manifestTests':
    '--ignore --interactive --namespace --strict --values persist-credentials runs-on timeout-minutes with --check manifests uses --rm --volume --workdir run | jobs steps',
  'delivery.gitops':
    'GitRepository branch ref sourceRef wait ApplicationSet argocd.argoproj.io/compare-options automated backoff elements factor generators goTemplate goTemplateOptions maxDuration preserveResourcesOnDeletion | ignore retry syncOptions syncPolicy templatePatch destination source list',
  'delivery.gitopsLayout':
    'Application selfHeal ApplicationSet argocd.argoproj.io/compare-options automated backoff elements factor generators goTemplate goTemplateOptions maxDuration preserveResourcesOnDeletion project prune retry | syncOptions syncPolicy templatePatch destination source list',
  'delivery.gitopsSource':
    'helm releaseName valueFiles source | syncOptions syncPolicy templatePatch elements generators list',
  'delivery.gitopsRepository': 'repoURL | source',
  'delivery.gitopsNamespace': '',
  'delivery.sync': 'automatic | elements generators list',
  'delivery.syncInterval': 'retryInterval interval |',
  'delivery.devLoop':
    'Config artifacts docker dockerfile inputDigest kubectl kustomize local localPort portForward resourceName resourceType statusCheckDeadlineSeconds tagPolicy useBuildkit push | manifests build paths',
  'delivery.devContainer':
    '--create-home --shell --uid --yes USER --no-install-recommends FROM RUN |',
  'documents.include': '',
  'documents.confirmed': '',
  'documents.contact': '',
};
