import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** A file on the user's disk. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** The dialog that is open. */
export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Opens the import from the header. */
export const openImport = async (page: Page): Promise<void> => {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^(Import repository|导入代码仓库)$/ })
    .click();
  await expect(dialog(page)).toBeVisible();
};

/** Gives files to the import through its file button. */
export const chooseFiles = async (page: Page, files: readonly GivenFile[]): Promise<void> => {
  await openImport(page);
  await dialog(page)
    .getByLabel(/^(Choose a file…|选择文件…)$/)
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
};

/** Pastes a text into the import and submits it. */
export const pasteText = async (page: Page, text: string): Promise<void> => {
  await openImport(page);
  await dialog(page).getByLabel('or paste its text').fill(text);
  await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
};

/** Drops files on the page. */
export const dropFiles = async (page: Page, files: readonly GivenFile[]): Promise<void> => {
  const carried = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: carried });
  await expect(page.getByText('Drop to read it')).toBeVisible();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: carried });
  await expect(page.getByText('Drop to read it')).toBeHidden();
};

/** The checkbox of a fact, such as `Project › Binary`. */
export const factBox = (page: Page, field: string): Locator =>
  dialog(page).getByRole('checkbox', { name: field });
