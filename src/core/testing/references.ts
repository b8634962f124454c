import type { Json } from '../kubernetes/tree.ts';
import { at } from './kubernetes-objects.ts';
import { allPods, listAt, type Objects, ofKind, textAt } from './pods.ts';

/** An object to which an object of the bundle refers, and the key that it needs. */
export interface Reference {
  readonly kind: string;
  readonly name: string;
  readonly key?: string | undefined;
}

const named = (kind: string, name: Json | undefined, key?: Json): readonly Reference[] =>
  name === undefined
    ? []
    : [{ kind, name: String(name), ...(key === undefined ? {} : { key: String(key) }) }];

const ofContainer = (container: Json): readonly Reference[] => [
  ...listAt(container, 'envFrom').flatMap((one) =>
    named('ConfigMap', at(one, 'configMapRef.name')),
  ),
  ...listAt(container, 'env').flatMap((one) => {
    const { name, key } = Object(at(one, 'valueFrom.secretKeyRef'));
    return named('Secret', name, key);
  }),
];

const ofPod = (pod: Json | undefined): readonly Reference[] => [
  ...named('ServiceAccount', at(pod, 'serviceAccountName')),
  ...named('PriorityClass', at(pod, 'priorityClassName')),
  ...listAt(pod, 'imagePullSecrets').flatMap((one) => named('Secret', at(one, 'name'))),
  ...listAt(pod, 'volumes').flatMap((one) => [
    ...named('ConfigMap', at(one, 'configMap.name')),
    ...named('Secret', at(one, 'secret.secretName')),
    ...named('PersistentVolumeClaim', at(one, 'persistentVolumeClaim.claimName')),
  ]),
];

/** Kind of the issuer that an annotation of cert-manager names. */
export const issuers = {
  'cert-manager.io/cluster-issuer': 'ClusterIssuer',
  'cert-manager.io/issuer': 'Issuer',
};

const ofTraffic = (objects: Objects): readonly Reference[] => [
  ...ofKind(objects, 'HTTPRoute', 'GRPCRoute').flatMap((route) =>
    listAt(route, 'spec.parentRefs').flatMap((one) => named('Gateway', at(one, 'name'))),
  ),
  ...ofKind(objects, 'Canary').flatMap((one) =>
    listAt(one, 'spec.service.gatewayRefs').flatMap((gateway) =>
      named('Gateway', at(gateway, 'name')),
    ),
  ),
  ...ofKind(objects, 'BackendTrafficPolicy').flatMap((one) =>
    listAt(one, 'spec.targetRefs').flatMap((target) =>
      named(textAt(target, 'kind'), at(target, 'name')),
    ),
  ),
  ...ofKind(objects, 'Gateway').flatMap((one) =>
    named('GatewayClass', at(one, 'spec.gatewayClassName')),
  ),
  ...ofKind(objects, 'Ingress').flatMap((one) =>
    named('IngressClass', at(one, 'spec.ingressClassName')),
  ),
  ...ofKind(objects, 'Gateway', 'Ingress').flatMap((one) =>
    Object.entries(issuers).flatMap(([key, kind]) =>
      named(kind, Object(at(one, 'metadata.annotations'))[key]),
    ),
  ),
  ...ofKind(objects, 'Certificate').flatMap((one) =>
    named(textAt(one, 'spec.issuerRef.kind'), at(one, 'spec.issuerRef.name')),
  ),
  ...ofKind(objects, 'VirtualService').flatMap((one) =>
    listAt(one, 'spec.gateways').flatMap((gateway) =>
      gateway === 'mesh' ? [] : named('Istio Gateway', String(gateway).split('/').at(-1)),
    ),
  ),
];

const ofControllers = (objects: Objects): readonly Reference[] => [
  ...ofKind(objects, 'Rollout').flatMap((one) => {
    const { canary, blueGreen } = Object(at(one, 'spec.strategy'));
    const istio = canary?.trafficRouting?.istio?.virtualServices ?? [];
    const plugin = canary?.trafficRouting?.plugins?.['argoproj-labs/gatewayAPI'];
    const templates = [
      canary?.analysis,
      blueGreen?.prePromotionAnalysis,
      blueGreen?.postPromotionAnalysis,
    ];
    return [
      ...[
        canary?.stableService,
        canary?.canaryService,
        blueGreen?.activeService,
        blueGreen?.previewService,
      ].flatMap((name) => named('Service', name)),
      ...istio.flatMap((route: { name: string }) => named('VirtualService', route.name)),
      ...(plugin?.httpRoutes ?? []).flatMap((route: { name: string }) =>
        named('HTTPRoute', route.name),
      ),
      ...(plugin?.grpcRoutes ?? []).flatMap((route: { name: string }) =>
        named('GRPCRoute', route.name),
      ),
      ...templates
        .flatMap((analysis) => analysis?.templates ?? [])
        .flatMap((template) => named('AnalysisTemplate', template.templateName)),
    ];
  }),
  ...ofKind(objects, 'Canary').flatMap((one) => {
    const { kind, name } = Object(at(one, 'spec.autoscalerRef'));
    return [
      ...(kind === undefined ? [] : named(kind, name)),
      ...listAt(one, 'spec.analysis.metrics').flatMap((metric) =>
        named('MetricTemplate', at(metric, 'templateRef.name')),
      ),
    ];
  }),
  ...ofKind(objects, 'ExternalSecret').flatMap((one) =>
    named(textAt(one, 'spec.secretStoreRef.kind'), at(one, 'spec.secretStoreRef.name')),
  ),
  ...ofKind(objects, 'PersistentVolumeClaim').flatMap((one) =>
    named('StorageClass', at(one, 'spec.storageClassName')),
  ),
  ...ofKind(objects, 'ValidatingAdmissionPolicyBinding').flatMap((one) =>
    named('ValidatingAdmissionPolicy', at(one, 'spec.policyName')),
  ),
];

/** All references of the objects to other objects. */
export const referencesOf = (objects: Objects): readonly Reference[] => [
  ...allPods(objects).flatMap(({ pod, containers }) => [
    ...ofPod(pod),
    ...containers.flatMap(ofContainer),
  ]),
  ...ofTraffic(objects),
  ...ofControllers(objects),
];
