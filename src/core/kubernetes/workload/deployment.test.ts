import { describe, expect, it } from 'vitest';
import { at, objectsOf, objectsWith, planWith } from '../../testing/kubernetes-objects.ts';
import type { Json } from '../tree.ts';

type Changes = Parameters<typeof objectsWith>[0];

const spec = (changes: Changes = {}): Json | undefined =>
  at(objectsWith(changes).get('Deployment/app'), 'spec');
const pod = (changes: Changes = {}): Json | undefined => at(spec(changes), 'template.spec');
const container = (changes: Changes = {}): Json | undefined => at(pod(changes), 'containers.0');

const companions = {
  'pod.initContainers': [
    { name: 'migrate', image: 'busybox:1.37', command: 'sh -c "echo a b"', args: '' },
  ],
  'pod.sidecars': [
    {
      name: 'proxy',
      image: 'envoy:1',
      command: '',
      args: '',
      port: 15000,
      cpuRequest: '50m',
      memory: '64Mi',
    },
  ],
};

describe('a rollout', () => {
  it('keeps full capacity and reports a stalled rollout (C-040)', () => {
    expect(spec()).toMatchObject({
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
      minReadySeconds: 10,
      progressDeadlineSeconds: 300,
      revisionHistoryLimit: 5,
    });
    expect(at(spec({ 'workload.strategy': 'Recreate' }), 'strategy')).toEqual({ type: 'Recreate' });
  });

  it('leaves the replicas to the autoscaler, unless the autoscaler has no metric (C-054)', () => {
    expect(at(spec(), 'replicas')).toBeUndefined();
    expect(at(spec({ 'scaling.autoscale': false, 'workload.replicas': 4 }), 'replicas')).toBe(4);
    expect(at(spec({ 'scaling.cpu': false }), 'replicas')).toBe(3);
  });

  it('selects only by name and instance, whatever other labels the pods have (C-042)', () => {
    const labels = {
      'pod.podLabels': [
        { key: 'app.kubernetes.io/name', value: 'other' },
        { key: 'team', value: 'a' },
      ],
    };
    expect(at(spec(labels), 'selector.matchLabels')).toEqual({
      'app.kubernetes.io/name': 'app',
      'app.kubernetes.io/instance': 'app',
    });
    expect(at(spec(labels), 'template.metadata.labels')).toMatchObject({
      team: 'a',
      'app.kubernetes.io/name': 'app',
    });
  });
});

describe('the shutdown of a pod', () => {
  it('fits pause, drain and flush into the grace period, without a shell (C-059, C-092)', () => {
    expect(at(container(), 'lifecycle')).toEqual({ preStop: { sleep: { seconds: 10 } } });
    expect(at(pod(), 'terminationGracePeriodSeconds')).toBe(40);
    expect(at(container({ 'workload.preStopSeconds': 0 }), 'lifecycle')).toBeUndefined();
  });
});

describe('probes', () => {
  it('wait for the startup probe before the other probes begin (C-031)', () => {
    expect(at(container(), 'startupProbe')).toEqual({
      httpGet: { path: '/startupz', port: 'http' },
      periodSeconds: 2,
      timeoutSeconds: 2,
      failureThreshold: 30,
    });
  });

  it('use gRPC, TCP and exec, or are not generated', () => {
    const probed = container({
      'project.grpc': true,
      'probes.startupType': 'none',
      'probes.livenessType': 'grpc',
      'probes.readinessType': 'exec',
      'probes.readinessCommand': ['/app/x', 'healthcheck'],
      'probes.readinessSuccess': 2,
      'probes.livenessInitialDelay': 7,
    });
    expect(at(probed, 'startupProbe')).toBeUndefined();
    expect(at(probed, 'livenessProbe')).toMatchObject({
      grpc: { port: 50051 },
      initialDelaySeconds: 7,
    });
    expect(at(probed, 'readinessProbe')).toMatchObject({
      exec: { command: ['/app/x', 'healthcheck'] },
      successThreshold: 2,
    });
    expect(at(container({ 'probes.livenessType': 'tcp' }), 'livenessProbe.tcpSocket')).toEqual({
      port: 'http',
    });
  });
});

