import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fill, form, messages, open, openSection, palette, sections, speak } from './form.ts';
import { dialog } from './manifests.ts';
import { editorReady, filesPanel, openFile, textOf } from './preview.ts';

const theme = (page: Page) => page.getByLabel(/^(Theme|主题)$/);

/** Perceived brightness of `rgb(r, g, b)`, 0 to 255. */
const brightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
};

/**
 * Brightness of the background of an element: its background colour or that of the nearest
 * ancestor.
 */
const behind = async (element: Locator): Promise<number> =>
  brightness(
    await element.evaluate((first) => {
      for (let at: Element | null = first; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return '';
    }),
  );

const dark = 70;
const light = 200;

test('the interface switches to Chinese and back without losing work', async ({ page }) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await form(page).getByLabel('HTTP port', { exact: true }).fill('70000');
  await openFile(page, 'compose.yaml');
  await speak(page, '简体中文');

  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(form(page).getByRole('heading', { level: 2, name: '项目' })).toBeVisible();
  await expect(form(page).getByLabel('名称', { exact: true })).toHaveValue('orders');
  const port = form(page).getByLabel('HTTP 端口', { exact: true });
  await expect(port).toHaveValue('70000');
  await expect(port).toHaveAccessibleDescription(/在此之前，文件中仍为 8080。/);
  await expect(form(page).getByLabel('名称', { exact: true })).toHaveAccessibleDescription(
    /[\u4e00-\u9fff]/,
  );
  await expect(page.getByRole('banner').getByRole('button', { name: '下载' })).toBeVisible();
  await expect(filesPanel(page).getByRole('heading', { level: 2 })).toContainText('compose.yaml');
  await expect(page.getByRole('button', { name: '撤销：HTTP 端口' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '撤销：名称' })).toBeEnabled();

  await speak(page, 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toHaveValue('70000');
  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('orders');
});

test('every section, with its labels, help texts and findings, is in Chinese', async ({ page }) => {
  await open(page);
  await speak(page, '简体中文');
  // The help texts of a language are loaded after the form.
  await expect(form(page).getByLabel('名称', { exact: true })).toHaveAccessibleDescription(
    /[\u4e00-\u9fff]/,
  );
  const count = await sections(page).count();
  for (let at = 0; at < count; at += 1) {
    await sections(page).nth(at).click();
    const heading = form(page).getByRole('heading', { level: 2 });
    const title = (await heading.textContent()) ?? '';
    const explanations = await form(page)
      .locator('[id$="-help"]')
      .evaluateAll((texts) => texts.map((text) => text.textContent ?? ''));
    for (const text of explanations) {
      expect(text, title).toMatch(/[\u4e00-\u9fff]/);
      // Half-width punctuation between Chinese characters is wrong.
      expect(text, title).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(?!\w)/);
    }
  }
  await page.getByRole('tab', { name: /^检查结果/ }).click();
  const findings = page.getByRole('tabpanel', { name: /^检查结果/ });
  await expect(findings.getByRole('heading', { level: 3 }).first()).toContainText('错误');
  await expect(findings.getByRole('heading', { level: 4 }).first()).toContainText(
    /[\u4e00-\u9fff]/,
  );
});

test('the files follow the language of the page until the user chooses their language', async ({
  page,
}) => {
  await open(page);
  expect(await textOf(page, 'Dockerfile')).not.toMatch(/[\u4e00-\u9fff]/);
  await speak(page, '简体中文');
  expect(await textOf(page, 'Dockerfile')).toMatch(/[\u4e00-\u9fff]/);
  await openSection(page, '打包');
  await form(page).getByRole('radio', { name: 'English' }).check();
  expect(await textOf(page, 'Dockerfile')).not.toMatch(/[\u4e00-\u9fff]/);
});

test('a browser with Chinese as its language gets the page in Chinese', async ({ stranger }) => {
  const page = await stranger({ locale: 'zh-CN' });
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(form(page).getByRole('heading', { level: 2, name: '项目' })).toBeVisible();
});

test('messages and dialogs change their language at once', async ({ page }) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await palette(page, 'Start over');
  await expect(messages(page)).toContainText('Started over');
  await speak(page, '简体中文');
  await expect(messages(page)).toContainText('已重新开始');
  for (const [button, title] of [
    ['分享', '分享此配置'],
    ['下载', '导出文件'],
  ] as const) {
    await page.getByRole('banner').getByRole('button', { name: button, exact: true }).click();
    await expect(dialog(page).getByRole('heading', { name: title })).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: '关闭' })).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('light, dark and system theme apply to the page, the editor and the next visit', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await editorReady(page);
  const places = [page.getByRole('banner'), form(page), filesPanel(page).getByRole('code')];
  const all = async (): Promise<readonly number[]> => Promise.all(places.map(behind));
  const areDark = () => expect.poll(async () => Math.max(...(await all()))).toBeLessThan(dark);
  const areLight = () => expect.poll(async () => Math.min(...(await all()))).toBeGreaterThan(light);
  await areDark();
  await theme(page).selectOption('light');
  await areLight();
  await page.reload();
  await editorReady(page);
  await areLight();
  await theme(page).selectOption('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await areDark();
  await theme(page).selectOption('system');
  await areLight();
  await page.emulateMedia({ colorScheme: 'dark' });
  await areDark();
});

test('a print shows the whole section and the whole open file, without controls', async ({
  page,
}) => {
  await open(page);
  await editorReady(page);
  const text = await textOf(page, 'Dockerfile');
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const sheet = filesPanel(page).locator('pre').filter({ hasText: last });
  await expect(sheet).toBeVisible();
  expect(await sheet.textContent()).toBe(text);
  // The page is as long as its content, so that every line is printed.
  const box = await sheet.boundingBox();
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(length);
  expect(box?.height).toBeGreaterThan(text.split('\n').length * 10);
  await expect(form(page).getByLabel('Name', { exact: true })).toBeVisible();
  await expect(form(page).getByRole('button', { name: /^Next/ })).toBeHidden();
  await expect(page.getByRole('tree')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden();
  expect(brightness(await page.evaluate(() => getComputedStyle(document.body).color))).toBeLessThan(
    dark,
  );
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toHaveCount(0);
});
