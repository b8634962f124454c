/** The public module of the search; the palette loads it when it is first opened. */
export { fieldNames } from './field-names.ts';
export { match, nearMatch, type Searched } from './match.ts';
export { synonyms } from './synonyms.ts';