describe('security', () => {
  it('is restricted for the pod and each of its containers (C-016, C-032)', () => {
    const restricted = pod({ ...companions, 'image.uid': 10001 });
    expect(at(restricted, 'securityContext')).toEqual({
      runAsNonRoot: true,
      runAsUser: 10001,
      runAsGroup: 10001,
      fsGroup: 10001,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    for (const path of ['containers.0', 'initContainers.0', 'initContainers.1']) {
      expect(at(restricted, `${path}.securityContext`)).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    }
  });

  it('allows root for a sidecar under baseline, but not for the service', () => {
    const baseline = pod({ ...companions, 'pod.securityProfile': 'baseline' });
    expect(at(baseline, 'securityContext.runAsNonRoot')).toBeUndefined();
    expect(at(baseline, 'containers.0.securityContext')).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 65532,
    });
    expect(at(baseline, 'initContainers.0.securityContext')).toEqual({
      allowPrivilegeEscalation: false,
    });
  });

  it('mounts no token, and injects no variables of other Services (C-111)', () => {
    expect(pod()).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
    expect(at(objectsWith({}).get('ServiceAccount/app'), 'automountServiceAccountToken')).toBe(
      false,
    );
  });

  it('uses user namespaces only if the Kubernetes version supports them (KEP-127)', () => {
    expect(at(pod(), 'hostUsers')).toBeUndefined();
    expect(at(pod({ 'pod.userNamespaces': true }), 'hostUsers')).toBe(false);
    const old = { 'pod.userNamespaces': true, 'workload.kubernetesVersion': '1.35' };
    expect(at(pod(old), 'hostUsers')).toBeUndefined();
  });

  it('labels the namespace with the profile and its version (C-032)', () => {
    const labels = at(objectsWith({}).get('Namespace/apps'), 'metadata.labels');
    expect(labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/enforce-version': 'v1.37',
      'pod-security.kubernetes.io/warn': 'restricted',
      'pod-security.kubernetes.io/audit-version': 'v1.37',
    });
    expect(objectsWith({ 'workload.namespace': 'default' }).has('Namespace/default')).toBe(false);
    expect(objectsWith({ 'workload.createNamespace': false }).has('Namespace/apps')).toBe(false);
  });
});

describe('resources', () => {
  it('have a memory limit and no CPU limit by default (C-033)', () => {
    expect(at(container(), 'resources')).toEqual({
      requests: { cpu: '250m', memory: '256Mi', 'ephemeral-storage': '64Mi' },
      // The scratch volume on /tmp may hold 64Mi.
      limits: { memory: '256Mi', 'ephemeral-storage': '1088Mi' },
    });
  });
});

describe('spreading', () => {
  it('spreads over zones and nodes, separately for each version (C-036)', () => {
    const constraints = at(pod(), 'topologySpreadConstraints');
    expect(constraints).toHaveLength(2);
    expect(at(constraints, '0')).toEqual({
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'ScheduleAnyway',
      nodeTaintsPolicy: 'Honor',
      matchLabelKeys: ['pod-template-hash'],
      labelSelector: {
        matchLabels: { 'app.kubernetes.io/name': 'app', 'app.kubernetes.io/instance': 'app' },
      },
    });
    expect(
      at(pod({ 'pod.spread': 'required' }), 'topologySpreadConstraints.1.whenUnsatisfiable'),
    ).toBe('DoNotSchedule');
    expect(at(pod({ 'pod.spread': 'none' }), 'topologySpreadConstraints')).toBeUndefined();
  });
});

describe('volumes', () => {
  it('give a read-only root file system a writable /tmp (C-049)', () => {
    expect(at(container(), 'volumeMounts')).toContainEqual({ name: 'tmp', mountPath: '/tmp' });
    expect(at(pod(), 'volumes')).toContainEqual({ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } });
  });

  it('come with every ConfigMap and claim that they refer to (C-039, C-080)', () => {
    const row = {
      name: 'data',
      kind: 'claim',
      mountPath: '/data',
      source: '',
      size: '2Gi',
      readOnly: false,
    };
    const objects = objectsWith({ 'settings.configFile': 'toml', 'pod.volumes': [row] });
    const volumes = at(objects.get('Deployment/app'), 'spec.template.spec.volumes');
    expect(volumes).toContainEqual({
      name: 'data',
      persistentVolumeClaim: { claimName: 'app-data' },
    });
    expect(volumes).toContainEqual({ name: 'config', configMap: { name: 'app-config' } });
    expect(objects.has('ConfigMap/app-config')).toBe(true);
    expect(at(objects.get('PersistentVolumeClaim/app-data'), 'spec')).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '2Gi' } },
    });
    const mounts = at(
      objects.get('Deployment/app'),
      'spec.template.spec.containers.0.volumeMounts',
    );
    expect(mounts).toContainEqual({ name: 'config', mountPath: '/app/config', readOnly: true });
  });
});

