import type { Text } from '../../fields/index.ts';
import { builtIn, custom } from '../schemas/families.ts';
import { loadReleases, loadServedKinds } from '../schemas/load.ts';
import { missingField } from '../schemas/messages/fields.ts';
import type { RootedSchema } from '../schemas/schema.ts';
import { type ObjectKind, unserved } from './unserved.ts';

/** The schema of a document, or the problem with its kind. */
export type KindSchema =
  | {
      readonly by: string;
      readonly schema: RootedSchema;
      /** The schemas of other releases, if the project has several. */
      readonly others: ReadonlyMap<string, RootedSchema>;
    }
  | { readonly by: string; readonly at: readonly string[]; readonly message: Text };

/** Files with `apiVersion` and `kind` that are not sent to an API server. */
const LOCAL = /^(kustomize\.config\.k8s\.io|skaffold)\//;

const families = [builtIn, ...custom];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The missing field of a Kubernetes object: `apiVersion` or `kind` together with `metadata` is
 * enough to recognise an object.
 */
const lacks = ({ apiVersion, kind, metadata }: Fields): 'apiVersion' | 'kind' | undefined => {
  if (!isFields(metadata) || isText(apiVersion) === isText(kind)) return undefined;
  return isText(kind) ? 'apiVersion' : 'kind';
};

const kindOf = ({ apiVersion, kind }: Fields): ObjectKind | undefined =>
  isText(apiVersion) && isText(kind) && !LOCAL.test(apiVersion) ? { apiVersion, kind } : undefined;

const judgeUnlisted = async (
  asked: ObjectKind,
  release: string,
): Promise<KindSchema | undefined> => {
  const wrong = unserved(asked, release, await loadServedKinds());
  return wrong && { by: `Kubernetes ${release}`, at: [wrong.at], message: wrong.message };
};

/**
 * The schema for a document in a cluster of this release; undefined if the document is not a
 * Kubernetes object or its project is unknown.
 */
export const schemaOfObject = async (
  document: unknown,
  release: string,
): Promise<KindSchema | undefined> => {
  if (!isFields(document)) return undefined;
  const missing = lacks(document);
  if (missing) return { by: `Kubernetes ${release}`, at: [], message: missingField([], [missing]) };
  const asked = kindOf(document);
  if (asked === undefined) return undefined;
  const root = `${asked.apiVersion} ${asked.kind}`;
  const family = families.find(({ kinds }) => kinds.some((kind) => kind === root));
  if (family === undefined) return judgeUnlisted(asked, release);
  const { version, schemas } = await loadReleases(family.id, root);
  const schema = schemas.get(release) ?? schemas.get('any');
  const by = `${family.name} ${family.id === builtIn.id ? release : version}`;
  return schema && { by, schema, others: new Map([...schemas].filter(([one]) => one !== release)) };
};
