import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fill, form, messages, open, openMore, openSection, palette, speak } from './form.ts';
import { dialog, dropFiles } from './manifests.ts';
import { textOf, treeRow } from './preview.ts';
import { memberManifest } from './samples.ts';

const name = (page: Page) => form(page).getByLabel('Name', { exact: true });
const port = (page: Page) => form(page).getByLabel('HTTP port', { exact: true });
const undoButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ });
const redoButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Redo/ });

const startFromPreset = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Presets' }).click();
  await dialog(page).getByRole('radio', { name: title }).check();
  await dialog(page).getByRole('button', { name: 'Apply preset' }).click();
  await expect(dialog(page)).toBeHidden();
};

test('typing is one step, and Ctrl+Z in the field reverts it', async ({ page }) => {
  await open(page);
  await expect(undoButton(page)).toBeDisabled();
  await name(page).fill('');
  await name(page).pressSequentially('orders');
  await expect(undoButton(page)).toHaveAccessibleName('Undo: Name');
  await page.keyboard.press('Control+z');
  await expect(name(page)).toHaveValue('app');
  await expect(undoButton(page)).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await expect(name(page)).toHaveValue('orders');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(name(page)).toHaveValue('orders');
});

test('undo reverts steps in order across sections, and redo repeats them', async ({ page }) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  await fill(page, 'HTTP port', '4000');
  await openSection(page, 'Telemetry');
  await form(page).getByRole('switch', { name: 'Export traces' }).click();
  await openSection(page, 'Settings');
  await form(page).getByRole('button', { name: 'Add variable' }).click();
  await page.keyboard.type('GREETING');
  await expect(undoButton(page)).toHaveAccessibleName('Undo: Variables');
  await undoButton(page).click();
  await expect(undoButton(page)).toHaveAccessibleName('Undo: Export traces');
  await undoButton(page).click();
  await undoButton(page).click();
  await openSection(page, 'Project');
  await expect(port(page)).toHaveValue('3000');
  await undoButton(page).click();
  await expect(port(page)).toHaveValue('8080');
  await expect(undoButton(page)).toBeDisabled();
  while (await redoButton(page).isEnabled()) await redoButton(page).click();
  await expect(port(page)).toHaveValue('4000');
  await openSection(page, 'Settings');
  await expect(form(page).getByRole('textbox', { name: 'Name, variable 1' })).toHaveValue(
    'GREETING',
  );
});

test('a preset shows its changes, is applied as one step, and is reverted by one undo', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Presets' }).click();
  await expect(dialog(page)).toContainText(/Changes \d+ settings/);
  await page.keyboard.press('Escape');
  await expect(port(page)).toHaveValue('3000');
  await startFromPreset(page, 'Web API');
  await expect(messages(page)).toContainText('Applied preset');
  await expect(treeRow(page, '.env.example')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(treeRow(page, '.env.example')).toBeHidden();
  await expect(port(page)).toHaveValue('3000');
  await page.keyboard.press('Control+Shift+z');
  await expect(treeRow(page, '.env.example')).toBeVisible();
});

test('an import and starting over can be undone from their messages', async ({ page }) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  await dropFiles(page, [{ name: 'Cargo.toml', text: memberManifest }]);
  await dialog(page)
    .getByRole('button', { name: /^Apply/ })
    .click();
  await expect(name(page)).toHaveValue('orders-api');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(name(page)).toHaveValue('app');
  await expect(port(page)).toHaveValue('3000');
  await redoButton(page).click();
  await expect(name(page)).toHaveValue('orders-api');

  await palette(page, 'Start over');
  await expect(name(page)).toHaveValue('app');
  await expect(port(page)).toHaveValue('8080');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(name(page)).toHaveValue('orders-api');
  await expect(port(page)).toHaveValue('3000');
});

test('a pasted text and a search use the browser’s undo', async ({ page }) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: /^Search settings/ });
  await box.pressSequentially('ports');
  await page.keyboard.press('Control+z');
  await expect(box).not.toHaveValue('ports');
  await page.keyboard.press('Escape');
  await expect(port(page)).toHaveValue('3000');
});

