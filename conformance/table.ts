import { explained } from './explained.ts';
import { onlyParsed } from './only-parsed.ts';
import type { Report } from './report.ts';
import { givesVerdicts } from './tool.ts';
import { type ToolName, tools } from './tools.ts';

interface Row {
  readonly tool: string;
  readonly version: string;
  readonly checked: number;
  readonly rejections: number;
}

/**
 * One row per tool that reports verdicts; schemas have no rows, because kubeconform reports for
 * them.
 */
export const rows = (report: Report, asked: readonly ToolName[]): Row[] =>
  tools
    .filter((tool) => asked.includes(tool.name) && givesVerdicts(tool))
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

const list = (lines: readonly string[]): string[] => ['', ...lines.map((line) => `- ${line}`), ''];

/** The table in Markdown, followed by notes that the table itself does not show. */
export function markdownTable(table: readonly Row[], bundles: string): string {
  const line = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
  const read = tools.filter((tool) => !givesVerdicts(tool));
  return [
    '# What the real tools say',
    '',
    `Written by \`npm run conformance -- --report\` for ${bundles}. Equal texts of different bundles are counted each time and asked once. Before its word counts, every tool accepts a sound sample and refuses planted faults.`,
    '',
    line(HEAD),
    '|---|---|---:|---:|',
    ...table.map((row) => line(cells(row))),
    '',
    `They read strict schemas, definitions and descriptions of: ${read.map(({ name, version }) => `${name} (${version})`).join(', ')}.`,
    '',
    '## Warnings that are kept',
    ...list(explained.map(({ tool, rule, why }) => `${tool} ${rule}: ${why}`)),
    '## Only parsed',
    ...list(onlyParsed.map(({ files, why }) => `${files}: ${why}`)),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
