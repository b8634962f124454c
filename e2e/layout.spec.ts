import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { form, open, sections } from './form.ts';
import { dialog } from './manifests.ts';
import { editorReady, filesPanel, treeRow } from './preview.ts';

/** How many CSS pixels the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('nothing moves when the editor arrives', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  await editorReady(page);
  // Two more frames, so that what the editor does after it appeared counts too.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const shifts = await page.evaluate((): unknown => Reflect.get(window, 'shifts'));
  const sum = Array.isArray(shifts) ? shifts.reduce((total, each) => total + Number(each), 0) : 1;
  expect(sum).toBeLessThan(0.01);
});

test('the editor sets each line where the plain text had it', async ({ page }) => {
  let letThrough = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/preview-editor.*\.js/, async (route) => {
    await wait;
    await route.continue();
  });
  await open(page);
  const line = filesPanel(page).getByText('ARG RUST_VERSION=', { exact: false }).first();
  const topOf = (): Promise<number> =>
    filesPanel(page).evaluate((panel) => {
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.search(/ARG\sRUST_VERSION/) ?? -1;
        const spoken = node.textContent === 'ARG' ? 0 : at;
        if (spoken < 0) continue;
        const range = document.createRange();
        range.setStart(node, spoken);
        range.setEnd(node, spoken + 3);
        return Math.round(range.getBoundingClientRect().top);
      }
      return -1;
    });
  await expect(line).toBeVisible();
  const before = await topOf();
  expect(before).toBeGreaterThan(0);
  letThrough();
  await editorReady(page);
  expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1);
});

for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
] as const)
  test(`at ${width}×${height} the three panes stand side by side and nothing sticks out`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const names = ['Overview', 'Form', 'Files'];
    const boxes = await Promise.all(
      names.map((name) => page.getByRole('region', { name, exact: true }).boundingBox()),
    );
    let edge = 0;
    for (const [at, box] of boxes.entries()) {
      expect(box?.x, names[at]).toBeGreaterThanOrEqual(edge);
      edge = (box?.x ?? 0) + (box?.width ?? 0);
    }
    expect(edge).toBeLessThanOrEqual(width);
    expect(await overflow(page)).toBe(0);
  });

test('the rules between the panes move by keyboard and stay where they were left', async ({
  page,
}) => {
  await open(page);
  const rule = page.getByRole('separator', { name: 'Width of the form' });
  const pane = page.getByRole('region', { name: 'Form', exact: true });
  const before = (await pane.boundingBox())?.width ?? 0;
  await rule.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await pane.boundingBox())?.width).toBe(before + 32);
  await page.reload();
  await expect.poll(async () => (await pane.boundingBox())?.width).toBe(before + 32);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one pane at a time is chosen below, and every section fits', async ({ page }) => {
    await open(page);
    const bar = page.getByRole('navigation', { name: 'Panes' });
    await bar.getByRole('button', { name: 'Sections' }).tap();
    const count = await sections(page).count();
    expect(count).toBeGreaterThanOrEqual(15);
    for (let at = 0; at < count; at += 1) {
      await bar.getByRole('button', { name: 'Sections' }).tap();
      await sections(page).nth(at).tap();
      const title = (await form(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
      const more = form(page).getByRole('button', { name: /more settings?$/ });
      if ((await more.count()) > 0) await more.tap();
      expect(await overflow(page), title).toBe(0);
      const inner = await form(page).evaluate((pane) =>
        Math.max(...[pane, ...pane.children].map((each) => each.scrollWidth - each.clientWidth)),
      );
      expect(inner, title).toBeLessThanOrEqual(0);
    }
    // The last control is not covered by the bar.
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
    await expect(page.getByRole('tabpanel', { name: /^Findings/ })).toContainText('Advice');
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
      ...['Share', 'Presets', 'Import Cargo.toml', 'Search'].map(fromMenu),
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
      // The search has no cross: like any list over the page it goes by Escape or a tap beside it.
      if ((await close.count()) > 0) await close.tap();
      else await page.touchscreen.tap(195, 835);
      await expect(dialog(page)).toHaveCount(0);
    }
  });
});