test('a reload keeps the configuration, the section, the file, the language and the theme', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await openSection(page, 'Traffic');
  await treeRow(page, 'compose.yaml').click();
  await page.getByLabel('Theme').selectOption('dark');
  await speak(page, '简体中文');
  await page.reload();
  await expect(form(page).getByRole('heading', { level: 2, name: '流量' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(treeRow(page, 'compose.yaml')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('banner')).toContainText('orders');
  await expect(page).toHaveTitle('orders · Waybill');
});

test('an edit right before the page is closed is saved', async ({ page }) => {
  await open(page);
  await name(page).fill('orders');
  await page.reload();
  await expect(name(page)).toHaveValue('orders');
});

test('two tabs keep separate work, and a new tab starts with the newest', async ({
  page,
  context,
}) => {
  await open(page);
  await fill(page, 'Name', 'first');
  await page.reload();
  await expect(name(page)).toHaveValue('first');
  const second = await context.newPage();
  await open(second);
  await expect(name(second)).toHaveValue('first');
  await fill(second, 'Name', 'second');
  await second.reload();
  await expect(name(second)).toHaveValue('second');
  await expect(name(page)).toHaveValue('first');
  await page.reload();
  await expect(name(page)).toHaveValue('first');
  expect(await textOf(page, 'compose.yaml')).toContain('name: first');
  // Both tabs started from one configuration; the second edit creates a separate entry.
  await fill(page, 'HTTP port', '3000');
  await palette(page, 'Recent configurations');
  await expect(dialog(page).getByRole('listitem')).toHaveCount(2);
  await expect(dialog(page).getByRole('listitem').first()).toContainText('open in this tab');
  await dialog(page).getByRole('button', { name: 'Open “second”' }).click();
  await expect(name(page)).toHaveValue('second');
  await expect(port(page)).toHaveValue('8080');
});

test('undo and redo survive a reload', async ({ page }) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await fill(page, 'HTTP port', '3000');
  await page.keyboard.press('Control+z');
  await page.reload();
  await expect(undoButton(page)).toHaveAccessibleName('Undo: Name');
  await redoButton(page).click();
  await expect(port(page)).toHaveValue('3000');
  await undoButton(page).click();
  await undoButton(page).click();
  await expect(name(page)).toHaveValue('app');
});

test('a recent configuration can be deleted and restored', async ({ page, context }) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  const second = await context.newPage();
  await open(second);
  await fill(second, 'Name', 'second');
  await fill(page, 'Name', 'third');
  await palette(page, 'Recent configurations');
  await expect(dialog(page).getByRole('listitem')).toHaveCount(2);
  await dialog(page).getByRole('button', { name: 'Delete “second”' }).click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(2);
});

test('undo in another section says what it changed and links there', async ({ page }) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  await openSection(page, 'Traffic');
  await undoButton(page).click();
  await expect(messages(page)).toContainText('Undone: HTTP port (Project)');
  await messages(page).getByRole('button', { name: 'Show' }).click();
  await expect(port(page)).toBeFocused();
  await expect(port(page)).toHaveValue('8080');
});

test('an entry that is not accepted changes the state, is listed, and survives a reload', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'HTTP port', '70000');
  const banner = page.getByRole('banner');
  await expect(banner).toContainText('On hold');
  await page.reload();
  await expect(port(page)).toHaveValue('70000');
  await expect(banner).toContainText('On hold');
  for (const [button, sheet] of [
    ['Download', /Take the files/],
    ['Share', /Share this/],
  ] as const) {
    await banner.getByRole('button', { name: button, exact: true }).click();
    const found = page.getByRole('dialog', { name: sheet }).getByRole('region', {
      name: '1 entry is not accepted',
    });
    await expect(found).toContainText('70000 is not accepted; the files keep 8080.');
    await page.keyboard.press('Escape');
  }
  await openSection(page, 'Traffic');
  await banner.getByRole('button', { name: /go to Project › HTTP port/ }).click();
  await expect(port(page)).toBeFocused();
  await port(page).fill('8000');
  await expect(banner).not.toContainText('not accepted');
});

test('a section and a file have an address, and Back returns to the earlier sections', async ({
  page,
  context,
}) => {
  await open(page);
  await openSection(page, 'Traffic');
  await treeRow(page, 'compose.yaml').click();
  await expect(page).toHaveURL(/\?section=traffic&file=compose\.yaml$/);
  await openSection(page, 'Telemetry');
  await page.goBack();
  await expect(form(page).getByRole('heading', { level: 2, name: 'Traffic' })).toBeVisible();
  await page.goBack();
  await expect(form(page).getByRole('heading', { level: 2, name: 'Project' })).toBeVisible();
  await page.goForward();
  await expect(form(page).getByRole('heading', { level: 2, name: 'Traffic' })).toBeVisible();
  const other = await context.newPage();
  await open(other, '/?section=traffic&file=compose.yaml');
  await expect(form(other).getByRole('heading', { level: 2, name: 'Traffic' })).toBeVisible();
  await expect(treeRow(other, 'compose.yaml')).toHaveAttribute('aria-selected', 'true');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('Back returns from the files to the form', async ({ page }) => {
    await open(page);
    const bar = page.getByRole('navigation', { name: 'Panes' });
    await bar.getByRole('button', { name: 'Files' }).tap();
    await expect(form(page)).toBeHidden();
    await page.goBack();
    await expect(form(page)).toBeVisible();
  });
});

test('an error caused by an edit is announced', async ({ page }) => {
  await open(page);
  await openSection(page, 'Workload');
  await openMore(page);
  await fill(page, 'Grace period', '5');
  await expect(page.locator('[data-news]')).toContainText('New error:');
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-news]')).toContainText('1 error resolved');
});
