import { describe, expect, it } from 'vitest';
import { dependencies, main, manifest, open, read } from './testing/repository-files.ts';

describe('the program to ship', () => {
  const declared = (name: string, path: string) => `[[bin]]\nname = "${name}"\npath = "${path}"\n`;

  it('is src/main.rs and not a tool that is declared beside it', () => {
    const files = {
      'Cargo.toml': manifest('todos', declared('openapi', 'src/openapi.rs')),
      'src/main.rs': main,
      'src/openapi.rs': main,
    };
    const { value, certainty, programs } = read(files, 'Cargo.toml');
    expect([value('project.binary'), certainty('project.binary')]).toEqual(['todos', 'assumed']);
    expect(programs.map(({ binary, kind }) => [binary, kind])).toEqual([
      ['openapi', 'tool'],
      ['todos', 'worker'],
    ]);
  });

  it('is src/main.rs beside a worker, which is offered, too', () => {
    const files = {
      'Cargo.toml': manifest(
        'shop',
        `${declared('runbook', 'src/bin/runbook/r.rs')}${declared('worker', 'src/w.rs')}${dependencies('axum = "0.8"')}`,
      ),
      'src/main.rs': main,
      'src/w.rs': main,
    };
    const { value, programs } = read(files, 'Cargo.toml');
    expect(value('project.binary')).toBe('shop');
    expect(programs.map(({ binary, kind }) => [binary, kind])).toEqual([
      ['runbook', 'tool'],
      ['worker', 'worker'],
      ['shop', 'server'],
    ]);
  });

  it.each([
    ['src/bin/bootstrap.rs', 'bootstrap'],
    ['src/bin/bootstrap/main.rs', 'bootstrap'],
    ['src/main.rs', 'controller'],
  ])('is the only one that the files %s give', (path, binary) => {
    const files = { 'Cargo.toml': manifest('controller'), 'src/lib.rs': '', [path]: main };
    const { value, certainty } = read(files, 'Cargo.toml');
    expect(value('project.binary')).toBe(binary);
    expect(certainty('project.binary')).toBe('recognised');
  });

  it('is only a declared one if `autobins` is off, or the edition is 2015', () => {
    const sources = { 'src/main.rs': main, 'src/bin/seed.rs': main, 'src/a.rs': main };
    const off = `autobins = false\n${declared('a', 'src/a.rs')}`;
    const names = (text: string) =>
      read({ 'Cargo.toml': text, ...sources }, 'Cargo.toml').programs.map(({ binary }) => binary);
    expect(names(manifest('x', off))).toEqual(['a']);
    expect(names(`[package]\nname = "x"\n${declared('a', 'src/a.rs')}`)).toEqual(['a']);
    expect(names(manifest('x', declared('a', 'src/a.rs')))).toEqual(['a', 'x', 'seed']);
    expect(names('[package]\nname = "x"\n')).toEqual(['x', 'seed']);
    // A file that a declared binary uses gives no second binary.
    expect(names(manifest('x', declared('a', 'src/main.rs')))).toEqual(['a', 'seed']);
  });

  it.each(['openapi', 'xtask', 'seed', 'migrate', 'healthcheck', 'gen-schema', 'shop-cli'])(
    'is not the tool %s',
    (tool) => {
      const files = {
        'Cargo.toml': manifest('lib', dependencies('axum = "0.8"')),
        'src/lib.rs': '',
        [`src/bin/${tool}.rs`]: main,
        'src/bin/zz.rs': main,
      };
      expect(read(files, 'Cargo.toml').value('project.binary')).toBe('zz');
    },
  );
});

describe('a package without a program', () => {
  const files = (source: string) => ({
    'Cargo.toml': manifest('types'),
    [source]: '',
  });

  it('is an open point if its sources are only a library', () => {
    expect(open(files('src/lib.rs'), 'Cargo.toml', 'no-program')).toEqual(['types']);
  });

  it.each(['src/main.rs', 'src/bin/serve.rs', 'README.md'])('is none beside %s', (source) => {
    expect(open(files(source), 'Cargo.toml', 'no-program')).toEqual([]);
  });
});
