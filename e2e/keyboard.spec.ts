import type { Locator, Page } from '@playwright/test';
import { filesIn } from './archive.ts';
import { expect, test } from './fixture.ts';
import { form, open, sections } from './form.ts';
import { dialog } from './manifests.ts';
import { bytesOf, editorReady, filesPanel, treeRow } from './preview.ts';

/** More tab stops than the page has. */
const mostStops = 150;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
};

test('from an empty page to a downloaded archive without a mouse', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the form' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeFocused();
  await tabTo(page, form(page).getByLabel('Name', { exact: true }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('orders');

  await tabTo(page, sections(page).first(), 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('heading', { level: 2 })).toHaveText('Image');
  await tabTo(page, form(page).getByRole('switch', { name: 'Read-only root' }));
  await page.keyboard.press('Space');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Search settings/ })).toBeFocused();
  await page.keyboard.type('HTTP port');
  await page.keyboard.press('Enter');
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('PageUp');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Search settings/ })).toBeFocused();
  await page.keyboard.type('Download the files');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Download zip' })).toBeFocused();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('orders-waybill.zip');
  const dockerfile = filesIn(await bytesOf(download)).get('Dockerfile');
  expect(dockerfile).toContain('EXPOSE 8091');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toBeFocused();
});

test('dialogs and menus return the focus to where it was', async ({ page }) => {
  await open(page);
  const banner = page.getByRole('banner');
  for (const name of ['Import repository', 'Share', 'Download']) {
    const button = banner.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page), name).toBeVisible();
    const stops = new Set<boolean>();
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      stops.add(
        await page.evaluate(() => {
          const at = document.activeElement;
          return at === document.body || at?.closest('dialog') !== null;
        }),
      );
    }
    expect([...stops], name).toEqual([true]);
    await page.keyboard.press('Escape');
    await expect(dialog(page), name).toHaveCount(0);
    await expect(button, name).toBeFocused();
  }
  const more = banner.getByRole('button', { name: 'More' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(more).toBeFocused();
});

test('Escape closes the search and returns the focus to the field', async ({ page }) => {
  await open(page);
  const name = form(page).getByLabel('Name', { exact: true });
  await name.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Search settings/ })).toBeFocused();
  await page.keyboard.type('zzzzqqq');
  await expect(dialog(page)).toContainText('Nothing found');
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
});

test('arrow keys move through the files, and Tab leaves the editor', async ({ page }) => {
  await open(page);
  await editorReady(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Files', exact: true })).toBeFocused();
  await tabTo(page, treeRow(page, 'Dockerfile'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(treeRow(page, 'compose.yaml')).toBeFocused();
  await expect(filesPanel(page).getByRole('heading', { level: 2 })).toContainText('compose.yaml');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(treeRow(page, 'deploy')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('End');
  await expect(treeRow(page, 'waybill.yaml')).toBeFocused();
  await page.keyboard.type('dock');
  await expect(treeRow(page, 'Dockerfile')).toBeFocused();

  const editor = filesPanel(page).getByRole('textbox', { name: /read-only preview/ });
  await tabTo(page, editor);
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
});

/** A tab stop: the element, and whether its focus is visible. */
interface Stop {
  readonly what: string;
  readonly visible: boolean;
}

const stopHere = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return undefined;
    const isShown = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    // A hidden input shows its focus on a sibling or its parent, the editor on its frame.
    const places = [at, at.nextElementSibling, at.parentElement, at.closest('[role=code]')];
    const name = at.getAttribute('aria-label') ?? at.id ?? '';
    const what = `${at.tagName} ${at.getAttribute('role') ?? ''} ${name} ${at.textContent?.slice(0, 30)}`;
    return { what, visible: places.some(isShown) };
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`the focus can be seen on every stop of the tab order (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await editorReady(page);
    const hidden: string[] = [];
    let stops = 0;
    await page.keyboard.press('Tab');
    for (; stops < mostStops; stops += 1) {
      const stop = await stopHere(page);
      if (!stop) break;
      if (!stop.visible) hidden.push(stop.what);
      await page.keyboard.press('Tab');
    }
    expect(hidden).toEqual([]);
    // Header, sections, preferences, form, problems and files have more than 30 stops.
    expect(stops).toBeGreaterThan(30);
    expect(stops).toBeLessThan(mostStops);
  });
