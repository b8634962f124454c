import { type Plan, say } from '../../plan/index.ts';
import type { GeneratedFile } from '../artifact.ts';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/**
 * Makes Git for Windows check scripts out with LF, because a shell treats CR as part of a command.
 * The file is in the folder of the scripts, so that it does not collide with a `.gitattributes` at
 * the root.
 */
export const lineEndFiles = (
  plan: Plan,
  others: readonly GeneratedFile[],
): readonly GeneratedFile[] => {
  const scripts = others.filter(({ path }) => path.endsWith('.sh'));
  const folders = new Set(scripts.map(({ path }) => folderOf(path)));
  const why = say(plan, {
    en: 'A script with CRLF does not run, so Git checks it out with LF on Windows, too.',
    'zh-CN': '含 CRLF 的脚本无法运行，因此 Git 在 Windows 上也以 LF 检出。',
  });
  return [...folders].map((folder) => ({
    path: `${folder}.gitattributes`,
    text: `# ${why}\n*.sh text eol=lf\n`,
    about: {
      en: 'Keeps LF in the scripts when Git checks them out on Windows.',
      'zh-CN': '在 Windows 上检出时，让脚本保持 LF 换行。',
    },
  }));
};
