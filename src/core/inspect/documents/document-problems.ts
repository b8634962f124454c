import type { GeneratedFile } from '../../artifacts/artifact.ts';
import type { Text } from '../../fields/index.ts';
import { parsePlacedYaml } from '../../formats/yaml-places.ts';
import type { InspectionTarget } from '../inspector.ts';
import { schemaOfObject } from '../kubernetes/kind.ts';
import { ofOtherRelease } from '../kubernetes/other-release.ts';
import type { Problem } from '../problem.ts';
import { published } from '../schemas/families.ts';
import { loadReleases } from '../schemas/load.ts';
import { mismatchMessage } from '../schemas/messages/index.ts';
import type { Mismatch } from '../schemas/mismatch.ts';
import type { RootedSchema } from '../schemas/schema.ts';
import { validate } from '../schemas/validate.ts';
import { spanOf, type TextProblem } from '../span.ts';
import { jsonProblems } from './json.ts';
import { patchProblems } from './patches.ts';
import { type LocatedDocument, placeOfMismatch } from './place.ts';
import { syntaxProblem } from './syntax.ts';

const spanOfMismatch = (place: LocatedDocument, mismatch: Mismatch) => {
  const { start, end } = placeOfMismatch(place, mismatch);
  return spanOf(place.text, start, end);
};

const mismatchFaults = (
  place: LocatedDocument,
  by: string,
  schema: RootedSchema,
  say: (mismatch: Mismatch) => Text = mismatchMessage,
): readonly TextProblem[] =>
  validate(place.yaml.documents[place.document], schema).map((mismatch) => ({
    ...spanOfMismatch(place, mismatch),
    severity: 'error',
    by,
    message: say(mismatch),
  }));

const objectFaults = async (
  place: LocatedDocument,
  release: string,
): Promise<readonly TextProblem[]> => {
  const object = place.yaml.documents[place.document];
  const found = await schemaOfObject(object, release);
  if (found === undefined) return patchProblems(place, release);
  if ('schema' in found) {
    const { by, schema, others } = found;
    return mismatchFaults(
      place,
      by,
      schema,
      (mismatch) => ofOtherRelease(mismatch, object, by, others) ?? mismatchMessage(mismatch),
    );
  }
  const { start, end } = place.yaml.valueAt(place.document, found.at);
  const { by, message } = found;
  return [{ ...spanOf(place.text, start, end), severity: 'error', by, message }];
};

const publishedFaults = async (
  place: LocatedDocument,
  { id, name }: (typeof published)[number],
): Promise<readonly TextProblem[]> => {
  const schema = (await loadReleases(id, id)).schemas.get('any');
  return schema ? mismatchFaults(place, name, schema) : [];
};

const yamlFaults = async (
  path: string,
  text: string,
  release: string,
): Promise<readonly TextProblem[]> => {
  const described = published.find(({ files }) => files.test(path));
  // Kubernetes and Helm read YAML 1.1; other tools read YAML 1.2.
  const parsed = parsePlacedYaml(text, described ? '1.2' : '1.1');
  if (!parsed.ok) return [syntaxProblem(text, parsed)];
  const yaml = parsed.value;
  const faults = yaml.documents.map((_, document) => {
    const place = { text, yaml, document };
    return described ? publishedFaults(place, described) : objectFaults(place, release);
  });
  return (await Promise.all(faults)).flat();
};

/** The problems of a YAML or JSON file, in the order of its documents. */
export const documentProblems = async (
  { path, text }: GeneratedFile,
  { kubernetes }: InspectionTarget,
): Promise<readonly Problem[]> => {
  const faults = path.endsWith('.json')
    ? jsonProblems(text)
    : await yamlFaults(path, text, kubernetes);
  return faults.map((fault) => ({ path, ...fault }));
};
