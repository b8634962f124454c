import type { Command } from '../args/command.ts';
import { exit, UsageError } from '../io.ts';
import { configurationFlags, readConfiguration } from '../read/configuration.ts';

/** Address at which `npm start` serves the app. */
const usualBase = 'http://127.0.0.1:4173/';

const checkedBase = (base: string): string => {
  if (URL.canParse(base)) return base.replace(/#.*$/s, '');
  throw new UsageError(
    `--base takes a whole address such as ${usualBase}, not ${base}.`,
    `--base 应为完整地址，例如 ${usualBase}，而不是 ${base}。`,
  );
};

export const linkCommand: Command = {
  name: 'link',
  summary: {
    en: 'Print the link that opens this configuration in the browser',
    'zh-CN': '输出可在浏览器中打开此配置的链接',
  },
  usage: '[waybill.yaml] [--base URL]',
  operands: 1,
  flags: [
    ...configurationFlags,
    {
      name: 'base',
      value: 'URL',
      help: {
        en: `Address of the app (${usualBase})`,
        'zh-CN': `应用地址（默认 ${usualBase}）`,
      },
    },
  ],
  run: async (invocation, io) => {
    const base = checkedBase(invocation.value('base') ?? usualBase);
    const { decisions } = await readConfiguration(invocation, io);
    // Loaded here, because no other command needs the compression library.
    const { encodeLink, longLink } = await import('../../core/share/link.ts');
    const link = `${base}#${encodeLink(decisions)}`;
    io.out(`${link}\n`);
    if (link.length > longLink) {
      const warning = {
        en: `The link has ${link.length} characters; some programs cut links above ${longLink}. Share waybill.yaml instead.`,
        'zh-CN': `链接共 ${link.length} 个字符，超过 ${longLink} 个字符时部分程序会将其截断。建议改为分享 waybill.yaml。`,
      };
      io.err(`${warning[invocation.locale]}\n`);
    }
    return exit.fine;
  },
};
