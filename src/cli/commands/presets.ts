import { changedPaths, presets } from '../../core/index.ts';
import type { Command } from '../args/command.ts';
import { painted } from '../colour.ts';
import { exit } from '../io.ts';

export const presetsCommand: Command = {
  name: 'presets',
  summary: { en: 'List the sets of decisions to start from', 'zh-CN': '列出可作为起点的预设' },
  usage: '',
  operands: 0,
  flags: [],
  run: ({ locale }, io) => {
    for (const { id, title, summary, config } of presets) {
      const changes = changedPaths(config).length;
      const size = { en: ` (${changes} settings changed)`, 'zh-CN': `（修改 ${changes} 项设置）` }[
        locale
      ];
      io.out(
        `${painted(io.colour, 'bold', id)}  ${title[locale]}${size}\n    ${summary[locale]}\n`,
      );
    }
    return exit.fine;
  },
};
