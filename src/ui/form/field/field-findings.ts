import type { FieldPath, Finding } from '../../../core/index.ts';
import { homeOf } from '../../state/index.ts';

/** The findings that name the field of a workload. */
export const findingsAt = (
  findings: readonly Finding[],
  path: FieldPath,
  workload: string,
): readonly Finding[] =>
  findings.filter(
    (finding) =>
      finding.at.includes(path) && homeOf(finding.workload, path) === homeOf(workload, path),
  );

/**
 * A key that is equal while the findings have the same text, so that an unrelated edit does not
 * render them again.
 */
export const findingsKey = (findings: readonly Finding[]): string =>
  findings
    .map(({ id, severity, title, why }) => `${severity} ${id} ${title.en} ${why.en}`)
    .join('\n');
