import type { Text } from '../../fields/index.ts';
import { nearestName } from '../nearest-name.ts';
import { builtIn, custom } from '../schemas/families.ts';
import { loadSchema, loadServedKinds } from '../schemas/load.ts';
import type { RootedSchema } from '../schemas/schema.ts';

/** A Kubernetes object by its first two lines. */
export interface ObjectKind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The schema of a kind and whose it is, or why there is none. */
export type KindSchema =
  | { readonly by: string; readonly schema: RootedSchema }
  | { readonly by: string; readonly at: 'apiVersion' | 'kind'; readonly message: Text };

/** Files with `apiVersion` and `kind` that no API server is given. */
const LOCAL = /^(kustomize\.config\.k8s\.io|skaffold)\//;

const isText = (value: unknown): value is string => typeof value === 'string';

/** The kind of a document, where it is an object that a cluster is given. */
export const kindOf = (document: unknown): ObjectKind | undefined => {
  if (typeof document !== 'object' || document === null) return undefined;
  const { apiVersion, kind } = document as { apiVersion?: unknown; kind?: unknown }; // either may be missing
  if (!isText(apiVersion) || !isText(kind) || LOCAL.test(apiVersion)) return undefined;
  return { apiVersion, kind };
};

const families = [builtIn, ...custom];

type Served = Readonly<Record<string, readonly string[]>>;

const groupOf = (api: string): string => api.slice(0, Math.max(0, api.lastIndexOf('/')));

/** The API to write instead: of the same group if there is one, and rather a stable one. */
const apiOf = ({ apiVersion, kind }: ObjectKind, served: Served): string | undefined => {
  const apis = Object.keys(served).filter((api) => served[api]?.includes(kind));
  const own = apis.filter((api) => groupOf(api) === groupOf(apiVersion));
  const best = own.length > 0 ? own : apis;
  return best.find((api) => /(^|\/)v\d+$/.test(api)) ?? best[0];
};

const instead = ({ apiVersion, kind }: ObjectKind, by: string, line: string): Text => ({
  en: `${by} serves no \`${kind}\` in \`${apiVersion}\`. Write \`${line}\`.`,
  'zh-CN': `${by} 的 \`${apiVersion}\` 中没有 \`${kind}\`，请写成 \`${line}\`。`,
});

/** Custom resources of which nothing is known are not judged; a kind that is served elsewhere is. */
const judgeUnlisted = async (
  asked: ObjectKind,
  release: string,
): Promise<KindSchema | undefined> => {
  const kinds = await loadServedKinds();
  const served = { ...kinds['any'], ...kinds[release] };
  const here = served[asked.apiVersion] ?? [];
  if (here.includes(asked.kind)) return undefined;
  const by = `Kubernetes ${release}`;
  const kind = nearestName(asked.kind, here);
  if (kind !== undefined) return { by, at: 'kind', message: instead(asked, by, `kind: ${kind}`) };
  const api = apiOf(asked, served);
  return api === undefined
    ? undefined
    : { by, at: 'apiVersion', message: instead(asked, by, `apiVersion: ${api}`) };
};

/** What judges an object of this kind in a cluster of this release; undefined when nothing here can. */
export const schemaOfKind = async (
  asked: ObjectKind,
  release: string,
): Promise<KindSchema | undefined> => {
  const root = `${asked.apiVersion} ${asked.kind}`;
  const family = families.find(({ kinds }) => (kinds as readonly string[]).includes(root)); // wider for the question
  if (family === undefined) return judgeUnlisted(asked, release);
  const found = await loadSchema(family.id, root, release);
  if (found === undefined) return undefined;
  const version = family.id === builtIn.id ? release : found.version;
  return { by: `${family.name} ${version}`, schema: found };
};
