/** The languages of the interface and of generated comments and documents. */
export const locales = ['en', 'zh-CN'] as const;

/** A BCP 47 tag that Waybill speaks. */
export type Locale = (typeof locales)[number];

/** One sentence in every language: a missing translation does not compile. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** A text that reads the same in every language: names, units, values. */
export const same = (text: string): Text => ({ en: text, 'zh-CN': text });
