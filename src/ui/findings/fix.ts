import type { Config, Finding } from '../../core/index.ts';
import { applyConfig, currentConfig, findingsOf } from '../state/index.ts';
import { strings } from './strings.ts';

/** Tells findings apart: one rule may object to several things. */
export const findingKey = ({ id, at, title }: Finding): string =>
  `${id} ${at.join(' ')} ${title.en}`;

/** Whether two findings read the same; their remedies may still know different configurations. */
export const readsTheSame = (a: Finding, b: Finding): boolean =>
  findingKey(a) === findingKey(b) &&
  a.severity === b.severity &&
  a.why.en === b.why.en &&
  a.fix?.label.en === b.fix?.label.en &&
  a.otherwise?.setting === b.otherwise?.setting;

/** Applies the remedy that the finding has now, as one undoable step. */
export const applyFix = (finding: Finding): void => {
  const config = currentConfig();
  const now = findingsOf(config).find((each) => findingKey(each) === findingKey(finding));
  if (now?.fix) applyConfig(now.fix.apply(config), strings.fixed(now.fix.label));
};

/** Applies the answer that the finding has now, as one undoable step. */
export const applyAnswer = (finding: Finding): void => {
  const config = currentConfig();
  const now = findingsOf(config).find((each) => findingKey(each) === findingKey(finding));
  if (now?.otherwise) applyConfig(now.otherwise.apply(config), strings.fixed(now.otherwise.label));
};

/** More remedies than this would be rules that answer each other for ever. */
const mostRemedies = 100;

/**
 * The configuration after every remedy, and how many were needed. One remedy may mend or uncover
 * another finding, so the findings are asked again after each; none is applied twice.
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

/** Applies every remedy as one undoable step. */
export const applyAllFixes = (): void => {
  const { config, applied } = fixEverything(currentConfig());
  applyConfig(config, strings.fixedMany(applied));
};
