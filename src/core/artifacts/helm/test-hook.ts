import { raw, type Yaml } from '../../formats/yaml.ts';
import { type Plan } from '../../plan/index.ts';
import { chartName } from '../../plan/targets.ts';
import { images } from '../../versions.ts';

/** The Service port and path on which a plain HTTP request tells that the service is ready. */
const readyTarget = (plan: Plan): { readonly port: number; readonly path: string } | undefined => {
  const action = plan.probes.readiness?.action;
  if (action?.kind !== 'http') return undefined;
  const port = plan.servicePorts.find(({ name }) => name === action.port);
  return port === undefined ? undefined : { port: port.servicePort, path: action.path };
};

const restricted: Yaml = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/**
 * templates/tests/test-connection.yaml: `helm test` asks the Service whether it is ready, with a
 * pinned image and without a TTY (C-096). None without an HTTP readiness probe.
 */
export const testHook = (plan: Plan): Yaml => {
  const target = readyTarget(plan);
  if (target === undefined) return undefined;
  const chart = chartName(plan);
  const url = `http://{{ include "${chart}.fullname" . }}:${target.port}${target.path}`;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: raw(`{{ printf "%s-test-connection" (include "${chart}.fullname" .) | quote }}`),
      namespace: raw('{{ .Release.Namespace | quote }}'),
      labels: {
        'app.kubernetes.io/name': raw(`{{ printf "%s-test" (include "${chart}.name" . | trunc 58) | quote }}`),
        'app.kubernetes.io/instance': raw('{{ .Release.Name | quote }}'),
      },
      annotations: {
        'helm.sh/hook': 'test',
        'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
      },
    },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 65532,
        runAsGroup: 65532,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: 'curl',
          image: images.curl,
          command: ['curl', '--fail', '--silent', '--show-error', '--max-time', '10', raw(`"${url}"`)],
          resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '32Mi' } },
          securityContext: restricted,
        },
      ],
    },
  };
};
