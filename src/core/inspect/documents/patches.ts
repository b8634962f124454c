import { type PlacedYaml, parsePlacedYaml, type Stretch } from '../../formats/yaml-places.ts';
import { schemaOfObject } from '../kubernetes/kind.ts';
import { mismatchMessage } from '../schemas/messages/index.ts';
import type { Mismatch } from '../schemas/mismatch.ts';
import { partOf } from '../schemas/part.ts';
import type { RootedSchema } from '../schemas/schema.ts';
import { validate } from '../schemas/validate.ts';
import { isFields } from '../schemas/words.ts';
import { spanOf, type TextProblem } from '../span.ts';
import { placeWithin } from '../written-place.ts';
import { type LocatedDocument, placeOfMismatch } from './place.ts';
import { syntaxProblem } from './syntax.ts';

const KUSTOMIZATION = /^kustomize\.config\.k8s\.io\//;

/** A patch, with the kind of its target object. */
interface Patch {
  readonly index: number;
  readonly target: { readonly apiVersion: string; readonly kind: string };
  readonly text: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const patchOf = (value: unknown, index: number): Patch | undefined => {
  if (!isFields(value) || !isFields(value['target']) || !isText(value['patch'])) return undefined;
  const { group, version, kind } = value['target'];
  if (!isText(version) || !isText(kind)) return undefined;
  const apiVersion = isText(group) ? `${group}/${version}` : version;
  return { index, target: { apiVersion, kind }, text: value['patch'] };
};

const patchesOf = (document: unknown): readonly Patch[] => {
  if (!isFields(document) || !isText(document['apiVersion'])) return [];
  const { apiVersion, patches } = document;
  if (!KUSTOMIZATION.test(apiVersion) || !Array.isArray(patches)) return [];
  return patches.map(patchOf).filter((patch) => patch !== undefined);
};

/** A mismatch with its range in the text of the patch. */
type Found = readonly [place: Stretch, mismatch: Mismatch];

/**
 * The segments of a JSON pointer (RFC 6901): separated by `/`; `~1` means `/`, and `~0` means `~`.
 */
const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const inOperation = (
  yaml: PlacedYaml,
  index: number,
  operation: unknown,
  schema: RootedSchema,
): readonly Found[] => {
  if (!isFields(operation) || !isText(operation['path'])) return [];
  const part = partOf(schema, stepsOf(operation['path']));
  if (part === undefined) return [];
  if ('name' in part) {
    const { at, name, known } = part;
    const mismatch: Mismatch = {
      at,
      value: undefined,
      reason: { what: 'unknown', name, known },
    };
    return [[yaml.valueAt(0, [index, 'path']), mismatch]];
  }
  if (!('value' in operation)) return [];
  return validate(operation['value'], part.schema).map((mismatch) => [
    placeOfMismatch({ yaml, document: 0 }, mismatch, [index, 'value']),
    { ...mismatch, at: [...part.at, ...mismatch.at] },
  ]);
};

const inPatch = async (
  place: LocatedDocument,
  patch: Patch,
  release: string,
): Promise<readonly TextProblem[]> => {
  const { document, text, yaml } = place;
  const written = { document, path: ['patches', patch.index, 'patch'], text: patch.text };
  const spanIn = (stretch: Stretch) => {
    const { start, end } = placeWithin(text, yaml, written, stretch);
    return spanOf(text, start, end);
  };
  const parsed = parsePlacedYaml(patch.text, '1.1');
  if (!parsed.ok) {
    const fault = syntaxProblem(patch.text, parsed);
    return [{ ...fault, ...spanIn({ start: 0, end: patch.text.length }) }];
  }
  const found = await schemaOfObject(patch.target, release);
  const [operations] = parsed.value.documents;
  if (!found || !('schema' in found) || !Array.isArray(operations)) return [];
  const { by, schema } = found;
  return operations
    .flatMap((operation, index) => inOperation(parsed.value, index, operation, schema))
    .map(([stretch, mismatch]) => ({
      ...spanIn(stretch),
      severity: 'error',
      by,
      message: mismatchMessage(mismatch),
    }));
};

/** Checks the patches of a Kustomization against the schemas of the patched objects. */
export const patchProblems = async (
  place: LocatedDocument,
  release: string,
): Promise<readonly TextProblem[]> => {
  const patches = patchesOf(place.yaml.documents[place.document]);
  const faults = await Promise.all(patches.map((patch) => inPatch(place, patch, release)));
  return faults.flat();
};
