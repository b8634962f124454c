import { basename, dirname, relative, resolve } from 'node:path';
import type { PublicFact } from '../../core/import/cargo-toml.ts';
import {
  defaultDecisions,
  defaults,
  emitWaybillYaml,
  firstWorkload,
  keepingCode,
  type Locale,
  type Text,
  withStatements,
  withValue,
} from '../../core/index.ts';
import type { Command, Invocation } from '../args/command.ts';
import { twoColumns } from '../args/help.ts';
import { exit, type Io, UsageError } from '../io.ts';
import { type CargoProject, readCargoToml } from '../read/cargo-toml.ts';
import { presetDecisions, usualFile } from '../read/configuration.ts';
import { manifestIn, repositoryBase } from '../read/repository.ts';
import { reasonOf, withReasons } from '../write/commented-yaml.ts';
import { sayLeftOut } from '../write/left-out.ts';
import { replaceFile } from '../write/replacement.ts';

/**
 * Maximum length, in characters, of a value in the list of recognised facts; longer values are cut.
 */
const longestValue = 40;

const shownValue = (value: PublicFact['value']): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
};

const exists: (path: string) => UsageError = (path) =>
  new UsageError(
    `${path} is there already, so it is not overwritten. Give --force to start it afresh, or -o for another name.`,
    `${path} 已存在，不会覆盖。如需重新生成请使用 --force，或用 -o 指定其他文件名。`,
  );

const isManifest: (path: string) => UsageError = (path) =>
  new UsageError(
    `${path} is a manifest that is read, so nothing is written over it. Give another name with -o.`,
    `${path} 是要读取的清单，不会被覆盖。请用 -o 指定其他文件名。`,
  );

const noManifest = (path: string): UsageError =>
  new UsageError(
    `${path} has no Cargo.toml, and neither has a folder below it. Give the folder of a Rust project.`,
    `${path} 及其子文件夹中都没有 Cargo.toml。请指定 Rust 项目所在的文件夹。`,
  );

const project = async (invocation: Invocation, io: Io): Promise<CargoProject | undefined> => {
  const features = (invocation.value('features') ?? '').split(/[\s,]+/u).filter(Boolean);
  const choice = {
    package: invocation.value('package'),
    binary: invocation.value('bin'),
    features,
  };
  const named = invocation.operands[0];
  const path = resolve(io.cwd, named ?? '.');
  if (named !== undefined && io.files.entry(path) !== 'folder') {
    return readCargoToml({ path, base: repositoryBase(dirname(path), io) }, choice, io);
  }
  const place = await manifestIn(path, named ?? '.', io);
  if (place !== undefined) return readCargoToml(place, choice, io);
  if (named !== undefined) throw noManifest(named);
  return undefined;
};

const nothingRead: Text = {
  en: 'There is no Cargo.toml here, so nothing was recognised; every setting has its default.',
  'zh-CN': '当前目录没有 Cargo.toml，未识别到任何内容；各项设置均为默认值。',
};

const sayRecognised = ({ path, facts }: CargoProject, locale: Locale, io: Io): void => {
  const shown = relative(io.cwd, path) || path;
  const others = new Set(facts.flatMap(({ file }) => (file === undefined ? [] : [file])));
  others.delete(shown.replaceAll('\\', '/'));
  const title = {
    en: `Read ${[shown, ...others].join(', ')}:`,
    'zh-CN': `已读取 ${[shown, ...others].join('、')}：`,
  }[locale];
  const rows = facts.map(
    (fact) => [`${fact.path} = ${shownValue(fact.value)}`, reasonOf(fact, locale)] as const,
  );
  io.out(`${title}\n${rows.length > 0 ? `${twoColumns(rows)}\n` : ''}\n`);
};

const kinds: Readonly<Record<CargoProject['programs'][number]['kind'], Text>> = {
  server: { en: 'server', 'zh-CN': '服务器' },
  worker: { en: 'worker', 'zh-CN': '后台程序' },
  cron: { en: 'scheduled', 'zh-CN': '定时任务' },
  job: { en: 'runs once', 'zh-CN': '一次性任务' },
  tool: { en: 'tool', 'zh-CN': '工具' },
};

