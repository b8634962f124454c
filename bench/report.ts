/** A line of the report. */
export interface Figure {
  readonly name: string;
  /** The measured value with its unit. */
  readonly value: string;
  /** Target of the project; a figure without a target is only observed. */
  readonly aim?: string;
}

/** A number with a unit, rounded to a number of decimals. */
export const withUnit = (value: number, unit: string, decimals = 1): string =>
  `${value.toFixed(decimals)} ${unit}`;

/** The figures as a plain table. */
export const table = (figures: readonly Figure[]): string => {
  const rows = [
    ['Figure (median)', 'Measured', 'Aim'],
    ...figures.map(({ name, value, aim }) => [name, value, aim ?? '']),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join(
    '\n',
  );
};
