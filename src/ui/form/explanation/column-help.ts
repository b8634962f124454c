import type { FieldPath } from '../../../core/index.ts';

/**
 * Id of the help of a table column; every cell of the column refers to it by `aria-describedby`.
 */
export const columnHelpId = (path: FieldPath, column: string): string =>
  `field-${path}-column-${column}`;
