import { describe, expect, it } from 'vitest';
import { defaults, generate, plan, single, withValue } from '../../core/index.ts';
import { manifest, session, waybill, yaml } from '../testing/command.ts';

describe('generate', () => {
  const bundle = generate(plan(single(withValue(defaults, 'project.name', 'orders'))));

  it('writes exactly the files of the configuration', async () => {
    const { code, disk } = await waybill(['generate', '--out', 'ship'], {
      '/project/waybill.yaml': yaml,
    });
    expect(code).toBe(0);
    for (const { path, text } of bundle) expect(disk.readText(`/project/ship/${path}`)).toBe(text);
    // The record is written before the first file and after the last file.
    const paths = ['.waybill.lock', ...bundle.map(({ path }) => path), '.waybill.lock'];
    expect(disk.writes).toEqual(paths.map((path) => `/project/ship/${path}`));
  });

  it('does not change the waybill.yaml that it reads', async () => {
    const commented = `# why\n${yaml}`;
    const { code, disk, err } = await waybill(['generate', '--out', '.'], {
      '/project/waybill.yaml': commented,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(disk.readText('/project/waybill.yaml')).toBe(commented);
  });

  it('prints the changes and writes nothing with --dry-run', async () => {
    const { out, disk } = await waybill(['generate', '--out', 'ship', '--dry-run'], {
      '/project/waybill.yaml': yaml,
    });
    expect(out).toContain(`Would be: ${bundle.length} new`);
    expect(disk.writes).toEqual([]);
  });

  it('prefers --set to the file, and the last --set of a key', async () => {
    const { disk } = await waybill(
      ['generate', '--out', 'ship', '--set', 'project.name=a', '--set', 'project.name=b'],
      { '/project/waybill.yaml': yaml },
    );
    const expected = generate(plan(single(withValue(defaults, 'project.name', 'b'))));
    for (const { path, text } of expected)
      expect(disk.readText(`/project/ship/${path}`)).toBe(text);
  });

  it('refuses a waybill.yaml with unknown settings and names each of them', async () => {
    const { code, err } = await waybill(['generate', '--out', '.'], {
      '/project/waybill.yaml':
        'waybill: 1\nimage:\n  bse: alpine\n  base: alpin\nimag:\n  base: alpine\n',
    });
    expect(code).toBe(2);
    expect(err).toMatch(/image\.bse: .*Did you mean image\.base\?/);
    expect(err).toContain('image.base: Expected one of');
    expect(err).toMatch(/imag: .*Did you mean image\?/);
  });

  it('names line and column of broken YAML', async () => {
    const { code, err } = await waybill(['check'], { '/project/waybill.yaml': 'a: [\n' });
    expect(code).toBe(2);
    expect(err).toMatch(/line \d+, column \d+/);
  });
});

describe('an input of generate', () => {
  it.each([
    ['the command of WAYBILL.md', '/project/d', ['waybill.yaml', '--out', '.']],
    ['the usual name', '/project/d', ['--out', '.']],
    ['from above', '/project', ['d/waybill.yaml', '--out', 'd']],
    ['another spelling', '/project', ['./d/../d/waybill.yaml', '--out', './d/.']],
    ['the folder above', '/project/d/deploy', ['../waybill.yaml', '--out', '..']],
    ['through a link', '/project', ['linked.yaml', '--out', 'd']],
    ['with --force', '/project/d', ['waybill.yaml', '--out', '.', '--force']],
  ])('stays, though the record says that it was generated: %s', async (_, cwd, args) => {
    const { disk, waybill } = session();
    disk.links.set('/project/linked.yaml', '/project/d/waybill.yaml');
    await waybill('/project', 'generate', '--preset', 'recommended', '--out', 'd');
    const before = disk.readText('/project/d/waybill.yaml');
    for (const set of ['project.httpPort=9090', 'project.httpPort=8080']) {
      const { code, out } = await waybill(cwd, 'generate', ...args, '--set', set);
      expect({ code, deleted: /^- /m.test(out) }).toEqual({ code: 0, deleted: false });
      expect(disk.readText('/project/d/waybill.yaml')).toBe(before);
    }
    const { code } = await waybill(cwd, 'diff', ...args.filter((word) => word !== '--force'));
    expect(code).toBe(0);
  });

  it('is neither changed nor reported when it has been edited', async () => {
    const { disk, waybill } = session();
    await waybill('/project', 'generate', '--preset', 'recommended', '--out', '.');
    const edited = `# mine\n${disk.readText('/project/waybill.yaml')}`;
    disk.texts.set('/project/waybill.yaml', { text: edited, executable: false });
    const { code, err } = await waybill('/project', 'generate', '--out', '.');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(disk.readText('/project/waybill.yaml')).toBe(edited);
  });

  it('may have the name of another file in the record', async () => {
    const { disk, waybill } = session();
    await waybill('/project', 'generate', '--preset', 'recommended', '--out', 'd');
    const text = 'waybill: 1\nproject:\n  name: app\n';
    disk.texts.set('/project/d/.env.example', { text, executable: false });
    const { code } = await waybill('/project/d', 'generate', '.env.example', '--out', '.');
    expect(code).toBe(0);
    expect(disk.readText('/project/d/.env.example')).toBe(text);
  });
});

describe('source code of the crate', () => {
  const starters = ['Cargo.toml', 'src/main.rs', 'src/http.rs', 'tests/service.rs'];

  it('stays when it is no longer generated, while other files are deleted', async () => {
    const { disk, waybill } = session({ '/project/waybill.yaml': yaml });
    await waybill('/project', 'generate', '--out', '.', '--set', 'rust.code=crate');
    const texts = starters.map((path) => disk.readText(`/project/${path}`));
    await waybill('/project', 'init', '--force');
    const { code, out } = await waybill('/project', 'generate', '--out', '.');
    expect(code).toBe(0);
    expect(out).toContain('= src/main.rs  (kept: no longer generated, and source code of your');
    expect(starters.map((path) => disk.readText(`/project/${path}`))).toEqual(texts);
    expect(disk.entry('/project/src/waybill/mod.rs')).toBe('nothing');
    expect((await waybill('/project', 'generate', '--out', '.', '--force')).out).not.toContain(
      'rs',
    );
    expect(starters.map((path) => disk.readText(`/project/${path}`))).toEqual(texts);
  });

  it('is not overwritten when it existed before', async () => {
    const { disk, waybill } = session({
      '/project/waybill.yaml': yaml,
      '/project/Cargo.toml': manifest,
    });
    const { code } = await waybill(
      '/project',
      'generate',
      '--out',
      '.',
      '--set',
      'rust.code=crate',
    );
    expect(code).toBe(1);
    expect(disk.readText('/project/Cargo.toml')).toBe(manifest);
  });
});

describe('files of the user', () => {
  it.each(['Dockerfile', '.dockerignore', 'compose.yaml', 'docker-bake.hcl', 'WAYBILL.md'])(
    'are never overwritten without --force: %s',
    async (path) => {
      const { code, err, disk } = await waybill(['generate', '--out', '.'], {
        '/project/waybill.yaml': yaml,
        [`/project/${path}`]: 'mine\n',
      });
      expect(code).toBe(1);
      expect(err).toContain('1 file was kept as found.');
      expect(disk.readText(`/project/${path}`)).toBe('mine\n');
    },
  );

  it('are not overwritten when they are not UTF-8, and diff reports them as binary', async () => {
    const { disk, waybill } = session({ '/project/waybill.yaml': yaml });
    const bytes = Uint8Array.from([0xc3, 0xe8, 0xca, 0xf6]);
    disk.texts.set('/project/Dockerfile', { text: '', executable: false, bytes });
    expect((await waybill('/project', 'generate', '--out', '.')).code).toBe(1);
    expect(disk.readBytes('/project/Dockerfile')).toBe(bytes);
    const { out } = await waybill('/project', 'diff', '--out', '.');
    expect(out).toBe('Binary files a/Dockerfile and b/Dockerfile differ\n');
  });
});

describe('a checkout with CRLF', () => {
  const converted = async () => {
    const made = session({ '/project/waybill.yaml': yaml });
    await made.waybill('/project', 'generate', '--out', '.');
    for (const [path, file] of made.disk.texts) {
      made.disk.texts.set(path, { ...file, text: file.text.replaceAll('\n', '\r\n') });
    }
    made.disk.writes.length = 0;
    return made;
  };

  it('does not count as an edit by hand', async () => {
    const { disk, waybill } = await converted();
    expect((await waybill('/project', 'diff', '--out', '.')).code).toBe(0);
    const { code, out } = await waybill('/project', 'generate', '--out', '.');
    expect(code).toBe(0);
    expect(out).toMatch(/^0 new, 0 changed, 0 deleted, \d+ unchanged\n$/);
    expect(disk.writes).toEqual([]);
  });

  it('is updated when the configuration changes', async () => {
    const { waybill } = await converted();
    const set = ['--set', 'project.httpPort=9090'];
    const { code } = await waybill('/project', 'generate', '--out', '.', ...set);
    expect(code).toBe(0);
    expect((await waybill('/project', 'diff', '--out', '.', ...set)).code).toBe(0);
  });

  it('has only the edited lines in its diff', async () => {
    const { disk, waybill } = await converted();
    const path = '/project/Dockerfile';
    disk.texts.set(path, { text: `# mine\r\n${disk.readText(path)}`, executable: false });
    const { out } = await waybill('/project', 'diff', '--out', '.');
    expect(out.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual(['-# mine\r']);
  });
});
