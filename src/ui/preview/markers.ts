import type { ExplainedProblem, Locale, Severity } from '../../core/index.ts';

/** A stretch of the open file that something is to be said about, in an editor's terms. */
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

/** Always the same list, so that an edit which marks nothing asks nothing of the editor. */
const unmarked: readonly Marker[] = [];

/** The problems on a file as marks in it, in words of this language. */
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
    // The editor shows plain text; backticks would stand there as they are.
    message: message[locale].replaceAll('`', ''),
    source: by,
  }));
};
