import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { form, open, openSection, palette, sections } from './form.ts';
import { dialog } from './manifests.ts';
import { editorReady, filesPanel, treeRow } from './preview.ts';

/** CSS pixels by which the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('nothing moves when the editor appears', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  await editorReady(page);
  // Two more frames include what the editor does after it appears.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const shifts = await page.evaluate((): unknown => Reflect.get(window, 'shifts'));
  const sum = Array.isArray(shifts) ? shifts.reduce((total, each) => total + Number(each), 0) : 1;
  expect(sum).toBeLessThan(0.01);
});

test('the editor shows each line at the position of the plain text', async ({ page }) => {
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

test('the splitters move by keyboard and keep their position', async ({ page }) => {
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

/** Stores pane widths from a large screen. */
const keepWidePanes = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.localStorage.setItem('waybill.panes', JSON.stringify({ sections: 300, form: 860 }));
    window.localStorage.setItem('waybill.preview', JSON.stringify({ beside: 480, above: 700 }));
  });
};

/** Splitters and header buttons that cannot be clicked, as names with positions. */
const unreachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>(
        '[role=separator], body header button, #pane-files [role=tab], [class*=tabs] button',
      ),
    ].filter((each) => each.checkVisibility({ visibilityProperty: true }));
    return shown.flatMap((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const inside =
        left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (inside && hit !== null && (each === hit || each.contains(hit))) return [];
      const name = each.ariaLabel ?? each.textContent;
      return [`${name} at ${[left, top, right, bottom].map(Math.round)} of ${window.innerWidth}`];
    });
  });

/**
 * Expects both splitters of the panes, and the splitter of the list where the list is not a sheet.
 */
const expectSplitters = async (page: Page): Promise<void> => {
  const files = await page.getByRole('region', { name: 'Files', exact: true }).boundingBox();
  const shown = page.getByRole('separator').filter({ visible: true });
  await expect(shown).toHaveCount((files?.width ?? 0) >= 480 ? 3 : 2);
};

test('every splitter and every action stays reachable while the window is narrowed', async ({
  page,
}) => {
  test.slow();
  await keepWidePanes(page);
  await page.setViewportSize({ width: 2560, height: 800 });
  await open(page);
  await editorReady(page);
  for (let width = 2560; width >= 320; width -= width > 1300 ? 140 : 28) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => unreachable(page), `${width}`).toEqual([]);
    expect(await overflow(page), `${width}`).toBe(0);
    if (width > 860) await expectSplitters(page);
  }
  // The chosen widths return when there is room again.
  await page.setViewportSize({ width: 2560, height: 800 });
  const pane = page.getByRole('region', { name: 'Form', exact: true });
  await expect.poll(async () => (await pane.boundingBox())?.width).toBe(860);
});

test('wide panes fit a smaller window after a reload', async ({ page }) => {
  await keepWidePanes(page);
  for (const width of [861, 1024, 1280]) {
    await page.setViewportSize({ width, height: 768 });
    await open(page);
    await editorReady(page);
    expect(await unreachable(page), `${width}`).toEqual([]);
    await expectSplitters(page);
  }
});

for (const font of [9, 20, 24, 32])
  test(`a font size of ${font} px in the browser makes the text larger, and nothing leaves the screen`, async ({
    page,
  }) => {
    test.slow();
    await keepWidePanes(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: font, fixed: font } });
    for (const width of [390, 768, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      await expect(page.getByRole('banner')).toBeVisible();
      const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
      expect(Number.parseFloat(size)).toBeCloseTo((13 * font) / 16, 1);
      await expect.poll(() => unreachable(page), `${width}`).toEqual([]);
      expect(await overflow(page), `${width}`).toBe(0);
    }
  });

