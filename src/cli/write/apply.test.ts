import { describe, expect, it } from 'vitest';
import type { GeneratedFile } from '../../core/index.ts';
import { UsageError } from '../io.ts';
import { type Memory, memory } from '../testing/memory.ts';
import { apply } from './apply.ts';
import { compare, type FileDifference } from './compare.ts';
import { hashesAt, hashOf, lockName, readLock } from './lock.ts';

const out = '/out';
const about = { en: 'A test file', 'zh-CN': '测试文件' };
const file = (path: string, text: string, executable?: true): GeneratedFile =>
  executable ? { path, text, about, executable } : { path, text, about };

/** Writes a bundle like `generate` does, and returns the kind of each change by path. */
const write = (files: Memory, bundle: readonly GeneratedFile[], force = false) => {
  const lock = readLock(files, out);
  const changes = compare(files, { out, lock, bundle });
  apply(files, out, changes, { lock, force });
  return Object.fromEntries(changes.map((change: FileDifference) => [change.path, change.kind]));
};

const textAt = (files: Memory, path: string) => files.texts.get(`${out}/${path}`)?.text;

describe('writing a bundle', () => {
  it('creates the files, with their folders and executable bits, and records their hashes', () => {
    const files = memory();
    write(files, [file('Dockerfile', 'FROM scratch\n'), file('bin/up.sh', 'true\n', true)]);
    expect(textAt(files, 'Dockerfile')).toBe('FROM scratch\n');
    expect(files.isExecutable('/out/bin/up.sh')).toBe(true);
    expect(JSON.parse(textAt(files, lockName) ?? '')).toEqual({
      waybill: 1,
      files: { Dockerfile: hashOf('FROM scratch\n'), 'bin/up.sh': hashOf('true\n') },
    });
  });

  it('writes nothing the second time', () => {
    const files = memory();
    const bundle = [file('a', '1\n'), file('b/c', '2\n')];
    write(files, bundle);
    files.writes.length = 0;
    expect(write(files, bundle)).toEqual({ a: 'same', 'b/c': 'same' });
    expect(files.writes).toEqual([]);
  });

  it('updates a generated file when the bundle changed', () => {
    const files = memory();
    write(files, [file('a', '1\n')]);
    expect(write(files, [file('a', '2\n')])).toEqual({ a: 'differs' });
    expect(textAt(files, 'a')).toBe('2\n');
  });

  it('keeps a file that was there before, unless forced', () => {
    const files = memory({ '/out/a': 'mine\n' });
    write(files, [file('a', '1\n')]);
    expect(textAt(files, 'a')).toBe('mine\n');
    expect(hashesAt(readLock(files, out), 'a')).toEqual([]);
    write(files, [file('a', '1\n')], true);
    expect(textAt(files, 'a')).toBe('1\n');
    expect(hashesAt(readLock(files, out), 'a')).toEqual([hashOf('1\n')]);
  });

  it('keeps a file that was edited by hand through any number of runs', () => {
    const files = memory();
    write(files, [file('a', '1\n')]);
    files.texts.set('/out/a', { text: 'edited\n', executable: false });
    for (const next of ['2\n', '3\n']) write(files, [file('a', next)]);
    expect(textAt(files, 'a')).toBe('edited\n');
  });

  it('treats an existing file with exactly the generated text as generated', () => {
    const files = memory({ '/out/a': '1\n' });
    expect(write(files, [file('a', '1\n')])).toEqual({ a: 'same' });
    write(files, [file('a', '2\n')]);
    expect(textAt(files, 'a')).toBe('2\n');
  });

  it('restores a lost executable bit', () => {
    const files = memory();
    write(files, [file('up.sh', 'true\n', true)]);
    files.texts.set('/out/up.sh', { text: 'true\n', executable: false });
    write(files, [file('up.sh', 'true\n', true)]);
    expect(files.isExecutable('/out/up.sh')).toBe(true);
  });

  it('deletes a file that is no longer generated, and its folder when it becomes empty', () => {
    const files = memory();
    write(files, [file('a', '1\n'), file('chart/values.yaml', 'x: 1\n')]);
    expect(write(files, [file('a', '1\n')])).toEqual({ a: 'same', 'chart/values.yaml': 'gone' });
    expect(textAt(files, 'chart/values.yaml')).toBeUndefined();
    expect(files.entry('/out/chart')).toBe('nothing');
  });

  it('keeps an edited file that is no longer generated', () => {
    const files = memory();
    write(files, [file('a', '1\n'), file('b', '1\n')]);
    files.texts.set('/out/b', { text: 'edited\n', executable: false });
    write(files, [file('a', '1\n')]);
    expect(textAt(files, 'b')).toBe('edited\n');
  });

  it('does not overwrite the record with a file of the bundle', () => {
    const files = memory();
    write(files, [file('a', '1\n'), file(lockName, 'forged')]);
    expect(hashesAt(readLock(files, out), 'a')).toEqual([hashOf('1\n')]);
  });
});

