import { describe, expect, it } from 'vitest';
import { parseYaml } from '../formats/yaml-parse.ts';
import { chartValues } from '../kubernetes/chart-template.ts';
import { manifests } from '../kubernetes/index.ts';
import type { Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';
import { chartFolder } from '../plan/targets.ts';
import { filesOf, forAny, forAnyPlan, planOf } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { allPods, listAt, type Objects, ofKind, textAt } from '../testing/pods.ts';
import { issuers, type Reference, referencesOf } from '../testing/references.ts';

const keysOf = (secret: Json | undefined): readonly string[] => [
  ...Object.keys(Object(at(secret, 'stringData') ?? at(secret, 'spec.encryptedData'))),
  ...listAt(secret, 'spec.data').map((one) => textAt(one, 'secretKey')),
];

const secretKinds = ['Secret', 'ExternalSecret', 'SealedSecret'] as const;

/**
 * Secrets that cert-manager fills because an annotated Ingress or Gateway refers to them (C-113).
 */
const orderedByEntrance = (objects: Objects): readonly string[] => [
  // A Certificate may have another name than its Secret.
  ...ofKind(objects, 'Certificate').map((one) => textAt(one, 'spec.secretName')),
  ...ofKind(objects, 'Gateway', 'Ingress')
    .filter((one) =>
      Object.keys(Object(at(one, 'metadata.annotations'))).some((key) => key in issuers),
    )
    .flatMap((one) => [
      ...listAt(one, 'spec.tls').map((tls) => textAt(tls, 'secretName')),
      ...listAt(one, 'spec.listeners')
        .flatMap((listener) => listAt(listener, 'tls.certificateRefs'))
        .map((reference) => textAt(reference, 'name')),
    ]),
];

/**
 * Whether the bundle contains the object; another controller may create a Secret from an object.
 */
const isBrought = (of: Plan, objects: Objects, { kind, name, key }: Reference): boolean => {
  if (kind === 'Secret') {
    const found = secretKinds
      .map((one) => objects.get(`${one}/${name}`))
      .find((one) => one !== undefined);
    if (found === undefined) return orderedByEntrance(objects).includes(name);
    return key === undefined || keysOf(found).includes(key);
  }
  // Kubernetes creates the ServiceAccount `default`, Flagger the route.
  if (kind === 'ServiceAccount' && name === 'default') return true;
  if (kind === 'HTTPRoute' && of.release.flagger === 'gatewayapi:v1') return true;
  return objects.has(`${kind}/${name}`);
};

/** Names of existing objects that the user entered in these fields. */
const external = ({ config }: Plan): Readonly<Record<string, readonly string[]>> => {
  const { pod, traffic, mesh, secrets } = config;
  const sources = (kind: string) =>
    pod.volumes.filter((one) => one.kind === kind).map(({ name, source }) => source || name);
  const issuer = [traffic.issuer];
  return {
    ConfigMap: sources('config-map'),
    Secret: [...sources('secret'), ...pod.imagePullSecrets],
    PersistentVolumeClaim: sources('claim'),
    PriorityClass: [pod.priorityClass],
    StorageClass: [pod.storageClass],
    Gateway: traffic.gatewayMode === 'existing' ? [traffic.gatewayName] : [],
    GatewayClass: [traffic.gatewayClass],
    IngressClass: [traffic.ingressClass],
    ClusterIssuer: traffic.issuerKind === 'ClusterIssuer' ? issuer : [],
    Issuer: traffic.issuerKind === 'Issuer' ? issuer : [],
    'Istio Gateway': [mesh.gateway],
    [secrets.storeKind]: [secrets.store],
  };
};

describe('in any plan', () => {
  it('every object that another object refers to is in the bundle or named by the user', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const outside = external(of);
      const isExisting = of.config.secrets.provider === 'existing';
      for (const reference of referencesOf(objects)) {
        const { kind, name } = reference;
        const isOutside = outside[kind]?.includes(name) || (isExisting && kind === 'Secret');
        expect(
          isBrought(of, objects, reference) || isOutside,
          `${kind} ${name} ${reference.key ?? ''}`,
        ).toBe(true);
      }
    });
  });

  it('WAYBILL.md names everything that must exist before the first deployment', () => {
    forAny((config) => {
      const of = planOf(config);
      const { targets } = config.packaging;
      if (!targets.some((one) => one === 'kubernetes' || one === 'kustomize' || one === 'helm'))
        return;
      const objects = objectsOf(of);
      const guide = filesOf(of).get('WAYBILL.md') ?? '';
      for (const reference of referencesOf(objects)) {
        if (isBrought(of, objects, reference)) continue;
        expect(guide.includes(`\`${reference.name}\``), `${reference.kind} ${reference.name}`).toBe(
          true,
        );
      }
    }, 60);
  });

  it('a container mounts only volumes of its pod, at most one per path', () => {
    forAnyPlan((of) => {
      for (const { owner, pod, containers } of allPods(objectsOf(of))) {
        const names = [
          ...listAt(pod, 'volumes').map((volume) => textAt(volume, 'name')),
          ...listAt(owner, 'spec.volumeClaimTemplates').map((one) => textAt(one, 'metadata.name')),
        ];
        expect(new Set(names).size).toBe(names.length);
        for (const container of containers) {
          const mounts = listAt(container, 'volumeMounts');
          const paths = mounts.map((mount) => textAt(mount, 'mountPath'));
          expect(new Set(paths).size).toBe(paths.length);
          for (const mount of mounts) expect(names).toContain(at(mount, 'name'));
        }
      }
    });
  });

  it('a route refers to a listener of the Gateway, and the Gateway has the certificate of the listener', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const gateway = objects.get(`Gateway/${of.config.traffic.gatewayName}`);
      if (gateway === undefined) return;
      const listeners = listAt(gateway, 'spec.listeners').map((one) => at(one, 'name'));
      const parents = ofKind(objects, 'HTTPRoute', 'GRPCRoute').flatMap((one) =>
        listAt(one, 'spec.parentRefs'),
      );
      for (const parent of parents) expect(listeners).toContain(at(parent, 'sectionName'));
      const secrets = listAt(gateway, 'spec.listeners').flatMap((one) =>
        listAt(one, 'tls.certificateRefs'),
      );
      const made = ofKind(objects, 'Certificate').map((one) => at(one, 'spec.secretName'));
      const isOrdered = Object.keys(issuers).some(
        (key) => key in Object(at(gateway, 'metadata.annotations')),
      );
      for (const secret of secrets.map((one) => at(one, 'name'))) {
        const isGiven = of.config.traffic.tls === 'secret' && of.exposure?.tlsSecret === secret;
        expect(isGiven || isOrdered || made.includes(secret)).toBe(true);
      }
    });
  });

  it('objects are in the namespace of the plan, and a Role or a grant is in the namespace of its subject', () => {
    forAnyPlan((of) => {
      for (const [name, object] of objectsOf(of)) {
        const namespace = at(object, 'metadata.namespace');
        expect([undefined, of.namespace], name).toContain(namespace);
      }
    });
  });

  it('every value that a template of the chart reads is in values.yaml', () => {
    forAny((config) => {
      const of = planOf(config);
      if (!config.packaging.targets.includes('helm')) return;
      const read = parseYaml(filesOf(of).get(`${chartFolder(of)}/values.yaml`) ?? '');
      if (!read.ok) throw new Error(read.reason);
      // Safe cast: a parsed YAML file contains only JSON data.
      const values = read.value as Json;
      for (const { tree, inChart } of manifests(of)) {
        if (!inChart) continue;
        for (const path of chartValues(tree).keys())
          expect(at(values, path), path).not.toBe(undefined);
      }
    }, 30);
  });
});
