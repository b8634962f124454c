import { type Plan, say } from '../../plan/index.ts';

/** Escapes a text, so that Compose does not interpolate it. */
export const literal = (text: string): string => text.replaceAll('$', '$$$$');

/** A reference to a required variable of `.env`; Compose stops with its name when it is missing. */
export const required = (plan: Pick<Plan, 'language'>, name: string): string =>
  `\${${name}:?${say(plan, { en: 'set it in .env, see .env.example', 'zh-CN': '请在 .env 中设置，参见 .env.example' })}}`;

const reference = /\$\{(\w+)\}/g;

/** A text of the plan with every reference `${NAME}` made required. */
export const withRequired = (plan: Pick<Plan, 'language'>, text: string): string =>
  text.replaceAll(reference, (_all, name: string) => required(plan, name));

/** Names of the variables that a text of the plan references. */
export const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(reference)].map(([, name = '']) => name);
