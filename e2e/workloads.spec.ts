import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fill, form, messages, open, openSection, palette, sections } from './form.ts';
import { dialog } from './manifests.ts';
import { overflow } from './panes.ts';
import { textOf, treeRow } from './preview.ts';

const manifest = 'deploy/kubernetes/base/worker-deployment.yaml';

const tab = (page: Page, name: string) => page.getByRole('tab', { name });

const addButton = (page: Page) => page.getByRole('button', { name: 'Add workload' });

const add = async (page: Page, kind: RegExp, name?: string): Promise<void> => {
  await addButton(page).click();
  await dialog(page).getByRole('radio', { name: kind }).check();
  if (name !== undefined) await dialog(page).getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog(page)).toBeHidden();
};

const replicas = (page: Page) => form(page).getByLabel('Replicas', { exact: true });

const actions = async (page: Page, item: RegExp): Promise<void> => {
  await form(page)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('a worker is added, decides its replicas, and has files of its own', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('tablist', { name: 'Workloads' })).toBeHidden();
  await fill(page, 'Name', 'orders');
  await add(page, /^Worker/);
  await expect(tab(page, 'worker')).toHaveAttribute('aria-selected', 'true');
  await expect(sections(page).filter({ hasText: 'Image' })).toBeHidden();
  await expect(form(page).locator('[data-field="workload.replicas"]')).toContainText(
    'as in orders',
  );
  await fill(page, 'Replicas', '4');
  expect(await textOf(page, manifest)).toMatch(/name: orders-worker\n[\s\S]*replicas: 4\n/);
  await form(page).getByRole('button', { name: 'Let Replicas be inherited again' }).click();
  await expect(replicas(page)).toHaveValue('3');
  await tab(page, 'orders').click();
  await openSection(page, 'Workload');
  await fill(page, 'Drain time', '12');
  await tab(page, 'worker').click();
  await expect(form(page).getByLabel('Drain time', { exact: true })).toHaveValue('12');
});

test('undo goes over all workloads and shows the one that it changed', async ({ page }) => {
  await open(page);
  await add(page, /^Worker/);
  await fill(page, 'Replicas', '4');
  await tab(page, 'app').click();
  await page.keyboard.press('Control+z');
  await expect(tab(page, 'worker')).toHaveAttribute('aria-selected', 'true');
  await expect(replicas(page)).toHaveValue('3');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tablist', { name: 'Workloads' })).toBeHidden();
  await expect(treeRow(page, manifest)).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(tab(page, 'worker')).toHaveAttribute('aria-selected', 'true');
});

test('a workload is renamed and removed, and a message offers undo', async ({ page }) => {
  await open(page);
  await add(page, /^Scheduled job/, 'compact');
  await expect(form(page).getByLabel('Schedule', { exact: true })).toBeFocused();
  await actions(page, /^Rename/);
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Nightly');
  await expect(dialog(page).getByRole('button', { name: 'Rename' })).toBeDisabled();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('nightly');
  await page.keyboard.press('Enter');
  await expect(tab(page, 'nightly')).toHaveAttribute('aria-selected', 'true');
  await actions(page, /^Remove/);
  await expect(page.getByRole('tablist', { name: 'Workloads' })).toBeHidden();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(tab(page, 'nightly')).toBeVisible();
});

test('the tabs are reached by arrow keys and by the palette', async ({ page }) => {
  await open(page);
  await add(page, /^Worker/);
  await add(page, /^Release step/);
  await tab(page, 'migrate').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'app')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, 'worker')).toHaveAttribute('aria-selected', 'true');
  await palette(page, 'Go to workload migrate');
  await expect(tab(page, 'migrate')).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(tab(page, 'worker')).toHaveAttribute('aria-selected', 'true');
});

test('a reload and a link bring all workloads back', async ({ page, stranger }) => {
  await open(page);
  await add(page, /^Worker/);
  await fill(page, 'Replicas', '4');
  await expect(page).toHaveURL(/workload=worker/);
  await page.reload();
  await expect(tab(page, 'worker')).toHaveAttribute('aria-selected', 'true');
  await expect(replicas(page)).toHaveValue('4');
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await dialog(page).getByRole('textbox').inputValue();
  const other = await stranger();
  await open(other, link);
  await tab(other, 'worker').click();
  await openSection(other, 'Workload');
  await expect(replicas(other)).toHaveValue('4');
});

for (const scheme of ['light', 'dark'] as const)
  test(`the tabs, the form and the dialog pass every axe rule (${scheme})`, async ({ page }) => {
    test.slow();
    const violations = async (): Promise<readonly string[]> =>
      (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id} ${target.join(' ')}`),
      );
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page);
    await add(page, /^Worker/);
    await expect(replicas(page)).toBeVisible();
    expect(await violations()).toEqual([]);
    await openSection(page, 'Probes');
    expect(await violations()).toEqual([]);
    await addButton(page).click();
    await dialog(page).getByRole('textbox', { name: 'Name' }).fill('No');
    expect(await violations()).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the tabs scroll within the form', async ({ page }) => {
    await open(page);
    const bar = page.getByRole('navigation', { name: 'Panes' });
    for (const [kind, name] of [
      [/^Worker/, 'invoices-consumer'],
      [/^Worker/, 'shipments-consumer'],
      [/^Scheduled job/, 'nightly'],
    ] as const) {
      await bar.getByRole('button', { name: 'Sections' }).tap();
      await add(page, kind, name);
    }
    expect(await overflow(page)).toBe(0);
    await expect(tab(page, 'nightly')).toBeInViewport();
    const { height = 0 } = (await tab(page, 'nightly').boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
    const list = page.getByRole('tablist', { name: 'Workloads' });
    expect(await list.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
});
