import { type Cases, init, rowsWith, sidecar, volume } from './case.ts';

export const workloadCases: Cases = {
  'default-namespace': {
    broken: { 'workload.namespace': 'default' },
    sound: { 'workload.namespace': 'default', 'packaging.targets': ['docker', 'compose'] },
  },
  'oldest-kubernetes': {
    broken: { 'workload.kubernetesVersion': '1.35' },
    sound: { 'workload.kubernetesVersion': '1.36' },
  },
  'queue-of-worker': {
    broken: { 'workload.kind': 'worker', 'services.broker': 'nats' },
    sound: {
      'workload.kind': 'worker',
      'services.broker': 'nats',
      'scaling.autoscaler': 'keda',
      'scaling.queue': true,
    },
  },
  'single-replica': {
    broken: { 'scaling.minReplicas': 1 },
    sound: { 'scaling.autoscale': true, 'workload.replicas': 1 },
  },
  'stuck-rollout': {
    broken: { 'workload.maxSurge': '0%' },
    sound: { 'workload.maxSurge': '0%', 'workload.maxUnavailable': '1' },
  },
  'rollout-capacity': {
    broken: { 'workload.maxUnavailable': '1' },
    sound: { 'workload.maxUnavailable': '20%', 'scaling.minReplicas': 2, 'scaling.maxReplicas': 4 },
  },
  'rollout-outage': {
    broken: { 'workload.maxUnavailable': '100%' },
    sound: { 'workload.maxUnavailable': '99%' },
  },
  'recreate-downtime': {
    broken: { 'workload.strategy': 'Recreate', 'workload.maxSurge': '0' },
    sound: {
      'workload.strategy': 'Recreate',
      'scaling.autoscale': false,
      'workload.replicas': 1,
    },
  },
  'deadline-too-short': {
    broken: { 'workload.minReadySeconds': 300 },
    sound: { 'workload.minReadySeconds': 239 },
  },
  'no-rollback': {
    broken: { 'workload.revisionHistory': 0 },
    sound: { 'workload.revisionHistory': 1 },
  },
  'grace-too-short': {
    broken: { 'workload.graceSeconds': 39 },
    sound: { 'workload.graceSeconds': 40 },
  },
  'no-pre-stop': {
    broken: { 'workload.preStopSeconds': 0, 'workload.graceSeconds': 30 },
    sound: { 'workload.preStopSeconds': 0, 'project.http': false },
  },
  'drain-under-timeout': {
    broken: { 'traffic.exposure': 'gateway', 'traffic.requestTimeout': 26 },
    sound: { 'traffic.exposure': 'gateway', 'traffic.requestTimeout': 25 },
  },
};

export const resourceCases: Cases = {
  'workers-of-framework': {
    broken: { 'project.framework': 'actix-web' },
    sound: { 'project.framework': 'rocket' },
  },
  'implausible-amount': {
    broken: { 'workload.memoryRequest': '256m', 'workload.cpuRequest': '250Mi' },
    sound: { 'workload.memoryRequest': '256M', 'workload.cpuRequest': '0.25' },
  },
  'limit-below-request': {
    broken: {
      'workload.cpuLimit': '1',
      'environments.rows': rowsWith('dev', { cpuRequest: '1500m' }),
    },
    sound: { 'workload.cpuLimit': '1', 'workload.cpuRequest': '1000m' },
  },
  'no-memory-limit': { broken: { 'workload.memoryLimit': '' } },
  'memory-overcommit': {
    broken: { 'workload.memoryLimit': '1Gi' },
    sound: { 'workload.memoryLimit': '1Gi', 'workload.memoryRequest': '1024Mi' },
  },
  'memory-volume': {
    broken: { 'pod.volumes': [volume({ kind: 'memory', size: '' })] },
    sound: { 'pod.volumes': [volume({ kind: 'memory', size: '64Mi' })] },
  },
  'storage-below-volumes': {
    broken: { 'workload.ephemeralLimit': '1Gi', 'pod.volumes': [volume({ size: '2Gi' })] },
    sound: { 'pod.volumes': [volume({ size: '2Gi' })] },
  },
  'cpu-limit': { broken: { 'workload.cpuLimit': '2' } },
};

