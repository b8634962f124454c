import type { ParseError } from '../config.ts';
import { defaultDecisions, type ParsedDecisions, parseDecisions } from '../decisions.ts';
import { isMapping } from '../formats/json.ts';
import { currentVersion, migrate } from './migrations/index.ts';

const notADocument: ParseError = {
  path: '',
  message: {
    en: 'These are not Waybill settings. Expected sections such as “image:” with settings in them.',
    'zh-CN': '这不是 Waybill 的配置，应当由“image:”这样的章节及其设置组成。',
  },
};

const noVersion: ParseError = {
  path: 'waybill',
  message: {
    en: `The line “waybill: ${currentVersion}” is missing; the settings were read as version ${currentVersion}.`,
    'zh-CN': `缺少“waybill: ${currentVersion}”这一行，已按版本 ${currentVersion} 读取。`,
  },
};

/** The message that a newer Waybill wrote the settings and that the known settings were kept. */
export const newerVersion = (version: number): ParseError => ({
  path: 'waybill',
  message: {
    en: `A newer Waybill wrote these settings (version ${version}, this one reads ${currentVersion}). What it knows was kept; reload the page to get the newest Waybill.`,
    'zh-CN': `这些配置由更新版本的 Waybill 写入（版本 ${version}，当前支持 ${currentVersion}）。能识别的部分已保留，请刷新页面以获取新版 Waybill。`,
  },
});

const readVersion = (value: unknown): { version: number; problems: readonly ParseError[] } => {
  const known = typeof value === 'number' && Number.isInteger(value) && value >= 1;
  if (!known) return { version: currentVersion, problems: [noVersion] };
  return { version: value, problems: value > currentVersion ? [newerVersion(value)] : [] };
};

/** Reads a document of any version: keeps valid settings and reports errors. Never throws. */
export const readDocument = (value: unknown): ParsedDecisions => {
  if (!isMapping(value)) return { decisions: defaultDecisions, errors: [notADocument] };
  const { waybill, ...settings } = value;
  const { version, problems } = readVersion(waybill);
  const { decisions, errors } = parseDecisions(migrate(settings, version));
  return { decisions, errors: [...problems, ...errors] };
};
