import type { FieldPath, Finding } from '../../../core/index.ts';

/** The findings that name the field. */
export const findingsAt = (findings: readonly Finding[], path: FieldPath): readonly Finding[] =>
  findings.filter((finding) => finding.at.includes(path));

/** Equal as long as the findings read the same, so that an unrelated edit renders nothing. */
export const findingsKey = (findings: readonly Finding[]): string =>
  findings
    .map(({ id, severity, title, why }) => `${severity} ${id} ${title.en} ${why.en}`)
    .join('\n');
