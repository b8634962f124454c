import type { FieldPath } from '../../../core/index.ts';

/** Identifier of the explanation of a table's column, which describes each of its cells. */
export const columnHelpId = (path: FieldPath, column: string): string =>
  `field-${path}-column-${column}`;
