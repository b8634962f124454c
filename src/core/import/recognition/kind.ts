import type { Text } from '../../fields/text.ts';

/** A kind of file that Waybill cannot read: its name with an article, and advice for the user. */
export interface ForeignKind {
  readonly id: string;
  /** "a Compose file": continues "This is …". */
  readonly title: Text;
  /** A sentence that tells the user what to do instead. */
  readonly advice: Text;
}

const giveManifest: Text = {
  en: 'Give the Cargo.toml of the Rust package, or the waybill.yaml that Waybill wrote.',
  'zh-CN': '请提供 Rust 包的 Cargo.toml，或由 Waybill 生成的 waybill.yaml。',
};

const generated: Text = {
  en: 'Waybill generates such files; the decisions behind them are in its waybill.yaml, or give the Cargo.toml of the Rust package.',
  'zh-CN':
    '此类文件由 Waybill 生成，相应的选择保存在 waybill.yaml 中；也可以提供 Rust 包的 Cargo.toml。',
};

/** A kind of file that Waybill does not read. */
export const foreign = (
  id: string,
  en: string,
  zh: string,
  advice: Text = giveManifest,
): ForeignKind => ({ id, title: { en, 'zh-CN': zh }, advice });

/** A kind of file that Waybill writes itself. */
export const written = (id: string, en: string, zh: string): ForeignKind =>
  foreign(id, en, zh, generated);

/** The message that names the kind of file and tells the user what to do. */
export const foreignMessage = ({ title, advice }: ForeignKind): Text => ({
  en: `This is ${title.en}. ${advice.en}`,
  'zh-CN': `这是${/^[\w.]/u.test(title['zh-CN']) ? ' ' : ''}${title['zh-CN']}。${advice['zh-CN']}`,
});

/** A settings file without the key `waybill`. */
export const unmarked: ForeignKind = foreign(
  'yaml',
  'a YAML file without the line “waybill: 2”, so not a waybill.yaml',
  '没有“waybill: 2”这一行的 YAML 文件，不是 waybill.yaml',
  {
    en: 'If it holds Waybill settings, put “waybill: 2” at its top; otherwise give a Cargo.toml or a waybill.yaml.',
    'zh-CN':
      '如果其中是 Waybill 的设置，请在开头加上“waybill: 2”；否则请提供 Cargo.toml 或 waybill.yaml。',
  },
);

/** A text of an unknown kind. */
export const unknownText: ForeignKind = foreign(
  'text',
  'a text that is neither a Cargo.toml nor a waybill.yaml',
  '文本文件，既不是 Cargo.toml 也不是 waybill.yaml',
);

/** Binary data of an unknown kind. */
export const unknownBytes: ForeignKind = foreign('binary', 'not a text file', '非文本文件');

/** An empty file. */
export const empty: ForeignKind = foreign('empty', 'an empty file', '空文件');
