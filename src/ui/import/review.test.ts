import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changedPaths, defaults, withValue } from '../../core/index.ts';
import type { Given } from '../state/index.ts';
import { readFolders } from './dropped-folder.ts';
import { newFacts, reviewOf, withFacts } from './review.ts';
import { givenFiles, givenFolder, givenText } from './roles.ts';

const manifest = { name: 'Cargo.toml', text: '[package]\nname = "orders"\nversion = "2.0.0"\n' };
const root = { name: 'Cargo.toml', text: '[workspace]\nmembers = ["orders"]\n' };
const yaml = { name: 'waybill.yaml', text: 'waybill: 1\nproject:\n  name: kept\n' };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = (...given: { name: string; text: string }[]) =>
  given.map(({ name, text }) => ({ name, bytes: bytes(text) }));
const need = (given: Given | undefined): Given => {
  if (!given) throw new Error('nothing was given');
  return given;
};
const reviewed = (given: Given | undefined) => {
  const review = reviewOf(need(given), {});
  return review.kind === 'cargo' ? review : { ...review, hasRoot: false, facts: [] };
};

describe('several files', () => {
  it('are read as a member and its workspace root, in either order', () => {
    for (const given of [givenFiles(files(root, manifest)), givenFiles(files(manifest, root))]) {
      expect(need(given).file.text).toBe(manifest.text);
      expect(reviewed(given).hasRoot).toBe(true);
    }
  });

  it('may be given one after the other, the root or the member first', () => {
    for (const [first, second] of [[root, manifest] as const, [manifest, root] as const]) {
      const given = givenFiles(files(second), givenFiles(files(first)));
      expect(need(given).file.text).toBe(manifest.text);
      expect(reviewed(given).hasRoot).toBe(true);
    }
  });

  it('are replaced by a file that is unrelated to the earlier one', () => {
    expect(need(givenFiles(files(yaml), givenFiles(files(manifest)))).kind).toBe('waybill');
    expect(reviewed(givenFiles(files(manifest), givenFiles(files(manifest)))).hasRoot).toBe(false);
  });
});

describe('a file of another kind', () => {
  it.each([
    ['compose.yaml', 'services:\n  web:\n    image: nginx\n', 'This is a Compose file.'],
    ['Cargo.toml', 'FROM rust:1.90\n', 'This is a Dockerfile.'],
    ['waybill.yaml', '[[package]]\nname = "a"\n', 'This is a Cargo.lock.'],
  ])('is named, and never offered as settings: %s', (name, text, message) => {
    const review = reviewed(givenFiles(files({ name, text })));
    expect(review.kind === 'foreign' && review.message.en).toContain(message);
    const pasted = reviewOf(givenText('', text), {});
    expect(pasted.kind === 'foreign' && pasted.message.en).toContain(message);
  });
});

describe('a zip', () => {
  it('with a bundle is read from its waybill.yaml; its manifest can be read instead', () => {
    const zip = zipSync({
      'orders/waybill.yaml': bytes(yaml.text),
      'orders/Cargo.toml': bytes(manifest.text),
    });
    const given = need(givenFiles([{ name: 'orders.zip', bytes: zip }]));
    expect({ kind: given.kind, name: given.file.name }).toEqual({
      kind: 'waybill',
      name: 'orders/waybill.yaml',
    });
    expect(given.instead?.file.name).toBe('orders/Cargo.toml');
  });

  it('with neither says what it contains', () => {
    const zip = zipSync({ 'a.txt': bytes('a') });
    const review = reviewed(givenFiles([{ name: 'x.zip', bytes: zip }]));
    expect(review.kind === 'foreign' && review.message.en).toContain('holds 1 files');
  });
});

