/** The languages of the interface and of generated comments and documents. */
export const locales = ['en', 'zh-CN'] as const;

/** The BCP 47 tag of a language that Waybill supports. */
export type Locale = (typeof locales)[number];

/** A text in every language; a missing translation does not compile. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** A text that reads the same in every language: names, units, values. */
export const same = (text: string): Text => ({ en: text, 'zh-CN': text });
