import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changedPaths, defaults, single, withValue } from '../../core/index.ts';
import type { Given } from '../state/index.ts';
import { entryNode, type FolderHandle, filesNodes, handleNode } from './folder-node.ts';
import { readFolder } from './read-folder.ts';
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
    const found = await readFolder([entryNode(shop)]);
    expect(found.others).toEqual(['shop/README.md']);
    expect(found.files.map(({ name }) => name)).toEqual([
      'shop/Cargo.toml',
      'shop/worker/Cargo.toml',
      'shop/shared/Cargo.toml',
    ]);
    const given = givenFolder('shop', found);
    const open = reviewOf(given, {});
    expect(open.kind === 'cargo' && open.wantsPackage).toBe(true);
    const review = reviewOf(given, { package: 'shop-worker' });
    if (review.kind !== 'cargo') throw new Error(review.kind);
    expect(review.unread).toEqual([]);
    expect(review.facts.find(({ path }) => path === 'build.protoc')?.value).toBe(true);
  });

  it('with neither says so', () => {
    const review = reviewed(givenFolder('photos', { files: [], others: [], unread: 0, seen: 12 }));
    expect(review.kind === 'foreign' && review.message.en).toContain('12 entries');
  });
});

describe('files beside a manifest', () => {
  const dockerfile = { name: 'Dockerfile', text: 'FROM rust\nRUN cargo build\nEXPOSE 8123\n' };
  const server = { name: 'Cargo.toml', text: `${manifest.text}[dependencies]\naxum = "0.8"\n` };
  const port = (given: Given | undefined) => {
    const review = reviewed(given);
    return review.kind === 'cargo' && review.facts.find(({ path }) => path === 'project.httpPort');
  };

  it('are read with it, given together or one after the other', () => {
    const together = givenFiles(files(dockerfile, server));
    const after = givenFiles(files(dockerfile), givenFiles(files(server)));
    const before = givenFiles(files(server), givenFiles(files(dockerfile), together));
    for (const given of [together, after, before]) {
      expect(port(given)).toMatchObject({ value: 8123, file: 'Dockerfile', line: 3 });
    }
  });

  it('alone are of another kind', () => {
    expect(reviewed(givenFiles(files(dockerfile))).kind).toBe('foreign');
  });
});

const neverCalled = (): never => {
  throw new Error('this folder must not be read');
};

describe('a folder that is chosen', () => {
  const file = (path: string, text: string): File => {
    const made = new File([text], path.split('/').at(-1) ?? '');
    return Object.defineProperty(made, 'webkitRelativePath', { value: path });
  };
  const chosen = [
    file('shop/Cargo.toml', manifest.text),
    file('shop/target/debug/Cargo.toml', 'x'),
    file('shop/src/main.rs', 'fn main() {}'),
    file('shop/static/logo.png', 'x'),
  ];

  it('is read like a dropped one', async () => {
    const progress: number[] = [];
    const found = await readFolder(filesNodes(chosen), {
      onProgress: ({ read }) => progress.push(read),
    });
    expect(found.files.map(({ name }) => name)).toEqual(['shop/Cargo.toml', 'shop/src/main.rs']);
    expect(found.others).toEqual(['shop/static/logo.png']);
    expect(progress.at(-1)).toBe(2);
  });

  it('is read through its handle', async () => {
    const leaf = (name: string) =>
      ({ kind: 'file', name, getFile: async () => new File(['x'], name) }) as unknown;
    const handle = {
      kind: 'directory',
      name: 'shop',
      values: async function* () {
        yield leaf('Cargo.toml');
        yield { kind: 'directory', name: '.git', values: () => neverCalled() };
      },
      // The part of the interface that is used.
    } as unknown as FolderHandle;
    const found = await readFolder([handleNode(handle)]);
    expect(found.files.map(({ name }) => name)).toEqual(['shop/Cargo.toml']);
  });

  it('that is too large gives its manifests and says how many files were left out', async () => {
    const many = Array.from({ length: 4100 }, (_, at) => file(`shop/src/m${at}.rs`, ''));
    const deep = file('shop/a/b/c/Cargo.toml', manifest.text);
    const found = await readFolder(filesNodes([...many, deep]));
    expect(found.files[0]?.name).toBe('shop/a/b/c/Cargo.toml');
    expect(found.unread).toBe(101);
    const review = reviewed(givenFolder('shop', found));
    expect(review.kind === 'cargo' && review.unreadFiles).toBe(101);
  });

  it('is not read further after it was cancelled', async () => {
    const controller = new AbortController();
    const many = Array.from({ length: 100 }, (_, index) =>
      file(`shop/src/m${index}.rs`, 'fn main() {}'),
    );
    const reading = readFolder(filesNodes(many), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(reading).rejects.toThrow(/abort/i);
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

  it('reads a waybill.yaml as all decisions of a bundle', () => {
    const review = reviewOf(need(givenFiles(files(yaml))), {});
    expect(review).toEqual({
      kind: 'waybill',
      decisions: single(withValue(defaults, 'project.name', 'kept')),
      errors: [],
    });
  });
});
