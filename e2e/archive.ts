import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { dialog } from './manifests.ts';
import { bytesOf } from './preview.ts';

/** Opens the export and downloads the archive. */
export const downloadZip = async (
  page: Page,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^(Download|下载)$/ })
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page)
      .getByRole('button', { name: /^(Download|下载) zip$/ })
      .click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
};

/** The files of an archive, by path. */
export const filesIn = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [
      path,
      new TextDecoder().decode(content),
    ]),
  );

/** Signature and fixed length of an entry of the central directory, from the ZIP specification. */
const central = { signature: 0x02014b50, length: 46 };

/** Unix permissions by path, read from the central directory as `unzip` does. */
export const permissionsIn = (bytes: Uint8Array): ReadonlyMap<string, number> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, number>();
  // The end record (22 bytes, no comment) contains the offset of the directory.
  let at = view.getUint32(bytes.length - 22 + 16, true);
  while (view.getUint32(at, true) === central.signature) {
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const start = at + central.length;
    const path = new TextDecoder().decode(bytes.subarray(start, start + nameLength));
    found.set(path, (view.getUint32(at + 38, true) >>> 16) & 0o777);
    at = start + nameLength + rest;
  }
  return found;
};
