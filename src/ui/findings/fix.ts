import { type Config, type Decisions, type Finding, withConfigOf } from '../../core/index.ts';
import { applyDecisions, currentDecisions, findingsOf, workloadConfig } from '../state/index.ts';
import { strings } from './fix-strings.ts';

/** Identifies a finding; one check may report several findings. */
export const findingKey = ({ id, workload, at, title }: Finding): string =>
  `${workload} ${id} ${at.join(' ')} ${title.en}`;

/**
 * Whether two findings have the same text; their fixes may still belong to different
 * configurations.
 */
export const readsTheSame = (a: Finding, b: Finding): boolean =>
  findingKey(a) === findingKey(b) &&
  a.severity === b.severity &&
  a.why.en === b.why.en &&
  a.fix?.label.en === b.fix?.label.en &&
  a.otherwise?.setting === b.otherwise?.setting;

/** The decisions after a change of the workload that a finding is about. */
export const changedBy = (
  change: { readonly apply: (config: Config) => Config },
  { workload }: Finding,
  decisions: Decisions,
): Decisions =>
  withConfigOf(decisions, workload, change.apply(workloadConfig(decisions, workload)));

/** The same finding about the current decisions; its fix applies to them. */
const findingNow = (finding: Finding): Finding | undefined =>
  findingsOf(currentDecisions()).find((each) => findingKey(each) === findingKey(finding));

/** Applies the finding's current fix as one undoable step. */
export const applyFix = (finding: Finding): void => {
  const fix = findingNow(finding)?.fix;
  if (fix) applyDecisions(changedBy(fix, finding, currentDecisions()), strings.fixed(fix.label));
};

/** Applies the finding's current answer as one undoable step. */
export const applyAnswer = (finding: Finding): void => {
  const answer = findingNow(finding)?.otherwise;
  if (answer)
    applyDecisions(changedBy(answer, finding, currentDecisions()), strings.fixed(answer.label));
};

/** Limit that stops two checks whose fixes undo each other. */
const mostRemedies = 100;

/**
 * The decisions after all fixes, and the number of fixes applied. One fix may resolve another
 * finding or cause a new one, so the checks run again after each fix; no fix is applied twice.
 */
export const fixEverything = (
  decisions: Decisions,
  findings: (decisions: Decisions) => readonly Finding[] = findingsOf,
): { readonly decisions: Decisions; readonly applied: number } => {
  const tried = new Set<string>();
  let fixed = decisions;
  while (tried.size < mostRemedies) {
    const next = findings(fixed).find((finding) => finding.fix && !tried.has(findingKey(finding)));
    if (!next?.fix) break;
    tried.add(findingKey(next));
    fixed = changedBy(next.fix, next, fixed);
  }
  return { decisions: fixed, applied: tried.size };
};

/** Applies all fixes as one undoable step. */
export const applyAllFixes = (): void => {
  const { decisions, applied } = fixEverything(currentDecisions());
  applyDecisions(decisions, strings.fixedMany(applied));
};
