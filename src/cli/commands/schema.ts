import { configSchema } from '../../core/index.ts';
import type { Command } from '../args/command.ts';
import { exit } from '../io.ts';

export const schemaCommand: Command = {
  name: 'schema',
  summary: {
    en: 'Print the JSON Schema of waybill.yaml',
    'zh-CN': '输出 waybill.yaml 的 JSON Schema',
  },
  usage: '',
  operands: 0,
  flags: [],
  notes: {
    en: 'Editors complete and check waybill.yaml with it: save it beside the file and start the file\nwith the line  # yaml-language-server: $schema=./waybill.schema.json',
    'zh-CN':
      '编辑器可用它补全和校验 waybill.yaml：将其保存在同一目录，并在 waybill.yaml 首行写入\n# yaml-language-server: $schema=./waybill.schema.json',
  },
  run: ({ locale }, io) => {
    io.out(`${JSON.stringify(configSchema(locale), null, 2)}\n`);
    return exit.fine;
  },
};
