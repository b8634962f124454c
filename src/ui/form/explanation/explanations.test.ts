import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { explanationsApart } from '../../../../setup/explanations-apart.ts';
import { image } from '../../../core/concerns/image.ts';

/** The plugin's hooks as plain functions; Vite calls them with a context that can parse. */
const hooks = () => {
  const plugin = explanationsApart() as unknown as {
    configResolved: (config: object) => void;
    load: (id: string) => string | undefined;
    transform: (code: string, id: string) => { code: string } | undefined;
  }; // Vite types each hook as a function or an object; this plugin declares functions only.
  plugin.configResolved({ root: process.cwd(), command: 'build', build: { ssr: false } });
  const context = {
    parse: (code: string) => parseAst(code, { lang: 'ts' }),
    error: (message: string) => {
      throw new Error(message);
    },
  };
  return {
    load: (id: string) => plugin.load.call(context, id) ?? '',
    transform: (code: string, id: string) => plugin.transform.call(context, code, id)?.code,
  };
};

const id = '/somewhere/src/core/concerns/image.ts';

describe('explanations in a built page', () => {
  it('are moved out of the field, which keeps their index', () => {
    const source = `const a = { help: { en: 'One', 'zh-CN': '一' }, label: { en: 'L', 'zh-CN': '签' } };
      const c = { help: { en: 'Two', 'zh-CN': '二' } };`;
    const built = hooks().transform(source, id);
    expect(built).toContain('help: explain$("image", 0), label: { en: \'L\'');
    expect(built).toContain('help: explain$("image", 1)');
    expect(hooks().transform(source, '/somewhere/src/core/plan/image.ts')).toBeUndefined();
  });

  it('are refused unless they are two string literals', () => {
    expect(() => hooks().transform('const b = { help: shared };', id)).toThrow();
  });

  it('are all in the chunk of their language', () => {
    const { load } = hooks();
    const english = load('\0virtual:explanations/en');
    const chinese = load('\0virtual:explanations/zh-CN');
    for (const { help } of Object.values(image.fields)) {
      expect(english).toContain(JSON.stringify(help.en));
      expect(chinese).toContain(JSON.stringify(help['zh-CN']));
    }
  });
});
