/** The fields of version 1 of the settings, by section; they never change. */
export const version1Fields: Readonly<Record<string, string>> = {
  project:
    'name binary description layout package version repository license framework registry imageName tag digest http httpPort grpc grpcPort metrics metricsPort healthPort livePath readyPath startupPath metricsPath',
  build:
    'rustVersion edition features defaultFeatures libc tls protoc sqlxOffline optLevel lto codegenUnits panic strip debug cpuAmd64 cpuArm64 toolchainFile cargoConfig linker sccache profiles devOptLevel deny licenses',
  image:
    'base suite alpineVersion cache platforms cross uid binaryDirectory buildPackages runtimePackages assets healthCheck healthCommand healthInterval healthTimeout healthStartPeriod healthRetries readOnlyRoot writablePaths labels rustBacktrace',
  settings:
    'envPrefix logVariable logLevel variables overrides configFile configDirectory configName configMaps configEntries podInfo',
  secrets:
    'provider storeKind store remotePrefix refreshInterval sealedController sealedNamespace sopsKeyType sopsKey notSecret exampleCredentials keys',
  services:
    'database postgresVersion mysqlVersion databaseName databaseUser databaseVariable databasePort databaseNamespace cache cacheVariable cacheNamespace broker brokerVariable brokerNamespace collector jaeger prometheus grafana',
  discovery:
    'registry address instance tags check checkInterval checkTimeout ttl deregisterSeconds datacenter server',
  telemetry:
    'enabled protocol collectorService collectorNamespace sampling serviceNamespace collector collectorExporter collectorEndpoint collectorName collectorReplicas collectorMemory scrape monitorRelease scrapeInterval scrapeTimeout dashboard alerts objective latencyThreshold latencyObjective requestMetric durationMetric statusLabel routeLabel logs logsOutput logsEndpoint logsSecret logsNamespace',
  rust: 'code directory parts readiness breakerFailures breakerWindow breakerOpen breakerProbes trustedProxies auditedPaths consulAddress',
  compose:
    'serviceName network hostPort bindAddress restart logMaxSize logMaxFile limits cpuLimit healthInterval publishServices logLabels profile watch',
  workload:
    'namespace createNamespace kubernetesVersion replicas strategy maxSurge maxUnavailable minReadySeconds progressDeadline revisionHistory cpuRequest memoryRequest memoryLimit cpuLimit ephemeralRequest ephemeralLimit tokioWorkers preStopSeconds drainSeconds graceSeconds',
  probes:
    'livenessType livenessCommand livenessInitialDelay livenessPeriod livenessTimeout livenessFailure readinessType readinessCommand readinessInitialDelay readinessPeriod readinessTimeout readinessFailure readinessSuccess startupType startupCommand startupInitialDelay startupPeriod startupTimeout startupFailure',
  pod: 'securityProfile userNamespaces automountToken serviceAccount serviceAccountAnnotations cloudIdentity cloudRole qosClass imagePullSecrets spread nodeSelector tolerations priorityClass volumes claimAccess storageClass initContainers sidecars podAnnotations podLabels',
  security: 'admission action rules signatures signatureIssuer signatureIdentity',
  traffic:
    'serviceType servicePort grpcServicePort affinity affinitySeconds headless exposure host grpcHost path gatewayMode gatewayName gatewayNamespace gatewayClass gatewayImplementation ingressController ingressClass tls issuer issuerKind certificateBy issuerExample tlsSecret requestTimeout connectTimeout bodySize rateLimit networkPolicy gatewayFromNamespace metricsFromNamespace egress egressHttps dnsNamespace',
  mesh: 'provider dataPlane controlNamespace binding gateway gatewayNamespace timeout retryOn retryAttempts retryTimeout loadBalancer connectTimeout maxConnections pendingRequests maxRequests requestsPerConnection outlierDetection outlierErrors outlierInterval ejectionSeconds maxEjection minHealth mtls plainMetrics',
  scaling:
    'autoscale autoscaler minReplicas maxReplicas cpu cpuTarget memory memoryTarget podMetrics externalMetrics metricSeries metricsAdapter prometheus tolerance scaleToZero cooldown pollingInterval schedules vpa vpaResources vpaMinCpu vpaMinMemory vpaMaxCpu vpaMaxMemory upSelect upStabilization upPercent upPods upPeriod downSelect downStabilization downPercent downPods downPeriod disruptionBudget budgetKind budgetValue evictUnhealthy',
  release:
    'strategy active blueTag greenTag canaryTag canaryReplicas canaryWeight steps autoPromotion scaleDownDelay stepWeight maxWeight interval failureLimit analysis prometheus successRate latencyMs durationMetric statusLabel',
  environments: 'rows',
  packaging:
    'targets language directory partOf kindSuffixes chartName chartVersion chartDescription maintainer maintainerEmail keywords',
  delivery:
    'scripts taskRunner scan scanSeverity sbom sign publishChart chartRegistry renovate ci branch testRunner manifestTests gitops gitopsLayout gitopsSource gitopsRepository gitopsNamespace sync syncInterval devLoop devContainer',
  documents: 'include confirmed contact',
};
