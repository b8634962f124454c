import type { Locale, Text } from '../../core/index.ts';
import type { Command } from '../args/command.ts';
import { painted } from '../colour.ts';
import { exit, type Io } from '../io.ts';
import { readBundle } from '../read/bundle.ts';
import { configurationFlags } from '../read/configuration.ts';
import { outFlag, outputFolder } from '../read/output-folder.ts';
import { apply } from '../write/apply.ts';
import { compare, type FileDifference, isForeign } from '../write/compare.ts';
import { refuseClashes } from '../write/neighbours.ts';

interface Options {
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly locale: Locale;
}

type Outcome = 'new' | 'changed' | 'deleted' | 'same' | 'kept' | 'released' | 'input';

const outcomeOf = (change: FileDifference, force: boolean): Outcome => {
  if (isForeign(change) && !force) return 'kept';
  if (change.kind === 'differs') return 'changed';
  return change.kind === 'gone' ? 'deleted' : change.kind;
};

const signs = {
  new: ['green', '+'],
  changed: ['yellow', '~'],
  deleted: ['red', '-'],
  kept: ['blue', '!'],
  released: ['blue', '='],
  same: ['dim', '='],
  input: ['dim', '='],
} as const;

const notes: Readonly<Partial<Record<Outcome, Text>>> = {
  kept: {
    en: 'kept: not written by waybill, or edited since',
    'zh-CN': '保留：并非由 waybill 生成，或生成后被修改过',
  },
  released: {
    en: 'kept: no longer generated, and source code of your crate by now',
    'zh-CN': '保留：不再生成，现已是你的 crate 的源代码',
  },
};

const joinedNote: Text = {
  en: 'lines added to your file',
  'zh-CN': '已在你的文件中补充几行',
};

const line = (change: FileDifference, outcome: Outcome, locale: Locale, io: Io): string => {
  const [colour, sign] = signs[outcome];
  const about = 'joined' in change && change.joined ? joinedNote : notes[outcome];
  const note = about === undefined ? '' : `  (${about[locale]})`;
  return `${painted(io.colour, colour, sign)} ${change.path}${note}\n`;
};

const summary = (count: (outcome: Outcome) => number, dryRun: boolean): Text => {
  const [added, changed, deleted, same] = (['new', 'changed', 'deleted', 'same'] as const).map(
    count,
  );
  return {
    en: `${dryRun ? 'Would be: ' : ''}${added} new, ${changed} changed, ${deleted} deleted, ${same} unchanged`,
    'zh-CN': `${dryRun ? '预计：' : ''}新增 ${added}，更新 ${changed}，删除 ${deleted}，未变 ${same}`,
  };
};

const keptAdvice = (kept: number): Text => ({
  en: `${kept} ${kept === 1 ? 'file was' : 'files were'} kept as found. “waybill diff” shows the differences; --force overwrites.`,
  'zh-CN': `${kept} 个文件保持原样。“waybill diff”可查看差异；--force 可强制覆盖。`,
});

const report = (
  changes: readonly FileDifference[],
  { force, dryRun, locale }: Options,
  io: Io,
): number => {
  const outcomes = changes.map((change) => [change, outcomeOf(change, force)] as const);
  const count = (wanted: Outcome) => outcomes.filter(([, outcome]) => outcome === wanted).length;
  const shown = outcomes.filter(([, outcome]) => outcome !== 'same' && outcome !== 'input');
  io.out(shown.map(([change, outcome]) => line(change, outcome, locale, io)).join(''));
  io.out(`${summary(count, dryRun)[locale]}\n`);
  const kept = count('kept');
  if (kept > 0) io.err(`${keptAdvice(kept)[locale]}\n`);
  return kept;
};

export const generateCommand: Command = {
  name: 'generate',
  summary: { en: 'Write the files into a folder', 'zh-CN': '将文件生成到目录' },
  usage: '[waybill.yaml] --out DIR',
  operands: 1,
  flags: [
    ...configurationFlags,
    outFlag,
    {
      name: 'force',
      help: {
        en: 'Overwrite files that waybill did not write or that were edited since',
        'zh-CN': '覆盖并非由 waybill 生成、或生成后被修改过的文件',
      },
    },
    {
      name: 'dry-run',
      help: {
        en: 'Say what would happen and write nothing',
        'zh-CN': '仅显示将发生的变更，不写入任何文件',
      },
    },
  ],
  notes: {
    en: '.waybill.lock in the folder records what was written. Files edited by hand are kept and named\n(exit code 1); files that are no longer generated are deleted unless they were edited or are\nsource code of the crate. The configuration that is read is never touched. Several bundles may\nshare the folder: files of another one are never touched.',
    'zh-CN':
      '目录中的 .waybill.lock 记录已写入的内容。手工修改过的文件会保留并列出（退出码 1）；\n不再生成的文件会被删除，除非被手工修改过，或者是 crate 的源代码。所读取的配置文件绝不会被改动。\n同一目录可放多个交付包，其他交付包的文件绝不会被改动。',
  },
  run: async (invocation, io) => {
    const out = outputFolder(invocation, io);
    const generated = await readBundle(invocation, io, out);
    const { bundle, lock } = generated;
    const force = invocation.isOn('force');
    refuseClashes(bundle, lock, force);
    const changes = compare(io.files, { out, ...generated });
    const dryRun = invocation.isOn('dry-run');
    if (!dryRun) apply(io.files, out, changes, { lock, force });
    const kept = report(changes, { force, dryRun, locale: invocation.locale }, io);
    return kept > 0 ? exit.found : exit.fine;
  },
};
