import { around, raw, type Yaml } from '../../formats/yaml.ts';
import { template } from '../../kubernetes/chart-template.ts';
import { podSelector } from '../../kubernetes/release/tracks.ts';
import { valueIn } from '../../kubernetes/scope.ts';
import { servicePortKey } from '../../kubernetes/traffic/service-ports.ts';
import { assignsUsers } from '../../plan/cluster/index.ts';
import type { Plan } from '../../plan/index.ts';
import { chartName } from '../../plan/targets.ts';
import { images } from '../../versions.ts';

interface ReadyTarget {
  /** Name of the container port and of the Service's port. */
  readonly port: string;
  readonly path: string;
}

/** The Service port and path of an HTTP readiness request. */
const readyTarget = (plan: Plan): ReadyTarget | undefined => {
  const action = plan.probes.readiness?.action;
  if (action?.kind !== 'http' || action.port === 'grpc') return undefined;
  const { port, path } = action;
  if (!plan.servicePorts.some(({ name }) => name === port)) return undefined;
  if (port !== 'metrics') return { port, path };
  // Only a ClusterIP Service has the metrics port besides other ports (C-050).
  const isReachable =
    plan.servicePorts.length === 1 || plan.config.traffic.serviceType === 'ClusterIP';
  return isReachable ? { port, path } : undefined;
};

const hook = (weight: string): Yaml => ({
  'helm.sh/hook': 'test',
  'helm.sh/hook-weight': weight,
  'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
});

const restricted: Yaml = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

const podLabels = (chart: string): { readonly [key: string]: Yaml } => ({
  'app.kubernetes.io/name': raw(
    `{{ printf "%s-test" (include "${chart}.name" . | trunc 58) | quote }}`,
  ),
  'app.kubernetes.io/instance': raw('{{ .Release.Name | quote }}'),
});

const metadata = (chart: string, weight: string): Yaml => ({
  name: raw(`{{ printf "%s-test-connection" (include "${chart}.fullname" .) | quote }}`),
  namespace: raw('{{ .Release.Namespace | quote }}'),
  labels: podLabels(chart),
  annotations: hook(weight),
});

/** Allows traffic from the test pod where the chart's NetworkPolicy would block it (C-079). */
const policy = (plan: Plan, chart: string, { port }: ReadyTarget): Yaml =>
  around(
    '{{- if .Values.networkPolicy.enabled }}',
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: metadata(chart, '-1'),
      spec: {
        podSelector: {
          matchLabels: template(podSelector(plan)),
        },
        policyTypes: ['Ingress'],
        ingress: [
          {
            from: [{ podSelector: { matchLabels: podLabels(chart) } }],
            ports: [{ protocol: 'TCP', port }],
          },
        ],
      },
    },
    '{{- end }}',
  );

const pod = (plan: Plan, chart: string, { port, path }: ReadyTarget): Yaml => {
  const url = `http://{{ include "${chart}.fullname" . }}:{{ ${valueIn(servicePortKey(port), { root: '.', workload: '' })} | int64 }}`;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadata(chart, '0'),
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        ...(assignsUsers(plan.config) ? {} : { runAsUser: 65532, runAsGroup: 65532 }),
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: 'curl',
          image: images.curl,
          command: [
            'curl',
            '--fail',
            '--silent',
            '--show-error',
            '--max-time',
            '10',
            raw(`"${url}${path}"`),
          ],
          resources: {
            requests: { cpu: '10m', memory: '32Mi', 'ephemeral-storage': '16Mi' },
            limits: { memory: '32Mi', 'ephemeral-storage': '64Mi' },
          },
          securityContext: restricted,
        },
      ],
    },
  };
};

/**
 * templates/tests/test-connection.yaml: `helm test` sends a readiness request to the Service, with
 * a pinned image and without a TTY (C-096). Empty without an HTTP readiness probe.
 */
export const testHook = (plan: Plan): readonly Yaml[] => {
  const target = readyTarget(plan);
  if (target === undefined) return [];
  const chart = chartName(plan);
  return [policy(plan, chart, target), pod(plan, chart, target)];
};
