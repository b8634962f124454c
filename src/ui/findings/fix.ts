import type { Config, Finding } from '../../core/index.ts';
import { applyConfig, currentConfig, findingsOf } from '../state/index.ts';
import { strings } from './strings.ts';

/** Identifies a finding; one check may report several findings. */
export const findingKey = ({ id, at, title }: Finding): string =>
  `${id} ${at.join(' ')} ${title.en}`;

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

/** Applies the finding's current fix as one undoable step. */
export const applyFix = (finding: Finding): void => {
  const config = currentConfig();
  const now = findingsOf(config).find((each) => findingKey(each) === findingKey(finding));
  if (now?.fix) applyConfig(now.fix.apply(config), strings.fixed(now.fix.label));
};

/** Applies the finding's current answer as one undoable step. */
export const applyAnswer = (finding: Finding): void => {
  const config = currentConfig();
  const now = findingsOf(config).find((each) => findingKey(each) === findingKey(finding));
  if (now?.otherwise) applyConfig(now.otherwise.apply(config), strings.fixed(now.otherwise.label));
};

/** Limit that stops two checks whose fixes undo each other. */
const mostRemedies = 100;

/**
 * The configuration after all fixes, and the number of fixes applied. One fix may resolve another
 * finding or cause a new one, so the checks run again after each fix; no fix is applied twice.
 */
export const fixEverything = (
  config: Config,
  findings: (config: Config) => readonly Finding[] = findingsOf,
): { readonly config: Config; readonly applied: number } => {
  const tried = new Set<string>();
  let fixed = config;
  while (tried.size < mostRemedies) {
    const next = findings(fixed).find((finding) => finding.fix && !tried.has(findingKey(finding)));
    if (!next?.fix) break;
    tried.add(findingKey(next));
    fixed = next.fix.apply(fixed);
  }
  return { config: fixed, applied: tried.size };
};

/** Applies all fixes as one undoable step. */
export const applyAllFixes = (): void => {
  const { config, applied } = fixEverything(currentConfig());
  applyConfig(config, strings.fixedMany(applied));
};
