import type { Report } from './report.ts';
import { speaks, type ToolName, tools } from './tools.ts';

interface Row {
  readonly tool: string;
  readonly version: string;
  readonly checked: number;
  readonly rejections: number;
}

/** One row per tool that judged something; schemas are the words of kubeconform's judgement. */
export const rows = (report: Report, asked: readonly ToolName[]): Row[] =>
  tools
    .filter((tool) => asked.includes(tool.name) && speaks(tool))
    .map((tool) => ({
      tool: 'library' in tool ? `${tool.name} (${tool.library})` : tool.name,
      version: tool.version,
      checked: report.count(tool.name),
      rejections: report.rejectionsBy(tool.name),
    }));

const HEAD = ['tool', 'version', 'files checked', 'rejections'];

const cells = (row: Row): string[] => [
  row.tool,
  row.version,
  String(row.checked),
  String(row.rejections),
];

/** The table as aligned text. */
export function textTable(table: readonly Row[]): string {
  const lines = [HEAD, ...table.map(cells)];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The table in Markdown, with the schemas' origins below it. */
export function markdownTable(table: readonly Row[], bundles: string): string {
  const line = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
  const schemas = tools.filter((tool) => !speaks(tool));
  return [
    '# What the real tools say',
    '',
    `Written by \`npm run conformance -- --report\` for ${bundles}.`,
    '',
    line(HEAD),
    '|---|---|---:|---:|',
    ...table.map((row) => line(cells(row))),
    '',
    `Strict schemas: ${schemas.map(({ name, version }) => `${name} (${version})`).join(', ')}.`,
    '',
  ].join('\n');
}