describe('a folder', () => {
  const entry = (name: string, content: string | FileSystemEntry[]): FileSystemEntry => {
    let left = typeof content === 'string' ? [] : [content, []];
    const made = {
      name,
      isFile: typeof content === 'string',
      isDirectory: typeof content !== 'string',
      file: (done: (file: File) => void) => done(new File([String(content)], name)),
      createReader: () => ({
        readEntries: (done: (part: FileSystemEntry[]) => void) => {
          const [part = [], ...rest] = left;
          left = rest;
          done(part);
        },
      }),
    };
    // The part of the interface that is used.
    return made as unknown as FileSystemEntry;
  };

  it('is read with its members and path dependencies, without build output', async () => {
    const shop = entry('shop', [
      entry('Cargo.toml', '[workspace]\nmembers = ["*"]\n'),
      entry('worker', [
        entry(
          'Cargo.toml',
          '[package]\nname = "shop-worker"\n[dependencies]\nshared = { path = "../shared" }\n',
        ),
      ]),
      entry('shared', [
        entry(
          'Cargo.toml',
          '[package]\nname = "shared"\n[build-dependencies]\ntonic-prost-build = "0.14"\n',
        ),
      ]),
      entry('target', [entry('Cargo.toml', '[package]\nname = "output"\n')]),
      entry('README.md', '# Shop\n'),
    ]);
    const { files: found, seen } = await readFolders([shop]);
    expect(found.map(({ name }) => name)).toEqual([
      'shop/Cargo.toml',
      'shop/worker/Cargo.toml',
      'shop/shared/Cargo.toml',
    ]);
    const given = givenFolder('shop', found, seen);
    const open = reviewOf(given, {});
    expect(open.kind === 'cargo' && open.wantsPackage).toBe(true);
    const review = reviewOf(given, { package: 'shop-worker' });
    if (review.kind !== 'cargo') throw new Error(review.kind);
    expect(review.unread).toEqual([]);
    expect(review.facts.find(({ path }) => path === 'build.protoc')?.value).toBe(true);
  });

  it('with neither says so', () => {
    const review = reviewed(givenFolder('photos', [], 12));
    expect(review.kind === 'foreign' && review.message.en).toContain('12 entries');
  });
});

describe('the review', () => {
  it('offers the facts of a manifest that would change the configuration', () => {
    const review = reviewOf(need(givenFiles(files(manifest))), {});
    if (review.kind !== 'cargo') throw new Error(review.kind);
    const facts = newFacts(review.facts, defaults);
    expect(facts.map(({ path }) => path)).toContain('project.version');
    const named = withValue(defaults, 'project.name', 'orders');
    expect(newFacts(review.facts, named).map(({ path }) => path)).not.toContain('project.name');
  });

  it('applies the selected facts and omits the others', () => {
    const review = reviewOf(need(givenFiles(files(manifest))), {});
    if (review.kind !== 'cargo') throw new Error(review.kind);
    const facts = newFacts(review.facts, defaults);
    const next = withFacts(defaults, facts, new Set(['project.name']));
    expect(next.project.name).toBe(defaults.project.name);
    expect(next.project.version).toBe('2.0.0');
    expect(withFacts(defaults, facts, new Set(changedPaths(next).concat('project.name')))).toEqual(
      defaults,
    );
  });

  it('shows the position of a parse error in a manifest', () => {
    const file = { name: 'Cargo.toml', text: '[package]\nname = \n' };
    expect(reviewOf(need(givenFiles(files(file))), {})).toMatchObject({ kind: 'broken', line: 2 });
  });

  it('shows the position of a parse error in a waybill.yaml', () => {
    const file = { name: 'waybill.yaml', text: 'waybill: 1\nimage: [\n' };
    expect(reviewOf(need(givenFiles(files(file))), {}).kind).toBe('broken');
  });

  it('reads a waybill.yaml as a whole configuration', () => {
    const review = reviewOf(need(givenFiles(files(yaml))), {});
    expect(review).toEqual({
      kind: 'waybill',
      config: withValue(defaults, 'project.name', 'kept'),
      errors: [],
    });
  });
});
