import type { Locale } from '../../core/index.ts';
import type { Command } from '../args/command.ts';
import { painted } from '../colour.ts';
import { exit, type Io } from '../io.ts';
import { readBundle } from '../read/bundle.ts';
import { configurationFlags } from '../read/configuration.ts';
import { outFlag, outputFolder } from '../read/output-folder.ts';
import { compare, type FileDifference } from '../write/compare.ts';
import { sameLines } from '../write/present.ts';
import { unifiedDiff } from '../write/unified-diff.ts';

const modeLine = (change: FileDifference): string =>
  change.kind === 'differs' && sameLines(change.present, change.file.text)
    ? `diff --git a/${change.path} b/${change.path}\nold mode 100644\nnew mode 100755\n`
    : '';

/** The same words as Git's for a file whose lines cannot be shown. */
const notText = (path: string): string => `Binary files a/${path} and b/${path} differ\n`;

const textOf = (change: FileDifference): string => {
  switch (change.kind) {
    case 'same':
    case 'input':
    case 'released':
      return '';
    case 'new':
      return unifiedDiff(change.path, undefined, change.file.text);
    case 'gone':
      return change.present === undefined
        ? notText(change.path)
        : unifiedDiff(change.path, change.present, undefined);
    case 'differs':
      return change.present === undefined
        ? notText(change.path)
        : modeLine(change) || unifiedDiff(change.path, change.present, change.file.text);
  }
};

const painter =
  (on: boolean) =>
  (line: string): string => {
    if (/^(?:---|\+\+\+|diff) /.test(line)) return painted(on, 'bold', line);
    if (line.startsWith('@@')) return painted(on, 'blue', line);
    if (line.startsWith('+')) return painted(on, 'green', line);
    return line.startsWith('-') ? painted(on, 'red', line) : line;
  };

const print = (text: string, locale: Locale, io: Io): void => {
  const none = { en: 'No differences.', 'zh-CN': '没有差异。' }[locale];
  if (text === '') io.err(`${none}\n`);
  else io.out(io.colour ? text.split('\n').map(painter(true)).join('\n') : text);
};

export const diffCommand: Command = {
  name: 'diff',
  summary: {
    en: 'Show what generate would change in a folder',
    'zh-CN': '显示 generate 会对目录做出的修改',
  },
  usage: '[waybill.yaml] --out DIR',
  operands: 1,
  flags: [...configurationFlags, outFlag],
  notes: {
    en: 'From the files in the folder (a/) to the generated ones (b/), in the form that “git apply” reads.',
    'zh-CN': '从目录中的现有文件（a/）到将生成的文件（b/），格式可供“git apply”使用。',
  },
  run: async (invocation, io) => {
    const out = outputFolder(invocation, io);
    const changes = compare(io.files, { out, ...(await readBundle(invocation, io, out)) });
    const text = changes.map(textOf).join('');
    print(text, invocation.locale, io);
    return text === '' ? exit.fine : exit.found;
  },
};
