import type { ExplainedProblem, Locale, Severity } from '../../core/index.ts';

/** A range of the open file with a message, in the editor's format. */
export interface Marker {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  /** The column after the last character. */
  readonly endColumn: number;
  readonly severity: Severity;
  readonly message: string;
  readonly source: string;
}

/** Always the same list, so that an edit without problems does not update the editor. */
const unmarked: readonly Marker[] = [];

/** The problems of a file as editor markers with messages in a language. */
export const markersOf = (
  problems: readonly ExplainedProblem[],
  locale: Locale,
): readonly Marker[] => {
  if (problems.length === 0) return unmarked;
  return problems.map(({ line, column, endLine, endColumn, severity, by, message }) => ({
    startLineNumber: line,
    startColumn: column,
    endLineNumber: endLine,
    endColumn,
    severity,
    // The editor shows plain text, so backticks are removed.
    message: message[locale].replaceAll('`', ''),
    source: by,
  }));
};
