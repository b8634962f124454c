import type { Config, Finding } from '../../core/index.ts';
import { applyConfig, currentConfig, findingsOf } from '../state/index.ts';
import { strings } from './strings.ts';

/** Applies a finding's own remedy as one undoable step. */
export const applyFix = ({ fix }: Finding): void => {
  if (fix) applyConfig(fix.apply(currentConfig()), strings.fixed(fix.label));
};

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
  for (;;) {
    const next = findings(fixed).find(({ id, fix }) => fix && !tried.has(id));
    if (!next?.fix) return { config: fixed, applied: tried.size };
    tried.add(next.id);
    fixed = next.fix.apply(fixed);
  }
};

/** Applies every remedy as one undoable step. */
export const applyAllFixes = (): void => {
  const { config, applied } = fixEverything(currentConfig());
  applyConfig(config, strings.fixedMany(applied));
};
