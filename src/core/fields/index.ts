export * from './concern.ts';
export * from './define.ts';
export * from './field.ts';
export * from './range.ts';
export * from './text.ts';
