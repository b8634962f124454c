import { expect, test } from './fixture.ts';
import { form, open, sections } from './form.ts';
import { dialog } from './manifests.ts';
import { overflow } from './panes.ts';
import { filesPanel, treeRow } from './preview.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one pane at a time is selected at the bottom, and every section fits', async ({ page }) => {
    await open(page);
    const bar = page.getByRole('navigation', { name: 'Panes' });
    await bar.getByRole('button', { name: 'Sections' }).tap();
    const each = sections(page).filter({ hasNotText: /^(?:Without effect now|Add workload)/ });
    const count = await each.count();
    expect(count).toBeGreaterThanOrEqual(15);
    for (let at = 0; at < count; at += 1) {
      await bar.getByRole('button', { name: 'Sections' }).tap();
      await each.nth(at).tap();
      const title = (await form(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
      const more = form(page).getByRole('button', { name: /more settings?$/ });
      if ((await more.count()) > 0) await more.tap();
      expect(await overflow(page), title).toBe(0);
      const inner = await form(page).evaluate((pane) =>
        Math.max(...[pane, ...pane.children].map((each) => each.scrollWidth - each.clientWidth)),
      );
      expect(inner, title).toBeLessThanOrEqual(0);
    }
    // The bar does not cover the last control.
    await form(page)
      .getByRole('button', { name: /^Previous/ })
      .tap();
  });

  test('the files are opened from a sheet, and findings are one tap away', async ({ page }) => {
    await open(page);
    const bar = page.getByRole('navigation', { name: 'Panes' });
    await bar.getByRole('button', { name: 'Files' }).tap();
    await expect(form(page)).toBeHidden();
    await expect(filesPanel(page)).toContainText('ARG RUST_VERSION');
    await filesPanel(page).getByRole('button', { name: 'Dockerfile' }).tap();
    await treeRow(page, 'compose.yaml').tap();
    await expect(treeRow(page, 'compose.yaml')).toBeHidden();
    await expect(filesPanel(page)).toContainText('services:');
    await page.getByRole('tab', { name: /^Findings/ }).tap();
    await expect(page.getByRole('tabpanel', { name: /^Findings/ })).toContainText('Errors');
    await page
      .getByRole('tabpanel', { name: /^Findings/ })
      .getByRole('button', { name: 'Go to Registry' })
      .tap();
    await expect(form(page).getByLabel('Registry', { exact: true })).toBeFocused();
    expect(await overflow(page)).toBe(0);
  });

  test('every dialog fits and can be closed', async ({ page }) => {
    await open(page);
    const banner = page.getByRole('banner');
    const fromMenu = (name: string) => async (): Promise<void> => {
      await banner.getByRole('button', { name: 'More' }).tap();
      await page.getByRole('menuitem', { name }).tap();
    };
    const openings = [
      () => banner.getByRole('button', { name: 'Download' }).tap(),
      ...['Share', 'Presets', 'Import repository', 'Search'].map(fromMenu),
    ];
    for (const opening of openings) {
      await opening();
      await expect(dialog(page)).toBeVisible();
      const box = await dialog(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
      expect(await overflow(page)).toBe(0);
      const close = dialog(page).getByRole('button', { name: 'Close' });
      // The search has no close button; Escape or a tap outside closes it.
      if ((await close.count()) > 0) await close.tap();
      else await page.touchscreen.tap(195, 835);
      await expect(dialog(page)).toHaveCount(0);
    }
  });
});