export const probeCases: Cases = {
  'http-on-grpc': {
    broken: { 'project.http': false, 'project.grpc': true, 'project.healthPort': 'grpc' },
    sound: { 'project.grpc': true },
  },
  'grpc-probe-without-server': {
    broken: { 'probes.livenessType': 'grpc' },
    sound: { 'probes.livenessType': 'grpc', 'project.grpc': true },
  },
  'exec-without-command': {
    broken: { 'probes.readinessType': 'exec' },
    sound: { 'probes.readinessType': 'exec', 'probes.readinessCommand': ['/app/app', 'check'] },
  },
  'exec-program-missing': {
    broken: {
      'probes.readinessType': 'exec',
      'probes.readinessCommand': ['/bin/sh', '-c', 'true'],
    },
    sound: {
      'probes.readinessType': 'exec',
      'probes.readinessCommand': ['/bin/sh', '-c', 'true'],
      'image.base': 'debian-slim',
    },
  },
  'no-readiness': {
    broken: { 'probes.readinessType': 'none' },
    sound: { 'probes.readinessType': 'none', 'project.http': false },
  },
  'no-startup': {
    broken: { 'probes.startupType': 'none' },
    sound: { 'probes.startupType': 'none', 'probes.livenessType': 'none' },
  },
  'live-is-ready': {
    broken: { 'project.livePath': '/health', 'project.readyPath': '/health' },
    sound: { 'project.livePath': '/health', 'project.startupPath': '/health' },
  },
  'timeout-over-period': {
    broken: { 'probes.readinessTimeout': 6 },
    sound: { 'probes.readinessTimeout': 5 },
  },
};

