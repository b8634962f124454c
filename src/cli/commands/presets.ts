import { changedDecisions, type Preset, presets } from '../../core/index.ts';
import type { Command } from '../args/command.ts';
import { twoColumns } from '../args/help.ts';
import { painted } from '../colour.ts';
import { exit } from '../io.ts';

type Locale = keyof Preset['title'];

/** Rows for the variants of a preset, which `--preset` accepts as `ID/VARIANT`. */
const variantRows = ({ id, variants }: Preset, locale: Locale): string => {
  if (variants.length === 0) return '';
  const rows = variants.map((variant) => [`  ${id}/${variant.id}`, variant.title[locale]] as const);
  return `${twoColumns(rows)}\n`;
};

export const presetsCommand: Command = {
  name: 'presets',
  summary: { en: 'List the sets of decisions to start from', 'zh-CN': '列出可作为起点的预设' },
  usage: '',
  operands: 0,
  flags: [],
  run: ({ locale }, io) => {
    for (const preset of presets) {
      const { id, title, summary, decisions } = preset;
      const changes = changedDecisions(decisions).length;
      const size = { en: ` (${changes} settings changed)`, 'zh-CN': `（修改 ${changes} 项设置）` }[
        locale
      ];
      io.out(
        `${painted(io.colour, 'bold', id)}  ${title[locale]}${size}\n    ${summary[locale]}\n${variantRows(preset, locale)}`,
      );
    }
    return exit.fine;
  },
};
