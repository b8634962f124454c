import { expect, test } from './fixture.ts';
import { open } from './form.ts';
import { expectSplitters, keepWidePanes, overflow, unreachable } from './panes.ts';
import { editorReady } from './preview.ts';

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
