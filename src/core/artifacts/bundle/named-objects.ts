import { markdownCode as code } from '../../formats/markdown.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import { type Plan, say } from '../../plan/index.ts';
import { configMapName } from '../../plan/object-names.ts';
import { enumeration } from './enumeration.ts';

type Named = readonly [kind: string, name: string];

const listed = (plan: Plan, objects: readonly Named[]): string =>
  enumeration(plan, [...new Set(objects.map(([kind, name]) => `${kind} ${code(name)}`))]);

/** The Secret that cert-manager creates for the bundle's ingress; a pod may mount it too. */
const ordered = ({ config: { traffic }, exposure }: Plan): readonly string[] => {
  const isOwn = exposure?.kind === 'ingress' || traffic.gatewayMode === 'create';
  const name = exposure?.tlsSecret;
  return isOwn && traffic.tls === 'cert-manager' && name !== undefined ? [name] : [];
};

/** Objects that pods mount or use for image pulls, and that the bundle does not contain. */
const inNamespace = (plan: Plan): readonly Named[] => {
  const own = new Set([
    configMapName(plan.config, 'config'),
    ...ordered(plan),
    ...plan.claims.map(({ name }) => name),
  ]);
  const mounted = plan.volumes.flatMap(({ source }): Named[] => {
    if (source.kind === 'empty' || own.has(source.name)) return [];
    const kinds = {
      'config-map': 'ConfigMap',
      secret: 'Secret',
      claim: 'PersistentVolumeClaim',
    } as const;
    return [[kinds[source.kind], source.name]];
  });
  const pulled = plan.config.pod.imagePullSecrets.map((name): Named => ['Secret', name]);
  return [...mounted, ...pulled];
};

const inCluster = ({ config, claims }: Plan): readonly Named[] => [
  ...(config.pod.priorityClass === ''
    ? []
    : [['PriorityClass', config.pod.priorityClass] as const]),
  ...claims.flatMap(({ storageClass }) =>
    storageClass === '' ? [] : [['StorageClass', storageClass] as const],
  ),
];

const meshGateway = ({ config: { mesh }, servicePorts }: Plan): string | undefined =>
  mesh.provider === 'istio' &&
  mesh.binding !== 'mesh' &&
  servicePorts.some(({ name }) => name === 'http' || name === 'grpc')
    ? mesh.gateway
    : undefined;

/** Prerequisites: objects that the user named and the bundle does not contain. */
export const namedObjectPrerequisites = (plan: Plan): readonly string[] => {
  const all = workloadsOf(plan);
  const local = listed(plan, all.flatMap(inNamespace));
  const shared = listed(plan, all.flatMap(inCluster));
  const gateway = meshGateway(plan);
  const where = code(plan.config.mesh.gatewayNamespace);
  return [
    ...(local === ''
      ? []
      : [
          say(plan, {
            en: `Every namespace holds ${local}.`,
            'zh-CN': `每个命名空间中都已有 ${local}。`,
          }),
        ]),
    ...(shared === ''
      ? []
      : [say(plan, { en: `The cluster has ${shared}.`, 'zh-CN': `集群中已有 ${shared}。` })]),
    ...(gateway === undefined
      ? []
      : [
          say(plan, {
            en: `The Istio Gateway ${code(gateway)} in ${where} serves the public hosts.`,
            'zh-CN': `${where} 中的 Istio Gateway ${code(gateway)} 已对公网域名提供服务。`,
          }),
        ]),
  ];
};