export const podCases: Cases = {
  'flags-as-program': {
    broken: { 'pod.sidecars': [{ ...sidecar('proxy', 'acme/proxy:1'), command: '--port=5432' }] },
    sound: {
      'pod.sidecars': [{ ...sidecar('proxy', 'acme/proxy:1'), command: '/proxy --port=5432' }],
    },
  },
  'baseline-profile': { broken: { 'pod.securityProfile': 'baseline' } },
  'user-namespaces': {
    broken: { 'pod.userNamespaces': true, 'workload.kubernetesVersion': '1.35' },
    sound: { 'pod.userNamespaces': true, 'workload.kubernetesVersion': '1.36' },
  },
  'api-token': { broken: { 'pod.automountToken': true } },
  'default-account': {
    broken: { 'pod.serviceAccount': 'default' },
    sound: { 'pod.serviceAccount': 'own' },
  },
  'required-spread': {
    broken: { 'pod.spread': 'required', 'scaling.minReplicas': 1 },
    sound: { 'pod.spread': 'required' },
  },
  'node-architecture': {
    broken: { 'pod.nodeSelector': [{ key: 'kubernetes.io/arch', value: 'arm64' }] },
    sound: { 'pod.nodeSelector': [{ key: 'kubernetes.io/arch', value: 'amd64' }] },
  },
  'keyless-toleration': {
    broken: {
      'pod.tolerations': [{ key: '', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' }],
    },
    sound: {
      'pod.tolerations': [{ key: '', operator: 'Exists', value: '', effect: 'NoSchedule' }],
    },
  },
  'shared-claim': {
    broken: { 'pod.volumes': [volume({ kind: 'claim' })] },
    sound: { 'pod.volumes': [volume({ kind: 'claim' })], 'pod.claimAccess': 'ReadWriteMany' },
  },
  'same-mount-path': {
    broken: {
      'settings.configFile': 'toml',
      'settings.configDirectory': '/app/config',
      'pod.volumes': [volume({ mountPath: '/app/config' })],
    },
    sound: {
      'settings.configFile': 'toml',
      'settings.configDirectory': '/app/config',
      // A volume on a writable path replaces it on purpose.
      'pod.volumes': [volume({ mountPath: '/tmp' })],
    },
  },
  'mount-in-read-only': {
    broken: {
      'settings.configFile': 'toml',
      'settings.configDirectory': '/app/config',
      'pod.volumes': [volume({ mountPath: '/app/config/cache' })],
    },
    sound: {
      'settings.configFile': 'toml',
      'settings.configDirectory': '/data/config',
      'pod.volumes': [volume({})],
    },
  },
  'mount-on-system': {
    broken: {
      'pod.automountToken': true,
      'pod.volumes': [volume({ mountPath: '/run/secrets/kubernetes.io/serviceaccount' })],
    },
    sound: { 'pod.volumes': [volume({ mountPath: '/dev/shm', kind: 'memory', size: '16Mi' })] },
  },
  'same-volume-name': {
    broken: { 'pod.volumes': [volume({}), volume({ mountPath: '/other' })] },
    sound: { 'pod.volumes': [volume({}), volume({ name: 'other', mountPath: '/other' })] },
  },
  'same-container-name': {
    broken: {
      'pod.sidecars': [sidecar('app', 'acme/proxy:1')],
      'pod.initContainers': [init('app', 'acme/migrate:1')],
    },
    sound: { 'pod.sidecars': [sidecar('proxy', 'acme/proxy:1')] },
  },
  'sidecar-port-taken': {
    broken: { 'pod.sidecars': [{ ...sidecar('proxy', 'acme/proxy:1'), port: 8080 }] },
    sound: { 'pod.sidecars': [{ ...sidecar('proxy', 'acme/proxy:1'), port: 15000 }] },
  },
  'floating-companion': {
    broken: { 'pod.sidecars': [sidecar('proxy', 'registry.example.com:5000/proxy')] },
    sound: { 'pod.sidecars': [sidecar('proxy', `acme/proxy@sha256:${'0'.repeat(64)}`)] },
  },
  'waits-for-telemetry': {
    broken: {
      'pod.initContainers': [
        init('wait', 'busybox:1.37', 'sh -c "until nc -z otel-collector 4318; do sleep 1; done"'),
      ],
    },
    sound: { 'pod.initContainers': [init('migrate', 'acme/migrate:1', 'migrate --until 42')] },
  },
};

export const scalingCases: Cases = {
  'no-metric': {
    broken: { 'scaling.cpu': false },
    sound: { 'scaling.cpu': false, 'scaling.memory': true },
  },
  'min-over-max': {
    broken: {
      'scaling.minReplicas': 12,
      'environments.rows': rowsWith('dev', { replicas: 5, maxReplicas: 4 }),
    },
    sound: {
      'scaling.minReplicas': 10,
      'environments.rows': rowsWith('staging', { maxReplicas: 10 }),
    },
  },
  'memory-metric': {
    broken: { 'scaling.memory': true, 'scaling.cpu': false },
    sound: { 'scaling.memory': true, 'scaling.autoscale': false },
  },
  'metrics-adapter': {
    broken: { 'scaling.podMetrics': [{ name: 'http_requests_per_second', average: '100' }] },
  },
  'latency-metric': {
    broken: { 'scaling.podMetrics': [{ name: 'http_request_duration_p99', average: '200m' }] },
    sound: { 'scaling.podMetrics': [{ name: 'active_connections', average: '1000' }] },
  },
  'unreachable-target': {
    broken: { 'workload.cpuLimit': '500m', 'scaling.cpuTarget': 200 },
    sound: { 'workload.cpuLimit': '500m', 'scaling.cpuTarget': 199 },
  },
  'never-scales-in': { broken: { 'scaling.downSelect': 'Disabled' } },
  'blocked-drains': {
    broken: { 'scaling.budgetKind': 'minAvailable', 'scaling.budgetValue': '2' },
    sound: {
      'scaling.budgetKind': 'minAvailable',
      'scaling.budgetValue': '2',
      'environments.rows': [],
    },
  },
  'budget-for-one': {
    broken: { 'scaling.autoscale': false, 'workload.replicas': 1 },
    sound: { 'scaling.minReplicas': 1 },
  },
};
