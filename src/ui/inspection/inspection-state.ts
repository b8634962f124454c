import type { ExplainedRemark, FieldPath, Inspection } from '../../core/index.ts';
import { type InspectionState, store, useInspection } from '../state/index.ts';

type Remarks = readonly ExplainedRemark[];

const none: Remarks = [];

/** What is known of the files now. */
export const currentInspection = (): InspectionState => store.getState().inspection;

/** Changes what is known of the files; only the lazily loaded part has news. */
export const setInspection = (
  change: Partial<InspectionState> | ((before: InspectionState) => Partial<InspectionState>),
): void =>
  store.setState(({ inspection }) => {
    const next = typeof change === 'function' ? change(inspection) : change;
    return next === inspection ? {} : { inspection: { ...inspection, ...next } };
  });

/** Everything that is said of the files. */
export const useRemarks = (): Remarks => useInspection((state) => state.remarks);

/** What is said of one file; the same list as long as it reads the same. */
export const useRemarksIn = (path: string): Remarks =>
  useInspection((state) => state.byFile.get(path) ?? none);

/** What one field brings about in the files. */
export const useRemarksOf = (path: FieldPath): Remarks =>
  useInspection((state) => state.byField.get(path) ?? none);

const alike = (one: Remarks, other: Remarks | undefined): other is Remarks =>
  other !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** Groups that read the same stay the same lists, so that only what changed is painted again. */
const grouped = <K>(
  remarks: Remarks,
  keysOf: (remark: ExplainedRemark) => readonly K[],
  before: ReadonlyMap<K, Remarks>,
): ReadonlyMap<K, Remarks> => {
  const groups = new Map<K, ExplainedRemark[]>();
  for (const remark of remarks)
    for (const key of keysOf(remark)) groups.set(key, [...(groups.get(key) ?? []), remark]);
  return new Map(
    [...groups].map(([key, group]) => {
      const known = before.get(key);
      return [key, alike(group, known) ? known : group];
    }),
  );
};

/** The same remark as before keeps its fields until they are known anew, so that no note flickers. */
const withFormerFields = (remarks: Remarks, before: Remarks): Remarks =>
  remarks.map((remark) => {
    const former = before.find(
      ({ path, by, message }) =>
        path === remark.path && by === remark.by && message.en === remark.message.en,
    );
    return former ? { ...remark, at: former.at } : remark;
  });

/** Puts a new answer in the place of the last one; an early one does not know the fields yet. */
export const answered = (
  { remarks: said, files }: Inspection,
  { early = false }: { readonly early?: boolean } = {},
): void =>
  setInspection((before) => {
    const remarks = early ? withFormerFields(said, before.remarks) : said;
    const known = before.phase === 'done' && before.files === files;
    if (known && alike(remarks, before.remarks)) return before;
    return {
      phase: 'done',
      files,
      remarks: alike(remarks, before.remarks) ? before.remarks : remarks,
      byFile: grouped(remarks, ({ path }) => [path], before.byFile),
      byField: grouped(remarks, ({ at }) => at, before.byField),
    };
  });