test('a splitter stops where the next pane has its minimum width', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page);
  await editorReady(page);
  for (const name of ['Width of the sections', 'Width of the form']) {
    const rule = page.getByRole('separator', { name });
    const box = await rule.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 0.5, 400);
    await page.mouse.down();
    await page.mouse.move(1020, 400, { steps: 4 });
    await page.mouse.up();
    expect(await unreachable(page), name).toEqual([]);
    const files = await page.getByRole('region', { name: 'Files', exact: true }).boundingBox();
    expect(files?.width, name).toBeGreaterThanOrEqual(319);
    const [now, most] = await Promise.all(
      ['aria-valuenow', 'aria-valuemax'].map((each) => rule.getAttribute(each)),
    );
    expect(now, name).toBe(most);
  }
});

test('the splitter makes the list of files higher, and the height is kept', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await editorReady(page);
  const rule = page.getByRole('separator', { name: 'Height of the file list' });
  const list = page.locator('#file-list');
  await rule.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const wanted = Number(await rule.getAttribute('aria-valuenow'));
  await expect.poll(async () => (await list.boundingBox())?.height).toBe(wanted);
  await page.reload();
  await expect.poll(async () => (await list.boundingBox())?.height).toBe(wanted);
});

test('long lines are wrapped on request, also after a reload', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page);
  await editorReady(page);
  const button = filesPanel(page).getByRole('button', { name: 'Wrap long lines' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  const widest = () =>
    filesPanel(page)
      .locator('.view-line > span')
      .evaluateAll((lines) => Math.max(...lines.map((line) => line.getBoundingClientRect().width)));
  const room = (await filesPanel(page).locator('.monaco-scrollable-element').first().boundingBox())
    ?.width;
  expect(await widest()).toBeGreaterThan(room ?? 0);
  await button.click();
  await expect.poll(widest).toBeLessThanOrEqual(room ?? 0);
  await page.reload();
  await editorReady(page);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(widest).toBeLessThanOrEqual(room ?? 0);
});

test('sections without effect are grouped below the others, and search still finds them', async ({
  page,
}) => {
  await open(page);
  await openSection(page, 'Packaging');
  for (const name of ['Compose', 'Kubernetes', 'Kustomize', 'Helm'])
    await form(page).getByRole('checkbox', { name, exact: true }).uncheck();
  const group = sections(page).filter({ hasText: /^Without effect now/ });
  await expect(group).toHaveText('Without effect now (9)');
  await expect(sections(page).filter({ hasText: 'Probes' })).toHaveCount(0);
  await group.click();
  await expect(sections(page).filter({ hasText: 'Probes' })).toBeVisible();
  await group.click();
  await palette(page, 'Startup probe');
  await expect(sections(page).filter({ hasText: 'Probes' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await openSection(page, 'Packaging');
  await form(page).getByRole('checkbox', { name: 'Kubernetes', exact: true }).check();
  await expect(sections(page).filter({ hasText: 'Probes' })).toBeVisible();
});

test('a row of four cells becomes a card in a narrow form, with its buttons in the header', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page);
  await openSection(page, 'Settings');
  await form(page).getByRole('button', { name: 'Add variable' }).click();
  const row = form(page).getByRole('group', { name: 'variable 1', exact: true });
  const name = await row.getByRole('textbox').first().boundingBox();
  const remove = await row.getByRole('button', { name: /^Remove/ }).boundingBox();
  expect((remove?.y ?? 0) + (remove?.height ?? 0)).toBeLessThanOrEqual(name?.y ?? 0);
  // Every cell has its label above it.
  for (const label of ['Name', 'Kind', 'Secret', 'Value'])
    await expect(row.getByText(label, { exact: true }).filter({ visible: true })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one pane at a time is selected at the bottom, and every section fits', async ({ page }) => {
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
      // The search has no close button; Escape or a tap outside closes it.
      if ((await close.count()) > 0) await close.tap();
      else await page.touchscreen.tap(195, 835);
      await expect(dialog(page)).toHaveCount(0);
    }
  });
});
