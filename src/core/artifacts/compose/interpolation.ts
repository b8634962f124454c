import { type Plan, say } from '../../plan/index.ts';

/** A text that Compose must not interpolate. */
export const literal = (text: string): string => text.replaceAll('$', '$$$$');

/** A variable of `.env`; without it Compose stops and says which one is missing. */
export const required = (plan: Pick<Plan, 'language'>, name: string): string =>
  `\${${name}:?${say(plan, { en: 'set it in .env, see .env.example', 'zh-CN': '请在 .env 中设置，参见 .env.example' })}}`;

const reference = /\$\{(\w+)\}/g;

/** A text of the plan that names variables as `${NAME}`, each made required. */
export const withRequired = (plan: Pick<Plan, 'language'>, text: string): string =>
  text.replaceAll(reference, (_all, name: string) => required(plan, name));

/** The variables that a text of the plan names. */
export const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(reference)].map(([, name = '']) => name);
