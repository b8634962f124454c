import { expect, test } from './fixture.ts';
import { form, open, openSection, palette, sections } from './form.ts';
import { keepWidePanes, overflow, unreachable } from './panes.ts';
import { editorReady, filesPanel } from './preview.ts';

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
  await expect(group).toHaveText('Without effect now (11)');
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
