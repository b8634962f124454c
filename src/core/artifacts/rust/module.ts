import { type Plan, say } from '../../plan/index.ts';
import type { RustCode } from '../../plan/rust-code.ts';

/** What a template reads: the plan, what of it concerns the code, and its language. */
export interface TemplateContext {
  readonly plan: Plan;
  readonly code: RustCode;
  /** The text in the language of the files. */
  readonly t: (en: string, zh: string) => string;
}

/** One file of `src/waybill`. */
export interface RustModule {
  /** Name of the module and, with `.rs`, of its file. */
  readonly name: string;
  readonly wanted: (context: TemplateContext) => boolean;
  readonly text: (context: TemplateContext) => string;
  readonly about: { readonly en: string; readonly 'zh-CN': string };
}

/** A module with its text for one plan. */
export interface WrittenModule {
  readonly name: string;
  readonly text: string;
  readonly about: RustModule['about'];
}

/** What the templates of this plan read. */
export const contextOf = (plan: Plan, code: RustCode): TemplateContext => ({
  plan,
  code,
  t: (en, zh) => say(plan, { en, 'zh-CN': zh }),
});

/** Whether there is a listener that speaks HTTP/1.1. */
export const servesHttp = ({ code }: TemplateContext): boolean =>
  code.http !== undefined || code.admin !== undefined;

/** Whether a path has a segment such as `:live`: axum ends the start when a router that is merged checks for them. */
export const literalPaths = ({ plan }: TemplateContext): boolean => {
  const { livePath, readyPath, startupPath, metricsPath } = plan.config.project;
  return [livePath, readyPath, startupPath, metricsPath].some((path) => path.includes('/:'));
};
