import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** Opens the app and waits until the form can be used. */
export const open = async (page: Page, address = '/'): Promise<void> => {
  await page.goto(address);
  await expect(page.getByRole('region', { name: /^(Form|表单)$/ })).toBeVisible();
};

/** The second pane. */
export const form = (page: Page): Locator => page.getByRole('region', { name: /^(Form|表单)$/ });

/** The rows of the first pane. */
export const sections = (page: Page): Locator =>
  page.getByRole('navigation', { name: /^(Sections|目录)$/ }).getByRole('button');

/** Opens a section by its title. */
export const openSection = async (page: Page, title: string): Promise<void> => {
  const section = sections(page).filter({ hasText: title });
  const waiting = sections(page).filter({ hasText: /^(Without effect now|当前不生效)/ });
  // Sections without effect move below the others, into a disclosure, once this is known.
  await expect(async () => {
    if (!(await section.isVisible())) await waiting.click({ timeout: 1_000 });
    await section.click({ timeout: 2_000 });
  }).toPass();
  await expect(form(page).getByRole('heading', { level: 2, name: title })).toBeVisible();
};

/** Opens the advanced fields of the current section. */
export const openMore = (page: Page): Promise<void> =>
  form(page)
    .getByRole('button', { name: /more settings?$|^另有/ })
    .click();

/** Types a number or a text into a field of the current section and leaves the field. */
export const fill = async (page: Page, label: string, value: string): Promise<void> => {
  const field = form(page).getByLabel(label, { exact: true });
  await field.fill(value);
  await field.blur();
};

/** The region where messages appear. */
export const messages = (page: Page): Locator =>
  page.getByRole('region', { name: /^(Messages|消息)$/ });

/** Opens the command palette, types, and chooses the first result. */
export const palette = async (page: Page, search: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: /^(Search settings|搜索设置)/ });
  await box.fill(search);
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await box.press('Enter');
  await expect(box).toBeHidden();
};

/** Switches the interface to a language, given in its native name. */
export const speak = async (page: Page, language: 'English' | '简体中文'): Promise<void> => {
  const choice = page
    .getByRole('radiogroup', { name: /^(Language|语言)$/ })
    .getByRole('radio', { name: language });
  // The language changes once its texts are loaded, so `check` may find it unchanged.
  await choice.click();
  await expect(choice).toBeChecked();
};
