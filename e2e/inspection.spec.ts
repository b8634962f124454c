import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fill, form, open, openMore, openSection, sections, speak } from './form.ts';
import { filesPanel, openFile, textOf, treeRow } from './preview.ts';

const deployment = 'deploy/kubernetes/base/deployment.yaml';

/** The code that generates files, as loaded by the page and by the worker. */
const makers = /\/assets\/(engine|inspector)-[^/]+\.js$/;

/**
 * Waybill generates no invalid file, so the test changes the generating code: a letter of
 * `priorityClassName`, which is written only when the field is set, is removed.
 */
const plantFault = async (page: Page): Promise<void> => {
  await page.route(makers, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('priorityClassName', 'priorityClasName');
    await route.fulfill({ response, body });
  });
};

const foot = (page: Page): Locator => filesPanel(page).locator('footer');

const sound = /^\d+ files pass the schemas and parsers|^\d+ 个文件均通过/;

/** Sets or empties the field that triggers the planted fault. */
const setPriority = (page: Page, value: string): Promise<void> =>
  fill(page, 'Priority class', value);

/** Opens a page with the fault in its files. */
const faultyPage = async (page: Page): Promise<void> => {
  await plantFault(page);
  await open(page);
  await expect(foot(page)).toContainText(sound);
  await openSection(page, 'Security and scheduling');
  await openMore(page);
  await setPriority(page, 'high');
  await expect(foot(page)).toContainText('problem');
};

test('all files pass, which is announced once the page is idle', async ({ page }) => {
  await open(page);
  await expect(foot(page)).toContainText(sound);
  const [painted, asked] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/session-'))
      .map(({ startTime }) => startTime)[0] ?? 0,
  ]);
  expect(painted).toBeGreaterThan(0);
  expect(asked).toBeGreaterThan(painted ?? 0);
});

test('a problem is marked on its line, links to its field, and disappears when fixed', async ({
  page,
}) => {
  await faultyPage(page);
  await expect(treeRow(page, deployment)).toContainText('1 problem');
  await expect(sections(page).filter({ hasText: 'Security' })).toHaveAccessibleName(/1 error/);
  const state = page.getByRole('banner').getByRole('button', { name: /files/ });
  await expect(state).toContainText('On hold');
  const text = await textOf(page, deployment);
  const line = text.split('\n').findIndex((each) => each.includes('priorityClasName')) + 1;
  expect(line).toBeGreaterThan(0);

  const here = foot(page).getByRole('button', { name: new RegExp(`^Line ${line}`) });
  await expect(here).toContainText(/[Dd]id you mean priorityClassName\?/);
  await here.click();
  const mark = filesPanel(page).locator('.squiggly-error');
  await expect(mark).toBeVisible();
  const marked = await mark.boundingBox();
  const written = await filesPanel(page)
    .locator('.view-line', { hasText: 'priorityClasName' })
    .boundingBox();
  expect(Math.abs((marked?.y ?? 0) - (written?.y ?? -99))).toBeLessThan(18);

  await page.getByRole('tab', { name: /^Findings/ }).click();
  const found = page.getByRole('region', { name: /^In the files 1/ });
  await expect(found).toContainText(`${deployment}, line ${line}`);
  await found.getByRole('button', { name: 'Go to Priority class' }).click();
  const field = form(page).getByLabel('Priority class', { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/priorityClasName/);

  await form(page)
    .getByRole('button', { name: `Show line ${line} of deployment.yaml` })
    .click();
  await expect(treeRow(page, deployment)).toHaveAttribute('aria-selected', 'true');
  await setPriority(page, '');
  await expect(foot(page)).toContainText(sound);
  await expect(state).toContainText('Needs your values');
  await expect(mark).toHaveCount(0);
  await expect(treeRow(page, deployment)).not.toContainText('problem');
  await expect(field).not.toHaveAccessibleDescription(/priorityClasName/);
});

test('undo removes the problem, redo restores it', async ({ page }) => {
  await faultyPage(page);
  await page.keyboard.press('Control+z');
  await expect(foot(page)).toContainText(sound);
  await page.keyboard.press('Control+Shift+z');
  await expect(foot(page)).toContainText('1 problem');
});

test('the line is also found in the plain text, before the editor has loaded', async ({ page }) => {
  await page.route(/preview-editor.*\.js/, () => undefined);
  await faultyPage(page);
  await openFile(page, deployment);
  await foot(page)
    .getByRole('button', { name: /^Line \d+/ })
    .click();
  const plain = filesPanel(page).getByRole('region', { name: /deployment\.yaml/ });
  await expect(plain).toBeFocused();
  expect(await plain.evaluate((each) => each.scrollTop)).toBeGreaterThan(0);
});

test('without its worker the page works, reports this, and recovers', async ({ page, faults }) => {
  await page.route(/\/inspector-[^/]+\.js/, (route) => route.abort());
  await open(page);
  await expect(foot(page)).toContainText('The files are not being inspected.');
  await fill(page, 'Name', 'orders');
  expect(await textOf(page, 'compose.yaml')).toContain('orders');
  await page.unroute(/\/inspector-[^/]+\.js/);
  await foot(page).getByRole('button', { name: 'Try again' }).click();
  await expect(foot(page)).toContainText(sound);
  // The browser reports the requests that this test aborts; other messages are faults.
  expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
  faults.length = 0;
});

test('a loaded page inspects files without a network', async ({ page, context, faults }) => {
  const missing: string[] = [];
  page.on('requestfailed', (request) => missing.push(new URL(request.url()).pathname));
  await plantFault(page);
  await open(page);
  await expect(foot(page)).toContainText(sound);
  await context.setOffline(true);
  await openSection(page, 'Security and scheduling');
  await openMore(page);
  await setPriority(page, 'high');
  await expect(treeRow(page, deployment)).toContainText('1 problem');
  // Chromium requests the page's icon again when the address changes; other requests are faults.
  expect(missing.filter((path) => path !== '/waybill.svg')).toEqual([]);
  expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  faults.length = 0;
});

for (const [language, scheme] of [
  ['English', 'dark'],
  ['简体中文', 'light'],
] as const)
  test(`what is said of the files passes every axe rule (${language}, ${scheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await faultyPage(page);
    await openFile(page, deployment);
    if (language !== 'English') await speak(page, language);
    const scan = async (): Promise<readonly string[]> => {
      const builder = new AxeBuilder({ page }).options({
        rules: { 'target-size': { enabled: true } },
      });
      const { violations } = await builder.analyze();
      return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
    };
    expect(await scan()).toEqual([]);
    await page.getByRole('tab', { name: /^(Findings|检查结果)/ }).click();
    expect(await scan()).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a problem is one tap away from its line and its field, and nothing overflows', async ({
    page,
  }) => {
    await plantFault(page);
    await open(page);
    const bar = page.getByRole('navigation', { name: 'Panes' });
    await bar.getByRole('button', { name: 'Sections' }).tap();
    await sections(page).filter({ hasText: 'Security' }).tap();
    await openMore(page);
    await setPriority(page, 'high');
    const there = form(page).getByRole('button', { name: /^Show line \d+ of deployment/ });
    await there.tap();
    const problem = foot(page).getByRole('button', { name: /^Line \d+/ });
    await expect(problem).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    await page.getByRole('tab', { name: /^Findings/ }).tap();
    await page.getByRole('button', { name: 'Go to Priority class' }).tap();
    await expect(form(page).getByLabel('Priority class', { exact: true })).toBeFocused();
  });
});
