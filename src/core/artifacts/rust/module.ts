import { type Plan, say } from '../../plan/index.ts';
import type { RustCode } from '../../plan/rust-code.ts';

/** Input of a template: the plan, its part about the code, and the language of the files. */
export interface TemplateContext {
  readonly plan: Plan;
  readonly code: RustCode;
  /** Path of the generated modules: in the crate itself, or the library that a workspace shares. */
  readonly modules: 'crate::waybill' | 'waybill';
  /** Returns the text in the language of the files. */
  readonly t: (en: string, zh: string) => string;
}

/** A file of `src/waybill`. */
export interface RustModule {
  /** Name of the module and of its file without `.rs`. */
  readonly name: string;
  readonly wanted: (context: TemplateContext) => boolean;
  readonly text: (context: TemplateContext) => string;
  readonly about: { readonly en: string; readonly 'zh-CN': string };
}

/** A module with its text for a plan. */
export interface WrittenModule {
  readonly name: string;
  readonly text: string;
  readonly about: RustModule['about'];
}

/** The input of the templates for this plan. */
export const contextOf = (
  plan: Plan,
  code: RustCode,
  modules: TemplateContext['modules'] = 'crate::waybill',
): TemplateContext => ({
  plan,
  code,
  modules,
  t: (en, zh) => say(plan, { en, 'zh-CN': zh }),
});

/** Whether a listener serves HTTP/1.1. */
export const servesHttp = ({ code }: TemplateContext): boolean =>
  code.http !== undefined || code.admin !== undefined;

/**
 * Whether a path has a segment such as `:live`: axum panics at start when it merges a router that
 * still checks for this old syntax.
 */
export const literalPaths = ({ plan }: TemplateContext): boolean => {
  const { livePath, readyPath, startupPath, metricsPath } = plan.config.project;
  return [livePath, readyPath, startupPath, metricsPath].some((path) => path.includes('/:'));
};

/** The attribute for a program whose name has capitals, which rustc takes for the name of a crate. */
export const capitalsAllowed = ({ identity }: Plan): string =>
  /[A-Z]/.test(identity.binary) ? '#![allow(non_snake_case)]' : '';
