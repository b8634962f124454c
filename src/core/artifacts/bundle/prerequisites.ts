import { destinations } from '../../delivery/destinations.ts';
import { markdownCode as code } from '../../formats/markdown.ts';
import { rawListenerName } from '../../kubernetes/traffic/gateway.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import { imagesOf } from '../../plan/bundle-images.ts';
import { gatewayOf } from '../../plan/cluster/gateways.ts';
import { clusterOf } from '../../plan/cluster/index.ts';
import { type Plan, say } from '../../plan/index.ts';
import { oldestNeeded } from '../../plan/kubernetes-features.ts';
import type { GeneratedFile } from '../artifact.ts';
import { controllerPrerequisites } from './controllers.ts';
import { enumeration } from './enumeration.ts';
import { namedObjectPrerequisites } from './named-objects.ts';
import { telemetryPrerequisites } from './telemetry-prerequisites.ts';

const both = (plan: Plan, en: string, zh: string): string => say(plan, { en, 'zh-CN': zh });

/** Kubernetes Secrets and their keys, as the pods refer to them. */
const secretKeys = (plan: Plan): string => {
  const secrets = new Map<string, Set<string>>();
  for (const { source } of workloadsOf(plan).flatMap(({ variables }) => variables)) {
    if (source.kind !== 'secret') continue;
    const { secret, key } = source.reference;
    secrets.set(secret, (secrets.get(secret) ?? new Set<string>()).add(key));
  }
  const parts = [...secrets].map(([secret, keys]) => {
    const list = enumeration(plan, [...keys].map(code));
    return both(plan, `${code(secret)} (${list})`, `${code(secret)}（${list}）`);
  });
  return enumeration(plan, parts);
};

const remoteKeys = (plan: Plan): string => {
  const variables = workloadsOf(plan).flatMap((one) => one.variables);
  const keys = variables.flatMap(({ source }) =>
    source.kind === 'secret' ? [code(source.reference.remoteKey)] : [],
  );
  return enumeration(plan, [...new Set(keys)]);
};

const secrets = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => {
  const { provider, store, storeKind } = plan.config.secrets;
  const keys = secretKeys(plan);
  if (keys === '') return [];
  if (provider === 'external-secrets') {
    return [
      both(
        plan,
        `The External Secrets Operator runs, its ${storeKind} ${code(store)} exists, and the store holds ${remoteKeys(plan)}.`,
        `已安装 External Secrets Operator，存在名为 ${code(store)} 的 ${storeKind}，且机密管理系统中有 ${remoteKeys(plan)}。`,
      ),
    ];
  }
  if (provider === 'sealed-secrets' || provider === 'sops') {
    const script = provider === 'sops' ? 'scripts/encrypt-secrets.sh' : 'scripts/seal-secrets.sh';
    return [
      both(
        plan,
        `Run ${code(script)} for each environment: it asks for the values of ${keys} and writes them encrypted. Commit the files and apply them; the pods wait for them.`,
        `对每个环境运行 ${code(script)}：它会询问 ${keys} 的值并以加密形式写入。提交并应用这些文件，Pod 会等待它们就绪。`,
      ),
    ];
  }
  const example = others.find(({ path }) => /\/secret[^/]*\.example\.yaml$/.test(path))?.path;
  const where = example === undefined || provider === 'existing' ? '' : code(example);
  return [
    where === ''
      ? both(
          plan,
          `Every namespace holds the Secret ${keys}. Pods wait with CreateContainerConfigError until it does.`,
          `每个命名空间中都已有 Secret ${keys}。在此之前 Pod 会停在 CreateContainerConfigError。`,
        )
      : both(
          plan,
          `Every namespace holds the Secret ${keys}: copy ${where}, fill in the copy and apply it once the namespace is there; the pods wait for it. Keep the copy out of Git.`,
          `每个命名空间中都已有 Secret ${keys}：复制 ${where} 并填写，命名空间创建后应用副本，Pod 会等待它就绪。不要把副本提交到 Git。`,
        ),
  ];
};

/** The TCP and UDP listeners of a Gateway that the bundle does not make. */
const rawListeners = (plan: Plan): readonly string[] => {
  const { gatewayMode, gatewayName, gatewayNamespace } = plan.config.traffic;
  const ports = workloadsOf(plan).flatMap(({ listenerPorts }) => listenerPorts);
  if (ports.length === 0) return [];
  const names = enumeration(plan, [...new Set(ports.map((port) => code(rawListenerName(port))))]);
  const version = both(
    plan,
    'The Gateway API is installed in version 1.6 or newer, which serves TCPRoute and UDPRoute as v1, and the implementation of the Gateway supports them.',
    '已安装 1.6 或更新版本的 Gateway API（以 v1 提供 TCPRoute 与 UDPRoute），且 Gateway 的实现支持它们。',
  );
  const isAlone = workloadsOf(plan).every(({ exposure }) => exposure === undefined);
  if (gatewayMode === 'create') return [version, ...(isAlone ? [gatewayClassOf(plan)] : [])];
  const where = code(gatewayNamespace || plan.namespace);
  return [
    version,
    both(
      plan,
      `The Gateway ${code(gatewayName)} in ${where} has the listeners ${names}, each with the protocol and the port of its name.`,
      `${where} 中的 Gateway ${code(gatewayName)} 具有监听器 ${names}，其协议和端口与名称一致。`,
    ),
  ];
};

const gatewayClassOf = (plan: Plan): string => {
  const name = code(plan.config.traffic.gatewayClass);
  return both(
    plan,
    `The Gateway API is installed, with a GatewayClass ${name}.`,
    `已安装 Gateway API，并有名为 ${name} 的 GatewayClass。`,
  );
};

