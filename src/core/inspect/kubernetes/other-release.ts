import type { Text } from '../../fields/index.ts';
import { code, placeText, sentence } from '../schemas/messages/wording.ts';
import type { Mismatch } from '../schemas/mismatch.ts';
import type { RootedSchema } from '../schemas/schema.ts';
import { validate } from '../schemas/validate.ts';

/** The path of the unknown field in a mismatch; undefined for other mismatches. */
const unknownField = ({ at, reason }: Mismatch): string | undefined =>
  reason.what === 'unknown' ? JSON.stringify([...at, reason.name]) : undefined;

/** The message for a field of another Kubernetes release; undefined if no release has the field. */
export const ofOtherRelease = (
  mismatch: Mismatch,
  object: unknown,
  by: string,
  others: ReadonlyMap<string, RootedSchema>,
): Text | undefined => {
  const { at, reason } = mismatch;
  if (reason.what !== 'unknown') return undefined;
  const field = unknownField(mismatch);
  const knowing = [...others]
    .filter(([, schema]) => !validate(object, schema).some((one) => unknownField(one) === field))
    .map(([release]) => release);
  if (knowing.length === 0) return undefined;
  const place = placeText(at);
  return sentence(
    `${place.en} has the field ${code(reason.name)} in Kubernetes ${knowing.join(', ')}, not in ${by}. Change the version that the manifests are for, or leave the field out.`,
    `${place['zh-CN']}只有在 Kubernetes ${knowing.join('、')} 中才有字段 ${code(reason.name)}，${by} 没有。请调整清单的目标版本，或去掉该字段。`,
  );
};
