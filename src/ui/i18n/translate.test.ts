import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { translate } from './translate.ts';
import { zhCn } from './zh-cn.ts';

const placesOf = (message: string): readonly string[] => [
  ...new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
];

describe('the words of the interface', () => {
  it('chooses the singular for one and the plural for the rest', () => {
    expect(translate('en', 'header.files', { count: 1 })).toBe('1 file');
    expect(translate('en', 'header.files', { count: 0 })).toBe('0 files');
    expect(translate('en', 'header.files', { count: 41 })).toBe('41 files');
    expect(translate('zh-CN', 'header.files', { count: 1 })).toBe('1 个文件');
  });

  it('takes values as they are, even when they look like places', () => {
    expect(translate('en', 'app.title', { name: '{name} $&' })).toBe('{name} $& · Waybill');
  });

  it('sets Latin words apart from Chinese ones', () => {
    expect(translate('zh-CN', 'table.add', { row: 'Sidecar' })).toBe('添加 Sidecar');
    expect(translate('zh-CN', 'table.add', { row: '变量' })).toBe('添加变量');
  });

  it('asks for the same values in both languages', () => {
    for (const [key, message] of Object.entries(en)) {
      const chinese = zhCn[key as keyof typeof zhCn]; // The keys are those of `en` by type.
      expect(placesOf(chinese).toSorted(), key).toEqual(placesOf(message).toSorted());
    }
  });

  it('uses full-width punctuation between Chinese words', () => {
    for (const [key, message] of Object.entries(zhCn)) {
      expect(message, key).not.toMatch(/[\u4e00-\u9fff][,:;]|[\u4e00-\u9fff]\.(?!\w)/);
    }
  });
});
