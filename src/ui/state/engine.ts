/**
 * The core's work on a whole configuration. It is a module of its own so that it can be loaded
 * beside the form: the rules and the artifacts are as large as everything that the form needs.
 */
export { check, effectiveValue, generate, generateAround, plan } from '../../core/index.ts';
