import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaults } from '../config.ts';
import { single } from '../decisions.ts';
import { generate } from '../generate.ts';
import { inReadingOrder, isWanted } from '../import/project.ts';
import { nearestTo } from '../import/project-files.ts';
import { plan } from '../plan/index.ts';
import { openArchive as open } from './archive.ts';
import { zipBundle } from './zip.ts';

const openArchive = (bytes: Uint8Array) =>
  open(bytes, { wanted: isWanted, inOrder: inReadingOrder });

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

const textsOf = (bytes: Uint8Array): Readonly<Record<string, string>> => {
  const opened = openArchive(bytes);
  if (!opened.ok) throw new Error(opened.message.en);
  return Object.fromEntries(opened.texts);
};

describe('an archive', () => {
  it('of a bundle gives its waybill.yaml from any folder', () => {
    const files = generate(plan(single(defaults)));
    const yaml = files.find(({ path }) => path === 'waybill.yaml')?.text;
    const own = textsOf(zipBundle(files));
    expect(own[nearestTo(Object.keys(own), 'waybill.yaml') ?? '']).toBe(yaml);
    const packed = textsOf(
      zip({ 'orders/waybill.yaml': yaml ?? '', 'orders/deep/waybill.yaml': '' }),
    );
    expect(nearestTo(Object.keys(packed), 'waybill.yaml')).toBe('orders/waybill.yaml');
    expect(packed['orders/waybill.yaml']).toBe(yaml);
  });

  it('of a repository gives what the import reads and skips build output', () => {
    const texts = textsOf(
      zip({
        'shop-main/Cargo.toml': '[workspace]\n',
        'shop-main/api/Cargo.toml': '[package]\n',
        'shop-main/api/src/main.rs': 'fn main() {}\n',
        'shop-main/target/package/a/Cargo.toml': '[package]\n',
        'shop-main/web/node_modules/a/Cargo.toml': '[package]\n',
      }),
    );
    expect(Object.keys(texts)).toEqual([
      'shop-main/Cargo.toml',
      'shop-main/api/Cargo.toml',
      'shop-main/api/src/main.rs',
    ]);
    expect(nearestTo(Object.keys(texts), 'Cargo.toml')).toBe('shop-main/Cargo.toml');
  });

  it('that would unpack to gigabytes is not unpacked', () => {
    const opened = openArchive(
      zipSync({
        'a/Cargo.toml': new Uint8Array(20_000_000),
        'b/Cargo.toml': strToU8('[package]\n'),
        'c/data.bin': new Uint8Array(20_000_000),
      }),
    );
    expect(opened.ok && [...opened.texts.keys()]).toEqual(['b/Cargo.toml']);
    expect(opened.ok && opened.unread).toEqual(['a/Cargo.toml']);
    expect(opened.ok && opened.others).toEqual(['c/data.bin']);
  });

  it('that is too large gives its manifests, whatever comes before them', () => {
    const source = new Uint8Array(390_000).fill(0x20);
    const sources = Array.from({ length: 43 }, (_, at) => [`a/src/m${at}.rs`, source] as const);
    const last = {
      'z/deep/Cargo.toml': strToU8('[package]\n'),
      Dockerfile: strToU8('FROM rust\n'),
    };
    const opened = openArchive(zipSync({ ...Object.fromEntries(sources), ...last }, { level: 0 }));
    if (!opened.ok) throw new Error(opened.message.en);
    expect([...opened.texts.keys()]).toEqual(expect.arrayContaining(Object.keys(last)));
    expect(opened.unread).toHaveLength(sources.length - opened.texts.size + 2);
    expect(opened.unread.length).toBeGreaterThan(0);
  });

  it('with a wrong uncompressed size gives no more bytes than this size', () => {
    const bytes = zipSync({ 'Cargo.toml': new Uint8Array(5_000_000).fill(0x61) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    // The uncompressed size is in the central directory, 24 bytes after its signature.
    for (let at = bytes.length - 46; at > 0; at -= 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000, true);
    }
    const opened = openArchive(bytes);
    expect(!opened.ok || (opened.texts.get('Cargo.toml') ?? '').length <= 900_000).toBe(true);
  });

  it.each([
    ['cut off', zip({ 'Cargo.toml': '[package]\n' }).subarray(0, 40)],
    ['no zip', strToU8('PK\x03\x04 and nothing else')],
    ['too large', new Uint8Array(50_000_001)],
  ])('that is %s is refused with what to do', (_, bytes) => {
    const opened = openArchive(bytes);
    expect(!opened.ok && opened.message.en).toMatch(/Unpack it and give its Cargo\.toml/u);
  });
});
