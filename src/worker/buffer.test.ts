import { afterEach, expect, it } from 'vitest';
import { inspect } from '../core/inspect/index.ts';

const node = globalThis.Buffer;

afterEach(() => {
  globalThis.Buffer = node;
});

it('lets a Dockerfile be parsed where `Buffer` does not exist', async () => {
  const file = { path: 'Dockerfile', text: 'FROM\n', about: { en: '', 'zh-CN': '' } };
  Reflect.deleteProperty(globalThis, 'Buffer');
  // Without the replacement the parser throws.
  await expect(inspect([file], { kubernetes: '1.36' })).rejects.toThrow('Buffer');
  await import('./buffer.ts');
  expect(await inspect([file], { kubernetes: '1.36' })).toMatchObject([{ line: 1, column: 1 }]);
});
