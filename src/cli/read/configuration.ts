import { basename, resolve } from 'node:path';
import {
  concerns,
  type Decisions,
  defaultDecisions,
  fieldPaths,
  isFieldPath,
  namedDecisions,
  type ParseError,
  presets,
  secretPlacesIn,
  type Text,
} from '../../core/index.ts';
import type { Flag, Invocation } from '../args/command.ts';
import { suggestion } from '../args/nearest.ts';
import { withSettings } from '../args/set-values.ts';
import { type Io, UsageError } from '../io.ts';
import { sayLeftOut } from '../write/left-out.ts';
import { otherThan, readSource } from './input.ts';

/** Name of the configuration file that is read when the user names none. */
export const usualFile = 'waybill.yaml';

/** Flags of every command that reads a configuration. */
export const configurationFlags: readonly Flag[] = [
  {
    name: 'preset',
    value: 'ID[/VARIANT]',
    help: { en: 'Start from a preset instead of a file', 'zh-CN': '以预设而非配置文件为起点' },
  },
  {
    name: 'set',
    value: 'KEY=VALUE',
    repeated: true,
    help: {
      en: 'Change one setting: image.base=alpine or worker:workload.replicas=4, lists as a,b, tables as JSON',
      'zh-CN':
        '修改一项设置：image.base=alpine 或 worker:workload.replicas=4；列表写作 a,b，表格用 JSON',
    },
  },
];

/**
 * The decisions of preset `ID` or of variant `ID/VARIANT`. Throws a UsageError for an unknown name.
 */
export const presetDecisions = (name: string): Decisions => {
  const found = namedDecisions.find((one) => one.name === name);
  if (found) return found.decisions;
  const [first] = name.split('/');
  const preset = presets.find(({ id }) => id === first);
  const { en, zh } = suggestion(
    name,
    namedDecisions.map((one) => one.name),
  );
  if (preset && preset.variants.length > 0) {
    const ids = preset.variants.map(({ id }) => `${preset.id}/${id}`);
    throw new UsageError(
      `The preset ${preset.id} has no variant of this name: ${name}.${en} It has: ${ids.join(', ')}.`,
      `预设 ${preset.id} 没有名为 ${name} 的变体。${zh}可用的变体：${ids.join('、')}。`,
    );
  }
  const ids = presets.map(({ id }) => id);
  throw new UsageError(
    `There is no preset ${name}.${en} The presets are: ${ids.join(', ')}.`,
    `没有名为 ${name} 的预设。${zh}可用的预设：${ids.join('、')}。`,
  );
};

const described = ({ path, message }: ParseError): { readonly en: string; readonly zh: string } => {
  const own = path.slice(path.indexOf(':') + 1);
  const isWorkload = /^workloads(?:\.|$)/.test(own);
  const known = own === '' || isWorkload || isFieldPath(own) || Object.hasOwn(concerns, own);
  const names = own.includes('.') ? fieldPaths : Object.keys(concerns);
  const { en, zh } = known ? { en: '', zh: '' } : suggestion(own, names);
  const place = path === '' ? { en: '', zh: '' } : { en: `${path}: `, zh: `${path}：` };
  return { en: `${place.en}${message.en}${en}`, zh: `${place.zh}${message['zh-CN']}${zh}` };
};

/**
 * A missing or newer format version is only a warning; every other parse error ends the command.
 */
const isWarning = ({ path }: ParseError): boolean => path === 'waybill';

/** Maximum number of parse errors that are listed; for the rest only their number is printed. */
const mostListed = 20;

const isManifest = (path: string): Text => ({
  en: `This is a Cargo.toml. Write a waybill.yaml from it with “waybill init ${path}”.`,
  'zh-CN': `这是 Cargo.toml。请先运行“waybill init ${path}”生成 waybill.yaml。`,
});

/** The decisions of a waybill.yaml. Throws a UsageError for what cannot be read. */
export const readWaybillYaml = async (
  path: string,
  io: Io,
  { locale }: Pick<Invocation, 'locale'>,
): Promise<Decisions> => {
  const source = await readSource(io, path);
  if (source.kind !== 'waybill') throw otherThan(path, source, isManifest(path));
  const { text } = source;
  // Loaded here, because presets and --set do not need the YAML library.
  const { parseWaybillYaml } = await import('../../core/document/waybill-yaml.ts');
  const { decisions, errors } = parseWaybillYaml(text);
  const name = basename(path);
  for (const { message } of errors.filter(isWarning)) io.err(`${name}: ${message[locale]}\n`);
  const refused = errors.filter((error) => !isWarning(error));
  if (refused.length === 0) return decisions;
  // Suggestions are computed only for listed errors, because each compares with every field name.
  const listed = refused.slice(0, mostListed).map(described);
  const rest = refused.length - listed.length;
  throw new UsageError(
    listed.map(({ en }) => `${name}: ${en}`).join('\n') + (rest > 0 ? `\n… and ${rest} more` : ''),
    listed.map(({ zh }) => `${name}：${zh}`).join('\n') + (rest > 0 ? `\n… 另有 ${rest} 项` : ''),
  );
};

/** The user's decisions, and the file that holds them; undefined when a preset was the start. */
export interface Configuration {
  readonly decisions: Decisions;
  /** Absolute path. */
  readonly file: string | undefined;
}

const startingPoint = async (invocation: Invocation, io: Io): Promise<Configuration> => {
  const named = invocation.operands[0];
  const preset = invocation.value('preset');
  if (preset !== undefined && named !== undefined) {
    throw new UsageError(
      `Give either ${named} or --preset ${preset}: a file already holds every decision.`,
      `${named} 与 --preset ${preset} 只能选其一：配置文件已包含全部选择。`,
    );
  }
  if (preset !== undefined) return { decisions: presetDecisions(preset), file: undefined };
  const file = resolve(io.cwd, named ?? usualFile);
  if (named !== undefined || io.files.entry(file) !== 'nothing') {
    return { decisions: await readWaybillYaml(file, io, invocation), file };
  }
  if (invocation.values('set').length > 0) return { decisions: defaultDecisions, file: undefined };
  throw new UsageError(
    `There is no ${usualFile} here. Write one with “waybill init”, or give --preset ID (“waybill presets” lists them).`,
    `当前目录没有 ${usualFile}。请先运行“waybill init”，或使用 --preset ID（“waybill presets”可列出预设）。`,
  );
};

/** The configuration from a file or a preset, changed by every --set. */
export const readConfiguration = async (invocation: Invocation, io: Io): Promise<Configuration> => {
  const start = await startingPoint(invocation, io);
  const decisions = withSettings(start.decisions, invocation.values('set'));
  // Reported here, so that every command reports values that are left out.
  sayLeftOut(secretPlacesIn(decisions), invocation.locale, io);
  return { decisions, file: start.file };
};
