import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { form, open, openSection, sections } from './form.ts';
import { dialog } from './manifests.ts';
import { editorReady, filesPanel, treeRow } from './preview.ts';

/** Moves the pointer and the focus away, because hover and focus change the appearance. */
const leave = async (page: Page): Promise<void> => {
  await page.mouse.move(1, 1);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
};

/** A screenshot of an element and `around` pixels around it. */
const picture = async (page: Page, element: Locator, around = 0): Promise<string> => {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('nothing to take a picture of');
  const shot = await page.screenshot({
    animations: 'disabled',
    clip: {
      x: box.x - around,
      y: box.y - around,
      width: box.width + 2 * around,
      height: Math.min(box.height, 200) + 2 * around,
    },
  });
  return shot.toString('base64');
};

/** Share of pixels that differ clearly between two screenshots of the same size. */
const difference = (page: Page, pictures: readonly [string, string]): Promise<number> =>
  page.evaluate(async ([one, other]) => {
    const pixelsOf = async (text: string): Promise<Uint8ClampedArray> => {
      const bytes = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    };
    const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
    if (a.length !== b.length) return 0;
    let changed = 0;
    for (let at = 0; at < a.length; at += 4) {
      const by = [0, 1, 2].map((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)));
      if (Math.max(...by) > 60) changed += 1;
    }
    return changed / (a.length / 4);
  }, pictures);

/** Share of an element's pixels that change when it is selected. */
const shownBy = async (
  page: Page,
  element: Locator,
  choose: () => Promise<unknown>,
): Promise<number> => {
  await leave(page);
  const before = await picture(page, element);
  await choose();
  await leave(page);
  return difference(page, [before, await picture(page, element)]);
};

/** More than bold text changes. */
const filled = 0.35;

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in a contrast theme (${colorScheme})`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

    test('the selected section, tab, file and option are filled', async ({ page }) => {
      await open(page);
      await editorReady(page);
      const section = sections(page).filter({ hasText: 'Packaging' });
      expect(await shownBy(page, section, () => section.click()), 'section').toBeGreaterThan(
        filled,
      );
      const option = form(page).locator('label', { hasText: '简体中文' });
      expect(await shownBy(page, option, () => option.click()), 'radio').toBeGreaterThan(filled);
      const file = treeRow(page, 'compose.yaml');
      expect(await shownBy(page, file, () => file.click()), 'file').toBeGreaterThan(filled);
      const tab = page.getByRole('tab', { name: /^Findings/ });
      expect(await shownBy(page, tab, () => tab.click()), 'tab').toBeGreaterThan(filled);
    });

    test('switches, checkboxes and pressed buttons show that they are on', async ({ page }) => {
      await open(page);
      await editorReady(page);
      await openSection(page, 'Packaging');
      const box = form(page).getByRole('checkbox', { name: 'Helm' });
      expect(await shownBy(page, box, () => box.uncheck()), 'checkbox').toBeGreaterThan(0.15);
      await openSection(page, 'Image');
      const toggle = form(page).getByRole('switch', { name: 'Read-only root' });
      const track = toggle.locator('..');
      expect(await shownBy(page, track, () => toggle.click()), 'switch').toBeGreaterThan(0.25);
      for (const button of [
        form(page).getByRole('button', { name: 'Explain every field' }),
        filesPanel(page).getByRole('button', { name: 'Wrap long lines' }),
      ])
        expect(await shownBy(page, button, () => button.click())).toBeGreaterThan(filled);
    });

    test('a focused splitter, an invalid entry and a changed field are marked', async ({
      page,
    }) => {
      await open(page);
      await editorReady(page);
      await leave(page);
      for (const name of ['Width of the form', 'Height of the file list']) {
        const rule = page.getByRole('separator', { name });
        await rule.scrollIntoViewIfNeeded();
        const before = await picture(page, rule, 4);
        await rule.focus();
        await page.keyboard.press('Shift');
        const share = await difference(page, [before, await picture(page, rule, 4)]);
        expect(share, name).toBeGreaterThan(0.25);
      }
      const port = form(page).getByLabel('HTTP port', { exact: true });
      const frame = port.locator('..');
      const border = () =>
        frame.evaluate((element) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
          return `${borderTopWidth} ${borderTopStyle}`;
        });
      expect(await border()).toBe('1px solid');
      await port.fill('70000');
      await leave(page);
      expect(await border()).toBe('2px dashed');
      await port.fill('8081');
      await leave(page);
      const bar = await port.evaluate((element) => {
        const row = element.closest('[data-field]');
        const probe = document.createElement('i');
        probe.style.backgroundColor = 'Highlight';
        document.body.append(probe);
        const wanted = getComputedStyle(probe).backgroundColor;
        return row !== null && getComputedStyle(row, '::before').backgroundColor === wanted;
      });
      expect(bar).toBe(true);
      const count = sections(page).first().locator('[class*=changed]');
      await expect(count).toHaveCSS('text-decoration-line', 'underline');
    });

    test('the selected preset and the highlighted search result are marked', async ({ page }) => {
      await open(page);
      await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Presets' }).click();
      const card = dialog(page).locator('[data-chosen]').nth(1);
      const width = () => card.evaluate((element) => getComputedStyle(element).outlineWidth);
      const style = () => card.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(await style()).toBe('none');
      await card.getByRole('radio').first().check();
      await leave(page);
      expect([await style(), await width()]).toEqual(['solid', '2px']);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      const found = dialog(page).getByRole('option').nth(1);
      await expect(found).toBeVisible();
      const before = await picture(page, found);
      await page.keyboard.press('ArrowDown');
      await expect(found).toHaveAttribute('aria-selected', 'true');
      expect(await difference(page, [before, await picture(page, found)])).toBeGreaterThan(filled);
    });

    test('the selected pane of a phone is filled', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page);
      const bar = page.getByRole('navigation', { name: 'Panes' });
      const button = bar.getByRole('button', { name: 'Files' });
      expect(await shownBy(page, button, () => button.click())).toBeGreaterThan(filled);
    });
  });
