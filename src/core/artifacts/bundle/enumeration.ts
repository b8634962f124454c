import { type Plan, say } from '../../plan/index.ts';

/** Things in a row, as the language separates them. */
export const enumeration = (plan: Plan, items: readonly string[]): string =>
  items.join(say(plan, { en: ', ', 'zh-CN': '、' }));