describe('a destination', () => {
  it.each([
    '../a',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    './a',
    'a\\b',
    'C:/a',
    'a\u0000b',
    'con',
    'x/NUL.txt',
    '',
  ])('outside the folder is refused: %j', (path) => {
    const files = memory();
    expect(() => write(files, [file(path, 'x')])).toThrow(UsageError);
    expect(files.writes).toEqual([]);
  });

  it.each(['linked', 'linked/inside'])('is refused behind a symbolic link: %s', (path) => {
    const files = memory();
    files.links.set('/out/linked', '/elsewhere');
    expect(() => write(files, [file('first', 'x'), file(path, 'x')])).toThrow(/symbolic link/);
    expect(files.writes).toEqual([]);
  });

  it('is refused when the record names a path outside the folder', () => {
    const files = memory({
      '/out/.waybill.lock': JSON.stringify({ files: { '../mine': hashOf('mine') } }),
      '/mine': 'mine',
    });
    expect(() => write(files, [file('a', '1\n')])).toThrow(UsageError);
    expect(files.texts.has('/mine')).toBe(true);
  });

  it('is refused when it is a folder', () => {
    expect(() => write(memory({ '/out/a/b': '' }), [file('a', 'x')])).toThrow(/in the way/);
    expect(() => write(memory({ '/out/a': '' }), [file('a/b', 'x')])).toThrow(/in the way/);
  });
});

describe('paths that cannot all be written', () => {
  it.each([
    [['Dockerfile', 'Dockerfile/x.yaml'], /Dockerfile is a file and cannot be a folder/],
    [['a/b', 'a/B'], /Windows and macOS take both for one file/],
    [['dockerfile/x', 'Dockerfile'], /cannot be a folder/],
    [['.waybill.lock/x'], /\.waybill\.lock is a file and/],
    [['.git/hooks/x'], /belongs to Git/],
    [['a/.GIT./x'], /belongs to Git/],
    [['chart/com1.yaml'], /reserves the name com1\.yaml for a device/],
    [['a./b'], /drops the dot or space at the end/],
    [['a /b'], /drops the dot or space at the end/],
    [['a?b'], /not a path inside/],
    [[`${'a/'.repeat(120)}b`], /longer than 230 characters/],
  ])('are refused before anything is written: %j', (paths, problem) => {
    const files = memory();
    const bundle = ['first', ...paths].map((path) => file(path, 'x'));
    expect(() => write(files, bundle)).toThrow(problem);
    expect(files.writes).toEqual([]);
  });
});

describe('a .gitattributes of the user', () => {
  const path = 'scripts/.gitattributes';
  const rule = '*.sh text eol=lf';
  const bundle = [file(path, `# Scripts need LF.\n${rule}\n`), file('a', '1\n')];

  it('keeps its lines and gets the missing lines', () => {
    const files = memory({ [`/out/${path}`]: '* text=auto eol=crlf' });
    expect(write(files, bundle)).toEqual({ [path]: 'differs', a: 'new' });
    const joined = `* text=auto eol=crlf\n# Scripts need LF.\n${rule}\n`;
    expect(textAt(files, path)).toBe(joined);
    expect(write(files, bundle)).toEqual({ [path]: 'same', a: 'same' });
    // The file still belongs to the user when it is no longer generated.
    write(files, [file('a', '1\n')]);
    expect(textAt(files, path)).toBe(joined);
  });

  it('is not changed when it has the lines already', () => {
    const text = `${rule}\r\n*.png binary\r\n`;
    const files = memory({ [`/out/${path}`]: text });
    expect(write(files, bundle)).toEqual({ [path]: 'same', a: 'new' });
    expect(textAt(files, path)).toBe(text);
  });
});

describe('a damaged record', () => {
  it.each([
    '',
    '{',
    '[]',
    '{"files":{"a":1}}',
    '{"files":{},"starters":[1]}',
    '{"files":{},"writing":{"token":"../../x","files":{}}}',
    '{"files":{},"writing":{"token":"0123456789abcdef","files":{"a":1}}}',
  ])('is refused: %j', (text) => {
    expect(() => write(memory({ '/out/.waybill.lock': text }), [])).toThrow(/damaged/);
  });
});