/** What else there is to choose: the other programs, and the features that are off. */
const sayOffers = ({ programs, features }: CargoProject, locale: Locale, io: Io): void => {
  if (programs.length > 1) {
    const title = {
      en: 'Programs of this repository (choose with --package and --bin):',
      'zh-CN': '此仓库中的程序（用 --package 和 --bin 选择）：',
    }[locale];
    const rows = programs.map(
      ({ package: owner, binary, kind, because }) =>
        [
          owner === binary ? binary : `${owner}: ${binary}`,
          `${kinds[kind][locale]}: ${because[locale]}`,
        ] as const,
    );
    io.out(`${title}\n${twoColumns(rows)}\n\n`);
  }
  if (features.length > 0) {
    const list = features.join(', ');
    io.out(
      {
        en: `Features that are off (choose with --features): ${list}\n\n`,
        'zh-CN': `未启用的 feature（用 --features 选择）：${list}\n\n`,
      }[locale],
    );
  }
};

/** Places of the secrets in the manifest. The reader returns only the places, never the values. */
const leftOutOf = (facts: readonly PublicFact[]) =>
  facts
    .filter(({ leftOut }) => leftOut)
    .map(({ path }) => ({
      workload: firstWorkload,
      path,
      name: undefined,
      because: 'value' as const,
    }));

const sayWritten = (path: string, locale: Locale, io: Io): void => {
  const shown = relative(io.cwd, path) || path;
  const file = shown === usualFile ? '' : ` ${shown}`;
  io.out(
    {
      en: `Wrote ${shown}. Next: look through it, then run this program with “generate${file} --out .”\n`,
      'zh-CN': `已写入 ${shown}。下一步：检查其内容，然后用本程序运行“generate${file} --out .”\n`,
    }[locale],
  );
};

export const initCommand: Command = {
  name: 'init',
  summary: {
    en: 'Write a waybill.yaml from a Rust repository',
    'zh-CN': '根据 Rust 代码仓库生成 waybill.yaml',
  },
  usage: '[DIR|Cargo.toml] [--preset ID[/VARIANT]]',
  operands: 1,
  flags: [
    {
      name: 'preset',
      value: 'ID[/VARIANT]',
      help: { en: 'Start from a preset', 'zh-CN': '以预设为起点' },
    },
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: { en: `File to write (${usualFile})`, 'zh-CN': `要写入的文件（默认 ${usualFile}）` },
    },
    {
      name: 'package',
      short: 'p',
      value: 'NAME',
      help: { en: 'Package of the workspace to ship', 'zh-CN': '工作区中要交付的包' },
    },
    {
      name: 'bin',
      value: 'NAME',
      help: { en: 'Binary to ship', 'zh-CN': '要交付的二进制' },
    },
    {
      name: 'features',
      value: 'NAMES',
      help: {
        en: 'Features to build with, separated by commas',
        'zh-CN': '构建时启用的 feature，以逗号分隔',
      },
    },
    {
      name: 'force',
      help: { en: 'Overwrite the file if it is there', 'zh-CN': '文件已存在时覆盖' },
    },
  ],
  run: async (invocation, io) => {
    const { locale } = invocation;
    const path = resolve(io.cwd, invocation.value('output') ?? usualFile);
    const free = io.files.entry(path) === 'nothing' || invocation.isOn('force');
    if (!free) throw exists(relative(io.cwd, path) || path);
    const preset = invocation.value('preset');
    // A waybill.yaml made by a Chinese-speaking user generates Chinese files; the setting is
    // written only where it differs from the default.
    const start = preset === undefined ? defaultDecisions : presetDecisions(preset);
    const base = withValue(start.base, 'packaging.language', locale);
    const read = await project(invocation, io);
    // Covers the workspace root, too: every manifest is refused as the output file.
    const manifest = read !== undefined && io.files.isSameFile(path, read.path);
    if (manifest || /^cargo\.toml$/i.test(basename(path))) {
      throw isManifest(relative(io.cwd, path) || path);
    }
    const facts = read?.facts ?? [];
    const described = facts.map((fact) => fact.path);
    const config = keepingCode(base, withStatements(defaults, facts), described);
    const decisions = { ...start, base: config };
    const yaml = emitWaybillYaml(decisions);
    replaceFile(io.files, path, withReasons(yaml, facts, locale));
    if (read) {
      sayRecognised(read, locale, io);
      sayOffers(read, locale, io);
      // Loaded here, because no other command compares files.
      const { sayBeside } = await import('../write/beside.ts');
      sayBeside(read.texts, decisions, locale, io);
    } else io.out(`${nothingRead[locale]}\n\n`);
    sayWritten(path, locale, io);
    sayLeftOut(leftOutOf(facts), locale, io);
    return exit.fine;
  },
};
