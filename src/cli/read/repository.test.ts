import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { memory, testIo } from '../testing/memory.ts';

const init = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const { io, said, complained } = testIo(memory(files));
  const code = await run(['init', ...args], io);
  const yaml = () => io.files.readBytes('/project/waybill.yaml');
  return {
    code,
    said: said(),
    complained: complained(),
    yaml: () => new TextDecoder().decode(yaml()),
  };
};

const manifest = (name: string) => `[package]\nname = "${name}"\nversion = "1.2.3"\n`;

describe('waybill init with a folder', () => {
  it('reads the only manifest below it, and names it', async () => {
    const { code, said, yaml } = await init({ '/project/backend/Cargo.toml': manifest('orders') });
    expect([code, said.split('\n')[0]]).toEqual([0, 'Read backend/Cargo.toml:']);
    expect(yaml()).toContain('name: orders');
    expect(yaml()).toContain('From backend/Cargo.toml: package `orders` (line 2)');
  });

  it('prefers the manifest of the folder itself', async () => {
    const files = {
      '/project/Cargo.toml': manifest('orders'),
      '/project/tools/Cargo.toml': manifest('tools'),
    };
    expect((await init(files, '.')).yaml()).toContain('name: orders');
  });

  it('asks which one if several are equally near', async () => {
    const { code, complained } = await init({
      '/project/api/Cargo.toml': manifest('api'),
      '/project/worker/Cargo.toml': manifest('worker'),
      '/project/examples/Cargo.toml': manifest('example'),
    });
    expect(code).toBe(2);
    expect(complained).toContain('api/Cargo.toml, worker/Cargo.toml');
  });

  it('is refused if it was named and has none', async () => {
    const { code, complained } = await init({ '/project/docs/index.md': 'x' }, 'docs');
    expect(code).toBe(2);
    expect(complained).toContain('docs has no Cargo.toml');
  });
});