describe('sidecars and init containers', () => {
  it('are native sidecars, before the init containers that may need them (C-047)', () => {
    const list = at(pod(companions), 'initContainers');
    expect(at(list, '0')).toMatchObject({
      name: 'proxy',
      restartPolicy: 'Always',
      ports: [{ containerPort: 15000 }],
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } },
    });
    expect(at(list, '1')).toMatchObject({ name: 'migrate', command: ['sh', '-c', 'echo a b'] });
    expect(at(list, '0.command')).toBeUndefined();
    expect(at(list, '0.args')).toBeUndefined();
    expect(at(list, '1.envFrom')).toEqual([{ configMapRef: { name: 'app-env' } }]);
  });
});

describe('the arguments of a sidecar', () => {
  it('reach the program of its image, which a command would replace', () => {
    const [proxy] = companions['pod.sidecars'];
    const row = { ...proxy, args: '--port=5432 "acme:eu:orders"' };
    const container = at(pod({ 'pod.sidecars': [row] }), 'initContainers.0');
    expect(at(container, 'args')).toEqual(['--port=5432', 'acme:eu:orders']);
    expect(at(container, 'command')).toBeUndefined();
  });
});

describe('the pod', () => {
  it('runs under a ServiceAccount of the bundle (C-045)', () => {
    expect(at(pod(), 'serviceAccountName')).toBe('app');
    const own = objectsWith({
      'pod.serviceAccount': 'robot',
      'pod.serviceAccountAnnotations': [{ key: 'eks.amazonaws.com/role-arn', value: 'arn' }],
    });
    expect(at(own.get('ServiceAccount/robot'), 'metadata.annotations')).toEqual({
      'eks.amazonaws.com/role-arn': 'arn',
    });
    expect(objectsWith({ 'pod.serviceAccount': 'default' }).has('ServiceAccount/default')).toBe(
      false,
    );
  });

  it('runs on the nodes that the user selects', () => {
    expect(
      pod({
        'pod.nodeSelector': [{ key: 'kubernetes.io/arch', value: 'arm64' }],
        'pod.tolerations': [
          { key: 'dedicated', operator: 'Equal', value: 'x', effect: 'NoSchedule' },
          { key: '', operator: 'Exists', value: 'x', effect: 'NoExecute' },
        ],
        'pod.priorityClass': 'high',
        'pod.imagePullSecrets': ['registry'],
      }),
    ).toMatchObject({
      nodeSelector: { 'kubernetes.io/arch': 'arm64' },
      tolerations: [
        { key: 'dedicated', operator: 'Equal', value: 'x', effect: 'NoSchedule' },
        { operator: 'Exists', effect: 'NoExecute' },
      ],
      priorityClassName: 'high',
      imagePullSecrets: [{ name: 'registry' }],
    });
  });

  it('has scrape annotations only on request (C-057)', () => {
    const annotations = (changes: Changes) => at(spec(changes), 'template.metadata.annotations');
    expect(annotations({ 'telemetry.scrape': 'annotations' })).toMatchObject({
      'prometheus.io/scrape': 'true',
      'prometheus.io/port': '9090',
      'prometheus.io/path': '/metrics',
    });
    expect(Object.keys(annotations({}) ?? {}).join()).not.toContain('prometheus.io');
  });

  it('uses the image by tag and digest; only the tag differs between environments (C-041)', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const own = planWith({ 'project.digest': digest, 'project.tag': '2.0' });
    const image = at(objectsOf(own).get('Deployment/app'), 'spec.template.spec.containers.0.image');
    expect(image).toBe(`ghcr.io/your-org/app:2.0@${digest}`);
  });
});
