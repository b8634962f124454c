import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { fill, form, messages, open, palette } from './form.ts';
import { dialog } from './manifests.ts';
import { editorReady, filesPanel, textOf } from './preview.ts';

/** The browser reports requests that a test aborts; other messages are faults. */
const onlyBroken = (faults: string[]): void => {
  expect(faults.filter((fault) => !/ERR_FAILED|404/.test(fault))).toEqual([]);
  faults.length = 0;
};

const name = (page: Page) => form(page).getByLabel('Name', { exact: true });

const properties = {
  throws: () => {
    for (const property of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, property, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
  },
  null: () => {
    for (const property of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, property, { value: null });
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
} as const;

for (const [kind, breakIt] of Object.entries(properties))
  test(`a browser whose storage is forbidden (${kind}) says so once, and the page works`, async ({
    page,
  }) => {
    await page.addInitScript(breakIt);
    await open(page);
    await fill(page, 'Name', 'orders');
    await expect(messages(page)).toContainText('does not let Waybill save your work');
    await expect(messages(page).getByRole('listitem')).toHaveCount(1);
    expect(await textOf(page, 'compose.yaml')).toContain('orders');
    await page.keyboard.press('Control+z');
    await expect(name(page)).toHaveValue('app');
  });

test('without the database, undo steps are lost when the page is closed and the work is kept', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await open(page);
  await expect(messages(page)).toContainText('saves only the configuration you are working on');
  await fill(page, 'Name', 'orders');
  await page.reload();
  await expect(name(page)).toHaveValue('orders');
});

test('without a Worker the page works and says that files are not inspected', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page);
  await expect(filesPanel(page).locator('footer')).toContainText('not being inspected');
  await fill(page, 'Name', 'orders');
  expect(await textOf(page, 'compose.yaml')).toContain('orders');
});

test('without the editor the file is readable, and a retry loads the editor', async ({
  page,
  faults,
}) => {
  await page.route(/preview-editor.*\.js/, (route) => route.abort());
  await open(page);
  await expect(filesPanel(page)).toContainText('The editor could not be loaded');
  await fill(page, 'Name', 'orders');
  await page.unroute(/preview-editor.*\.js/);
  await filesPanel(page).getByRole('button', { name: 'Try again' }).click();
  await editorReady(page);
  await expect(filesPanel(page)).not.toContainText('could not be loaded');
  onlyBroken(faults);
});

test('without its own code the page says so in the language of the browser', async ({
  page,
  faults,
}) => {
  await page.route(/\/page-[^/]+\.js/, (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('#root')).toHaveText(/could not be loaded/);
  expect(faults.filter((fault) => !/ERR_FAILED|dynamically imported/.test(fault))).toEqual([]);
  faults.length = 0;
});

test('a language is shown once its texts are loaded, and a retry loads them', async ({
  page,
  faults,
}) => {
  await page.route(/\/texts-zh[^/]+\.js/, (route) => route.abort());
  await open(page);
  await page.getByRole('radio', { name: '简体中文' }).click();
  await expect(messages(page)).toContainText('could not be loaded');
  await page.unroute(/\/texts-zh[^/]+\.js/);
  await messages(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: '项目', exact: true })).toBeVisible();
  onlyBroken(faults);
});

test('without the engine the form works, and a retry loads the files', async ({ page, faults }) => {
  await page.route(/\/engine-[^/]+\.js/, (route) => route.abort());
  await open(page);
  await expect(messages(page)).toContainText('A part of Waybill could not be loaded');
  await fill(page, 'Name', 'orders');
  await page.unroute(/\/engine-[^/]+\.js/);
  await page
    .getByRole('tabpanel', { name: /^Files/ })
    .or(page.locator('#side-files'))
    .first()
    .getByRole('button', { name: 'Try again' })
    .click();
  expect(await textOf(page, 'compose.yaml')).toContain('orders');
  await expect(messages(page)).not.toContainText('could not be loaded');
  onlyBroken(faults);
});

test('a dialog replaced by a new deployment offers a retry, then a reload', async ({
  page,
  faults,
}) => {
  await page.route(/\/PresetSheet-[^/]+\.js/, (route) => route.fulfill({ status: 404, body: '' }));
  await open(page);
  await fill(page, 'Name', 'orders');
  await palette(page, 'Start from a preset');
  await expect(messages(page)).toContainText('A part of Waybill could not be loaded');
  await messages(page).getByRole('button', { name: 'Try again' }).click();
  await expect(messages(page)).toContainText('there may be a newer version');
  await page.unroute(/\/PresetSheet-[^/]+\.js/);
  await messages(page).getByRole('button', { name: 'Reload the page' }).click();
  await expect(name(page)).toHaveValue('orders');
  await palette(page, 'Start from a preset');
  await expect(dialog(page)).toBeVisible();
  onlyBroken(faults);
});
