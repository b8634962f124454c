import {
  type Accepted,
  acceptValue,
  type NumberField,
  type Scalar,
  type TextField,
} from '../../core/index.ts';
import { en } from '../i18n/en.ts';
import { zhCn } from '../i18n/zh-cn.ts';

const notNumber = { en: en['form.notNumber'], 'zh-CN': zhCn['form.notNumber'] };

/** Reads what was typed as the field's value. Full-width digits of an input method count too. */
export const readText = (field: TextField | NumberField, typed: string): Accepted => {
  if (field.kind === 'text') return acceptValue(field, typed);
  const plain = typed.normalize('NFKC').trim();
  if (plain === '' || !Number.isFinite(Number(plain))) return { ok: false, problem: notNumber };
  return acceptValue(field, Number(plain));
};

/** The text that stands for a value in an input. */
export const writeText = (value: Scalar): string => `${value}`;
