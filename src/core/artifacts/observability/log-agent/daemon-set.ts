import { sha256 } from '../../../formats/sha256.ts';
import type { Yaml } from '../../../formats/yaml.ts';
import { companionStorage } from '../../../plan/ephemeral-storage.ts';
import type { Plan } from '../../../plan/index.ts';
import { images } from '../../../versions.ts';
import { credentials, stateFolder } from './node-access.ts';

/** The differences between the two agents. */
export interface Agent {
  readonly image: string;
  readonly args: readonly string[];
  readonly healthPath: string;
  readonly healthPort: number;
  /** Folder and file name of the configuration. */
  readonly folder: string;
  readonly file: string;
  readonly environment: readonly Yaml[];
}

/** Memory limit of the agent on each node, in MiB. */
const memory = 128;

const folder = '/etc/log-agent';

/** How the chosen agent is started. */
export const agentOf = ({ config }: Plan): Agent =>
  config.telemetry.logs === 'fluent-bit'
    ? {
        image: images.fluentBit,
        args: ['-c', `${folder}/fluent-bit.yaml`],
        healthPath: '/api/v1/health',
        healthPort: 2020,
        folder,
        file: 'fluent-bit.yaml',
        environment: [],
      }
    : {
        image: images.collector,
        args: [`--config=${folder}/config.yaml`],
        healthPath: '/',
        healthPort: 13133,
        folder,
        file: 'config.yaml',
        environment: [{ name: 'GOMEMLIMIT', value: `${Math.floor(memory * 0.8)}MiB` }],
      };

const fromSecret = (plan: Plan): readonly Yaml[] =>
  credentials(plan)
    ? (['username', 'password'] as const).map((key) => ({
        name: `LOG_${key.toUpperCase()}`,
        valueFrom: { secretKeyRef: { name: plan.config.telemetry.logsSecret, key } },
      }))
    : [];

const container = (plan: Plan, agent: Agent): Yaml => {
  const environment = [...agent.environment, ...fromSecret(plan)];
  const probe = { httpGet: { path: agent.healthPath, port: 'health' } };
  return {
    name: 'agent',
    image: agent.image,
    args: agent.args,
    ports: [{ name: 'health', containerPort: agent.healthPort, protocol: 'TCP' }],
    env: environment.length === 0 ? undefined : environment,
    livenessProbe: { ...probe, initialDelaySeconds: 10, periodSeconds: 20 },
    readinessProbe: { ...probe, periodSeconds: 10 },
    resources: {
      requests: {
        cpu: '50m',
        memory: `${memory}Mi`,
        'ephemeral-storage': companionStorage.request,
      },
      limits: { memory: `${memory}Mi`, 'ephemeral-storage': companionStorage.limit },
    },
    securityContext: {
      // The nodes' log files belong to root; the agent gets no other privilege.
      runAsUser: 0,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [
      { name: 'config', mountPath: agent.folder, readOnly: true },
      { name: 'logs', mountPath: '/var/log', readOnly: true },
      { name: 'state', mountPath: stateFolder },
    ],
  };
};

/** The agent on every node, also on tainted nodes. */
export const daemonSet = (
  plan: Plan,
  metadata: Yaml,
  labels: { readonly [key: string]: string },
  configuration: string,
): Yaml => {
  const name = `${plan.identity.name}-logs`;
  const agent = agentOf(plan);
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: {
      selector: { matchLabels: labels },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
      template: {
        metadata: { labels, annotations: { 'checksum/config': sha256(configuration) } },
        spec: {
          serviceAccountName: name,
          automountServiceAccountToken: plan.config.telemetry.logs === 'fluent-bit',
          enableServiceLinks: false,
          securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
          tolerations: [{ operator: 'Exists' }],
          terminationGracePeriodSeconds: 30,
          containers: [container(plan, agent)],
          volumes: [
            { name: 'config', configMap: { name } },
            { name: 'logs', hostPath: { path: '/var/log', type: 'Directory' } },
            { name: 'state', hostPath: { path: `/var/lib/${name}`, type: 'DirectoryOrCreate' } },
          ],
        },
      },
    },
  };
};
