import { emitYaml, type Yaml } from '../../formats/yaml.ts';
import { written } from '../../kubernetes/chart-template.ts';
import { type Manifest, manifests } from '../../kubernetes/index.ts';
import { concrete, opened, type Tree } from '../../kubernetes/tree.ts';
import { type Plan, say } from '../../plan/index.ts';
import { overlayFolder } from '../../plan/targets.ts';
import type { GeneratedFile } from '../artifact.ts';
import { difference, type PatchOperation } from './json-patch.ts';

/** The fields by which a patch selects an object. */
interface Identification {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

const identify = ({ tree }: Manifest): Identification => {
  // Every builder returns an object with these three fields; the tree's type does not contain this.
  const object = opened(tree) as Readonly<Record<'apiVersion' | 'kind' | 'metadata', Tree>>;
  const metadata = opened(object.metadata) as { readonly name: Tree };
  const text = (part: Tree) => concrete(part) as string;
  return {
    apiVersion: text(object.apiVersion),
    kind: text(object.kind),
    name: text(metadata.name),
  };
};

/** Whether the overlay's `namespace` field sets the value, so that patches must not. */
const isSetByNamespace = (path: string, { kind }: Identification): boolean =>
  path === (kind === 'Namespace' ? '/metadata/name' : '/metadata/namespace');

const target = ({ apiVersion, kind, name }: Identification): Yaml => {
  const [group, version] = apiVersion.includes('/')
    ? apiVersion.split('/')
    : [undefined, apiVersion];
  return { group, version, kind, name };
};

/** Kustomize trims a patch, so the last line break of a file survives only if something follows. */
const inSafeOrder = (operation: PatchOperation): PatchOperation => {
  if (operation.op === 'remove' || typeof operation.value !== 'string') return operation;
  const { op, path, value } = operation;
  return value.endsWith('\n') ? { path, value, op } : operation;
};

const patchOf = (base: Manifest, own: Manifest): Yaml => {
  const object = identify(base);
  const operations = difference(base.tree, own.tree).filter(
    ({ path }) => !isSetByNamespace(path, object),
  );
  if (operations.length === 0) return undefined;
  return {
    target: target(object),
    patch: emitYaml(operations.map(inSafeOrder)).trimEnd(),
    // The name of a cluster-scoped object contains the namespace.
    options: object.name === identify(own).name ? undefined : { allowNameChange: true },
  };
};

const removal = (base: Manifest): Yaml => {
  const { apiVersion, kind, name } = identify(base);
  return {
    patch: emitYaml({
      $patch: 'delete',
      apiVersion,
      kind,
      metadata: { name },
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

/** The overlay of one environment; it builds to exactly the objects of that environment's plan. */
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
