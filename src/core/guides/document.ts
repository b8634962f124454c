import { markdownCode, markdownTable } from '../formats/markdown.ts';
import { guides } from './index.ts';
import type { Guide, GuideRow, Way } from './row.ts';

const codes = (texts: readonly string[]): string => texts.map(markdownCode).join(', ');

const settings = ({ set = {} }: Way): string =>
  Object.entries(set)
    .map(([path, value]) => ` ${markdownCode(`--set ${path}=${String(value)}`)}`)
    .join('');

const how = ({ outcome }: GuideRow): readonly [string, string] =>
  typeof outcome === 'string'
    ? [outcome, '–']
    : [
        `${markdownCode(outcome.preset)}${settings(outcome)}: ${codes(outcome.fields)}`,
        codes(outcome.files),
      ];

const section = ({ id, title, preset, rows }: Guide): string =>
  `## ${id} · 《${title}》\n\n${[
    `\`waybill generate --preset ${preset} --out .\` writes this guide’s system.\n`,
    markdownTable(
      ['Row', 'What the guide has', 'Preset and fields', 'Files', 'Corrections'],
      rows.map((row) => [row.id, row.what, ...how(row), row.corrections.join(' ') || '–']),
    ),
  ].join('\n')}`;

/** Text of docs/guides.md: the outcome of every item of the guides. */
export const guidesDocument = (): string =>
  [
    '# The five guides\n',
    'Where everything of the guides is found: the preset or variant to start from, the fields that decide it, and the files in which it comes out. Names, ports and numbers are the guide’s, except where a [correction](corrections.md) applies.\n',
    '<!-- Written from src/core/guides: WAYBILL_DOCS=write npx vitest run src/core/guides -->\n',
    ...guides.map(section),
  ].join('\n');
