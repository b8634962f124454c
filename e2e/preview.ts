import type { Download, Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** The files side of the third pane: the tree, the header and the shown text. */
export const filesPanel = (page: Page): Locator =>
  page.getByRole('tabpanel', { name: /^(Files|文件)/ });

/** The row of a file in the tree, by its full path. */
export const treeRow = (page: Page, path: string): Locator =>
  page.getByRole('treeitem').and(page.locator(`[data-path="${path}"]`));

/** Waits for the editor, which loads after the form. */
export const editorReady = (page: Page): Promise<void> =>
  expect(filesPanel(page).getByRole('code')).toBeVisible({ timeout: 30_000 });

/** Paths of all files, in the order of the tree. */
export const pathsShown = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('treeitem')
    .evaluateAll((rows) =>
      rows
        .filter((row) => !row.hasAttribute('aria-expanded'))
        .map((row) => row.getAttribute('data-path') ?? ''),
    );

/** The bytes of a download. */
export const bytesOf = async (download: Download): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
};

/** Opens a file by its row in the tree. */
export const openFile = async (page: Page, path: string): Promise<void> => {
  await treeRow(page, path).click();
  await expect(treeRow(page, path)).toHaveAttribute('aria-selected', 'true');
};

/** Opens a file in the preview and returns its text from the download. */
export const textOf = async (page: Page, path: string): Promise<string> => {
  await openFile(page, path);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^(Download this file|下载此文件)$/ }).click(),
  ]);
  // Browsers remove a leading dot from the name of a download.
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/^\./, '');
  expect(download.suggestedFilename()).toBe(name);
  return new TextDecoder().decode(await bytesOf(download));
};
