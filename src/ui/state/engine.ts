/**
 * The core functions for a whole configuration. A separate module, loaded in parallel with the
 * form: checks and artifacts are as large as all code that the form needs.
 */
export { check, effectiveValue, generate, generateAround, plan } from '../../core/index.ts';
