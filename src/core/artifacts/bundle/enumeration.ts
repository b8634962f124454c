import { type Plan, say } from '../../plan/index.ts';

/** Joins items with the separator of the language. */
export const enumeration = (plan: Plan, items: readonly string[]): string =>
  items.join(say(plan, { en: ', ', 'zh-CN': '、' }));