const entrance = (plan: Plan): readonly string[] => {
  const { traffic } = plan.config;
  if (plan.exposure === undefined) return [];
  if (plan.exposure.kind === 'ingress') {
    const { ingressClass } = traffic;
    return [
      ingressClass === ''
        ? both(plan, 'An Ingress controller runs.', '集群中已运行 Ingress 控制器。')
        : both(
            plan,
            `An Ingress controller runs for the IngressClass ${code(ingressClass)}.`,
            `集群中已运行 Ingress 控制器，其 IngressClass 为 ${code(ingressClass)}。`,
          ),
    ];
  }
  if (traffic.gatewayMode === 'create') return [gatewayClassOf(plan)];
  const where = traffic.gatewayNamespace || plan.namespace;
  return [
    both(
      plan,
      `The Gateway API is installed, and the Gateway ${code(traffic.gatewayName)} in ${code(where)} admits routes from this namespace.`,
      `已安装 Gateway API，且 ${code(where)} 中的 Gateway ${code(traffic.gatewayName)} 允许来自本命名空间的路由。`,
    ),
  ];
};

const implementation = ({ config, language }: Plan): readonly string[] => {
  const switchedOn = gatewayOf(config)?.prerequisite;
  return switchedOn === undefined ? [] : [switchedOn[language]];
};

/**
 * cert-manager ignores Gateways by default: neither the annotation nor the challenge of an issuer
 * works without its switch (https://cert-manager.io/docs/usage/gateway/).
 */
const gatewaySwitch = (plan: Plan): readonly string[] => {
  const { tls, gatewayMode, certificateBy } = plan.config.traffic;
  const isOwn = gatewayMode === 'create' || certificateBy === 'certificate';
  if (plan.exposure?.kind !== 'gateway' || tls !== 'cert-manager' || !isOwn) return [];
  const value = code('config.enableGatewayAPI: true');
  return [
    both(
      plan,
      `cert-manager reads Gateways: ${value} in the values of its chart, and it was started after the Gateway API was installed. Without it the Secret never appears.`,
      `cert-manager 已支持 Gateway：其 Chart 的 values 中设置了 ${value}，且在安装 Gateway API 之后启动。否则证书 Secret 永远不会出现。`,
    ),
  ];
};

/** How the image gets to the nodes: from the registry, or from this machine. */
const image = (plan: Plan): string => {
  const references = imagesOf(plan).map(({ owner }) => owner.image.reference);
  const { loadImage } = clusterOf(plan.config);
  const several = references.length > 1;
  if (loadImage !== undefined) {
    const ways = (or: string): readonly string[] =>
      references.map((reference) => loadImage(reference).map(code).join(or));
    return both(
      plan,
      `The nodes have the image${several ? 's' : ''}: ${ways(' or ').join('; ')}.`,
      `节点上已有镜像：${ways(' 或 ').join('；')}。`,
    );
  }
  const list = enumeration(plan, references.map(code));
  return both(
    plan,
    several
      ? `The images ${list} are in the registry, and the nodes may pull them.`
      : `The image ${list} is in the registry, and the nodes may pull it.`,
    `镜像 ${list} 已推送到镜像仓库，且节点有权拉取。`,
  );
};

const certificate = (plan: Plan): readonly string[] => {
  const { traffic } = plan.config;
  const isOrdered = traffic.tls === 'cert-manager' && traffic.certificateBy === 'certificate';
  const own = plan.exposure?.kind === 'ingress' || traffic.gatewayMode === 'create' || isOrdered;
  if (plan.exposure === undefined || !own || traffic.tls === 'none') return [];
  const hosts = enumeration(
    plan,
    plan.exposure.entrances.map(({ host }) => code(host)),
  );
  return traffic.tls === 'cert-manager'
    ? [
        both(
          plan,
          `cert-manager runs with the ${traffic.issuerKind} ${code(traffic.issuer)}, and DNS points ${hosts} to the entrance.`,
          `已运行 cert-manager，并有名为 ${code(traffic.issuer)} 的 ${traffic.issuerKind}；${hosts} 的 DNS 记录已指向入口。`,
        ),
      ]
    : [
        both(
          plan,
          `The Secret ${code(plan.exposure.tlsSecret ?? '')} holds a certificate for ${hosts}.`,
          `Secret ${code(plan.exposure.tlsSecret ?? '')} 中有 ${hosts} 的证书。`,
        ),
      ];
};

const namespaces = (plan: Plan): readonly string[] => {
  if (plan.config.workload.createNamespace) return [];
  // Every cluster has the namespace `default`.
  const names = new Set(destinations(plan).map(({ namespace }) => namespace));
  names.delete('default');
  if (names.size === 0) return [];
  const list = enumeration(plan, [...names].map(code));
  return [both(plan, `These namespaces exist: ${list}.`, `已有命名空间 ${list}。`)];
};

/** Prerequisites in the cluster before the first deployment. */
export const prerequisites = (plan: Plan, others: readonly GeneratedFile[]): readonly string[] => [
  both(
    plan,
    `The cluster runs Kubernetes ${oldestNeeded(plan)} or newer (C-108).`,
    `集群运行 Kubernetes ${oldestNeeded(plan)} 或更新版本（C-108）。`,
  ),
  image(plan),
  ...namespaces(plan),
  ...controllerPrerequisites(plan),
  ...secrets(plan, others),
  ...namedObjectPrerequisites(plan),
  ...entrance(plan),
  ...rawListeners(plan),
  ...implementation(plan),
  ...certificate(plan),
  ...gatewaySwitch(plan),
  ...telemetryPrerequisites(plan, others),
];
