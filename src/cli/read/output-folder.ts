import { resolve } from 'node:path';
import type { Flag, Invocation } from '../args/command.ts';
import { type Io, UsageError } from '../io.ts';

export const outFlag: Flag = {
  name: 'out',
  short: 'o',
  value: 'DIR',
  help: { en: 'Folder of the generated files', 'zh-CN': '生成文件所在的目录' },
};

/** Absolute path of the folder in --out. Throws a UsageError without --out. */
export const outputFolder = (invocation: Invocation, { cwd }: Io): string => {
  const out = invocation.value('out');
  if (out) return resolve(cwd, out);
  throw new UsageError(
    'Say where the files are: --out DIR (--out . for the current folder).',
    '请用 --out DIR 指定文件目录（--out . 表示当前目录）。',
  );
};
