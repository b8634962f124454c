export * from './accept.ts';
export * from './concern.ts';
export * from './define.ts';
export * from './field.ts';
export * from './json-schema.ts';
export { binaryNameFault } from './patterns/cargo.ts';
export { patterns } from './patterns.ts';
export * from './range.ts';
export * from './text.ts';
