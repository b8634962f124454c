import { markdownCode, markdownLink, markdownTable } from '../../formats/markdown.ts';
import type { Cluster, ClusterKind } from './cluster.ts';
import { type GatewayImplementation, gatewayImplementations } from './gateways.ts';
import { clusters } from './index.ts';
import { clusterReasons, type FactName } from './reasons.ts';

// Safe cast: the keys of the record are the kinds.
const kinds = Object.keys(clusters) as ClusterKind[];

const ports = (numbers: readonly number[]): string => numbers.map(String).join(' and ');

const listed = (texts: readonly string[]): string => texts.map(markdownCode).join(', ');

/** What a fact changes; undefined for a fact that the cluster does not have. */
type Changes = {
  readonly [F in FactName]: (value: NonNullable<Cluster[F]>) => string;
};

const changes: Changes = {
  resolverPods: (pods) =>
    `The network policy opens ${markdownCode(pods.namespace)} on ${ports(pods.ports)}, over UDP and TCP.`,
  resolverAddresses: (ranges) =>
    ranges.length === 0
      ? 'The network policy opens no address for DNS.'
      : `The network policy opens ${listed(ranges)} on 53, over UDP and TCP.`,
  assignsUsers: () => 'Pods and containers name no user, group or fsGroup.',
  hasDefaultStorage: () => 'A finding asks for the storage class of a claim that names none.',
  sharedStorage: (classes) =>
    classes.length === 0
      ? 'A finding reports a claim for ReadWriteMany that names no storage class.'
      : `A finding reports a claim for ReadWriteMany that names no storage class; its fix is ${markdownCode(classes[0] ?? '')}, and ${listed(classes)} are known.`,
  identities: (known) => `A finding reports a cloud identity other than ${listed(known)}.`,
  healthPathAnnotation: (name) =>
    `A Service of type LoadBalancer has ${markdownCode(name)} with the path of the readiness probe.`,
  loadImage: (load) => `WAYBILL.md brings the image to the nodes: ${listed(load('IMAGE'))}.`,
};

const changeOf = <F extends FactName>(cluster: Cluster, name: F): string => {
  const value = cluster[name];
  return value === undefined ? '' : changes[name](value);
};

const isFact = (name: string): name is FactName => Object.hasOwn(changes, name);

const rows = (kind: ClusterKind): readonly (readonly string[])[] =>
  Object.keys(clusters[kind])
    .filter(isFact)
    .map((name) => {
      const reason = clusterReasons[kind][name];
      const link = reason === undefined ? '' : markdownLink('source', reason.source);
      return [changeOf(clusters[kind], name), reason?.why ?? '', link];
    });

const yes = (value: boolean, yesText: string, noText: string): string => (value ? yesText : noText);

const implementationRow = (one: GatewayImplementation): readonly string[] => [
  one.name,
  markdownCode(one.classes.source),
  yes(one.takesTimeouts, 'written', 'left out: refused or ignored'),
  yes(
    one.isOutside,
    'asks the pods itself, by default `/`',
    'proxies are pods and follow the readiness probe',
  ),
  markdownLink('source', one.source),
];

/** Text of docs/clusters.md: what each cluster and each Gateway implementation changes, and why. */
export const clustersDocument = (): string =>
  `${[
    '# Clusters\n',
    'What the choice of the cluster (`cluster.kind`) changes in the files, and why. Where nothing is listed, a cluster is as any other.\n',
    '<!-- Written from src/core/plan/cluster: WAYBILL_DOCS=write npx vitest run src/core/plan/cluster -->\n',
    ...kinds.flatMap((kind) => [
      `## ${clusters[kind].name} · ${markdownCode(kind)}\n`,
      markdownTable(['What changes', 'Why', 'Source'], rows(kind)),
    ]),
    '## Implementations of Gateway API\n',
    'Named by `traffic.gatewayImplementation`, or recognised by the class of a new Gateway. For GKE a HealthCheckPolicy and a GCPBackendPolicy are written, for AWS a TargetGroupConfiguration; for Azure a finding says what to write.\n',
    markdownTable(
      ['Implementation', 'Class', 'Time limit of a route', 'Health checks', 'Source'],
      gatewayImplementations.map(implementationRow),
    ),
    '## The same on every cluster\n',
    'Pods of jobs have `karpenter.sh/do-not-disrupt`, and on clusters that surely accept it `cluster-autoscaler.kubernetes.io/safe-to-evict: "false"`: an autoscaler of nodes would end a task halfway in order to save a node ([source](https://karpenter.sh/docs/concepts/disruption/#pod-level-controls)).\n',
    'Private ranges stand in the network policy once more, with the ports of each rule for any destination: the agent of Amazon VPC CNI denies the `except` ranges of another rule as a whole ([source](https://github.com/aws/aws-network-policy-agent/issues/180)).\n',
    'An Ingress of the class `gce` or `gce-internal` has the class as an annotation, not as `ingressClassName`: GKE takes no action on an Ingress with the field alone ([source](https://cloud.google.com/kubernetes-engine/docs/concepts/ingress#controller_summary)).\n',
    'An Ingress of the class `alb` leads to the pods and names the path of the readiness probe: the load balancer asks the pods itself, by default `/` ([source](https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/)).',
  ].join('\n')}\n`;
