import type { Finding, Locale } from '../../core/index.ts';

/** Where in the files a finding stands, when the rule behind it knows; lines count from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

/** A line of the open file that something is to be said about. */
export interface Marker {
  readonly line: number;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly source: string;
}

/** Always the same list, so that an edit which marks nothing asks nothing of the editor. */
const unmarked: readonly Marker[] = [];

/** The findings that stand in this file, in words of this language. */
export const markersIn = (
  findings: readonly (Finding & Partial<FilePlace>)[],
  path: string,
  locale: Locale,
): readonly Marker[] => {
  const markers = findings.flatMap(({ file, line, severity, title, why, source }) =>
    file === path && line !== undefined
      ? [{ line, severity, message: `${title[locale]}\n${why[locale]}`, source }]
      : [],
  );
  return markers.length === 0 ? unmarked : markers;
};
