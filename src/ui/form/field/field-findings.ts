import type { FieldPath, Finding } from '../../../core/index.ts';

/** The findings that name the field. */
export const findingsAt = (findings: readonly Finding[], path: FieldPath): readonly Finding[] =>
  findings.filter((finding) => finding.at.includes(path));

/**
 * A key that is equal while the findings have the same text, so that an unrelated edit does not
 * render them again.
 */
export const findingsKey = (findings: readonly Finding[]): string =>
  findings
    .map(({ id, severity, title, why }) => `${severity} ${id} ${title.en} ${why.en}`)
    .join('\n');
