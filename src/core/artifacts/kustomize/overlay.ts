import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { written } from '../../kubernetes/chart-template.ts';
import { type Manifest, manifests } from '../../kubernetes/index.ts';
import { concrete, type Json } from '../../kubernetes/tree.ts';
import { type Plan, say } from '../../plan/index.ts';
import { overlayFolder } from '../../plan/targets.ts';
import type { GeneratedFile } from '../artifact.ts';
import { difference, type PatchOperation } from './json-patch.ts';

interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

const known = new WeakMap<Manifest, KubernetesObject>();

/** The raw object; every overlay compares with the same base, so it is kept. */
const objectOf = (manifest: Manifest): KubernetesObject => {
  // Every builder returns an object with these three; the tree's type cannot say so.
  const object = known.get(manifest) ?? (concrete(manifest.tree) as unknown as KubernetesObject);
  known.set(manifest, object);
  return object;
};

/** What the `namespace` field of the overlay sets by itself, so that patches leave it alone. */
const isSetByNamespace = (path: string, { kind }: KubernetesObject): boolean =>
  path === (kind === 'Namespace' ? '/metadata/name' : '/metadata/namespace');

const target = ({ apiVersion, kind, metadata }: KubernetesObject): Yaml => {
  const [group, version] = apiVersion.includes('/')
    ? apiVersion.split('/')
    : [undefined, apiVersion];
  return { group, version, kind, name: metadata.name };
};

/** Kustomize trims a patch, so the last line break of a file survives only if something follows. */
const inSafeOrder = (operation: PatchOperation): PatchOperation => {
  if (operation.op === 'remove' || typeof operation.value !== 'string') return operation;
  const { op, path, value } = operation;
  return value.endsWith('\n') ? { path, value, op } : operation;
};

const patchOf = (base: Manifest, own: Manifest): Yaml => {
  const object = objectOf(base);
  // Objects are plain data.
  const all = difference(object as unknown as Json, objectOf(own) as unknown as Json);
  const operations = all.filter(({ path }) => !isSetByNamespace(path, object));
  if (operations.length === 0) return undefined;
  return {
    target: target(object),
    // Operations are plain data.
    patch: emitYaml(operations.map(inSafeOrder) as unknown as Yaml).trimEnd(),
    // What belongs to the cluster carries the namespace in its name.
    options:
      object.metadata.name === objectOf(own).metadata.name ? undefined : { allowNameChange: true },
  };
};

const removal = (base: Manifest): Yaml => {
  const { apiVersion, kind, metadata } = objectOf(base);
  return {
    patch: emitYaml({
      $patch: 'delete',
      apiVersion,
      kind,
      metadata: { name: metadata.name },
    }).trimEnd(),
  };
};

const about = {
  en: 'What differs from the base in this environment, as patches.',
  'zh-CN': '本环境与 base 的差异，以补丁表示。',
};

const aboutAdded = {
  en: 'An object that only this environment has.',
  'zh-CN': '仅本环境拥有的对象。',
};

/** The overlay of one environment: builds to exactly the objects of that environment's plan. */
export const overlayFiles = (base: Plan, own: Plan): readonly GeneratedFile[] => {
  const folder = overlayFolder(base, own.environment ?? '');
  const before = manifests(base).filter(({ applied }) => applied);
  const after = new Map(
    manifests(own)
      .filter(({ applied }) => applied)
      .map((one) => [one.file, one]),
  );
  const patches = before.map((one): Yaml => {
    const same = after.get(one.file);
    return same === undefined ? removal(one) : patchOf(one, same);
  });
  const known = new Set(before.map(({ file }) => file));
  const added = [...after.values()].filter(({ file }) => !known.has(file));
  const wanted = patches.filter((patch) => patch !== undefined);
  const kustomization: Yaml = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    namespace: own.namespace === base.namespace ? undefined : own.namespace,
    resources: ['../../base', ...added.map(({ file }) => `${file}.yaml`)],
    patches: wanted.length === 0 ? undefined : wanted,
  };
  return [
    {
      path: `${folder}/kustomization.yaml`,
      text: emitYaml(kustomization, { header: say(base, about) }),
      about,
    },
    ...added.map(({ file, tree }) => ({
      path: `${folder}/${file}.yaml`,
      text: emitYaml(written(tree), { header: say(base, aboutAdded) }),
      about: aboutAdded,
    })),
  ];
};
