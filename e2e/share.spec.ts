import type { Page } from '@playwright/test';
import { downloadZip, filesIn } from './archive.ts';
import { expect, test } from './fixture.ts';
import { fill, form, messages, open, openSection, palette } from './form.ts';
import { dialog } from './manifests.ts';
import { textOf } from './preview.ts';

const linkOf = async (page: Page): Promise<string> => {
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  const link = await dialog(page).getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  return link;
};

const name = (page: Page) => form(page).getByLabel('Name', { exact: true });
const port = (page: Page) => form(page).getByLabel('HTTP port', { exact: true });

/** The complete content of the page's database. */
const shelfText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('waybill'));
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const all = stores.map((name) => answer(transaction.objectStore(name).getAll()));
    return JSON.stringify(await Promise.all(all));
  });

const addVariable = async (
  page: Page,
  row: number,
  variable: { readonly name: string; readonly value: string },
): Promise<void> => {
  await form(page).getByRole('button', { name: 'Add variable' }).click();
  await form(page)
    .getByRole('textbox', { name: `Name, variable ${row}` })
    .fill(variable.name);
  await form(page)
    .getByRole('textbox', { name: `Value, variable ${row}` })
    .fill(variable.value);
};

test('a link opened in a new browser gives the same files', async ({ page, stranger }) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await fill(page, 'HTTP port', '3000');
  const link = await linkOf(page);
  const mine = filesIn((await downloadZip(page)).bytes);

  const other = await stranger();
  await open(other, link);
  await expect(messages(other)).toContainText('Opened the shared configuration');
  await expect(name(other)).toHaveValue('orders');
  expect(filesIn((await downloadZip(other)).bytes)).toEqual(mine);
  // A reload must not replace later edits by the link.
  expect(new URL(other.url()).hash).toBe('');
});

test('a link opened over existing work starts a separate configuration and offers the earlier one', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  const link = await linkOf(page);
  await fill(page, 'HTTP port', '4000');
  await fill(page, 'Name', 'mine');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, new URL(link).hash);
  await expect(port(page)).toHaveValue('3000');
  await expect(name(page)).toHaveValue('app');
  await expect(messages(page)).toContainText('Your work on “mine”, edited just now, is kept.');
  await messages(page).getByRole('button', { name: 'Open it' }).click();
  await expect(port(page)).toHaveValue('4000');
  await expect(name(page)).toHaveValue('mine');
  await page.keyboard.press('Control+z');
  await expect(name(page)).toHaveValue('app');
});

test('a link that is opened and closed does not replace the last work', async ({
  page,
  context,
}) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await fill(page, 'HTTP port', '3000');
  const link = await linkOf(page);
  await fill(page, 'HTTP port', '4000');
  await page.close({ runBeforeUnload: false });
  const other = await context.newPage();
  await open(other, link);
  await expect(messages(other)).toContainText('Your work on “orders”');
  await expect(port(other)).toHaveValue('3000');
  await other.close();
  const again = await context.newPage();
  await open(again);
  await expect(port(again)).toHaveValue('4000');
  const undo = again.getByRole('banner').getByRole('button', { name: /^Undo/ });
  await expect(undo).toBeEnabled();
  await undo.click();
  await expect(port(again)).toHaveValue('3000');
});

test('a link stays in the address until its code is loaded, and a retry reads it', async ({
  page,
  stranger,
  faults,
}) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  const link = await linkOf(page);
  const other = await stranger();
  await other.route(/\/link-[^/]+\.js/, (route) => route.abort());
  await open(other, link);
  await expect(messages(other)).toContainText('The link stays in the address');
  expect(new URL(other.url()).hash).toBe(new URL(link).hash);
  await openSection(other, 'Traffic');
  expect(new URL(other.url()).hash).toBe(new URL(link).hash);
  await other.unroute(/\/link-[^/]+\.js/);
  await messages(other).getByRole('button', { name: 'Try again' }).click();
  await expect(other.getByRole('banner')).toContainText('orders');
  await expect(messages(other)).not.toContainText('The link stays');
  expect(new URL(other.url()).hash).toBe('');
  expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
  faults.length = 0;
});

test('links that are newer, foreign or truncated to nothing say so and change nothing', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'Name', 'mine');
  await page.reload();
  const refused: Readonly<Record<string, RegExp>> = {
    '#v99.abc.abcdef': /A newer Waybill made this link \(format 99\).*Nothing was changed\./,
    '#somewhere': /does not hold a Waybill configuration/,
    '#v1.': /not a single setting could be read/,
  };
  for (const [hash, words] of Object.entries(refused)) {
    await page.goto('about:blank');
    await open(page, `/${hash}`);
    await expect(messages(page), hash).toContainText('The link was not opened.');
    await expect(messages(page), hash).toContainText(words);
    await expect(name(page)).toHaveValue('mine');
  }
});

test('a truncated and a changed link keep the readable part, and say that something is missing', async ({
  page,
  stranger,
}) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await fill(page, 'HTTP port', '3000');
  await openSection(page, 'Settings');
  await addVariable(page, 1, { name: 'GREETING', value: 'Guten Morgen, liebe Sorgen' });
  const link = await linkOf(page);

  const cut = await stranger();
  await open(cut, link.slice(0, -12));
  await expect(messages(cut)).toContainText('The link was cut off');
  await expect(name(cut)).toHaveValue('orders');

  const changed = await stranger();
  const [head, check] = [link.slice(0, -6), link.slice(-6)];
  await open(changed, `${head}${check === 'aaaaaa' ? 'bbbbbb' : 'aaaaaa'}`);
  await expect(messages(changed)).toContainText('The link was changed after it was made');
  await expect(name(changed)).toHaveValue('orders');
  await expect(port(changed)).toHaveValue('3000');
});

test('a typed secret is only on the screen', async ({ page }) => {
  const planted = 'hunter2-Tr0ub4dor-correct-horse';
  await open(page);
  await openSection(page, 'Settings');
  // Not marked as secret: the name identifies it. Marking it empties the cell.
  await addVariable(page, 1, { name: 'DB_PASSWORD', value: planted });
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await expect(dialog(page)).toContainText('Left out, because they are secrets');
  await expect(dialog(page)).toContainText('DB_PASSWORD');
  const link = await dialog(page).getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');

  const { bytes } = await downloadZip(page);
  await page.keyboard.press('Escape');
  const files = filesIn(bytes);
  for (const [path, text] of files) expect(text, path).not.toContain(planted);
  expect(Buffer.from(bytes).includes(planted)).toBe(false);
  expect(await textOf(page, 'waybill.yaml')).not.toContain(planted);

  await page.reload();
  await expect(form(page).getByRole('textbox', { name: 'Name, variable 1' })).toHaveValue(
    'DB_PASSWORD',
  );
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(await shelfText(page)).toContain('DB_PASSWORD');
  expect(await shelfText(page)).not.toContain(planted);
  expect(kept).toContain('DB_PASSWORD');
  expect(kept).not.toContain(planted);

  await open(page, link);
  await expect(messages(page)).toContainText('Opened the shared configuration');
  await expect(form(page).getByRole('textbox', { name: 'Value, variable 1' })).toHaveValue('');
});

test('marking a variable as secret removes its value at once', async ({ page }) => {
  await open(page);
  await openSection(page, 'Settings');
  await addVariable(page, 1, { name: 'GREETING', value: 'good morning' });
  await form(page).getByRole('switch', { name: 'Secret, variable 1' }).check();
  const value = form(page).getByRole('textbox', { name: 'Value, variable 1' });
  await expect(value).toHaveValue('');
  await expect(value).toBeDisabled();
});

test('a long link shows a warning and an alternative', async ({ page }) => {
  await open(page);
  await openSection(page, 'Settings');
  // Pseudo-random letters, always the same, so that the link cannot be compressed.
  let seed = 1;
  const letter = (): string => {
    seed = (seed * 48271) % 2147483647;
    return (seed % 36).toString(36);
  };
  const words = (): string =>
    Array.from({ length: 1990 }, (_, at) => (at % 9 === 0 ? ' ' : letter())).join('');
  await addVariable(page, 1, { name: 'GREETING', value: words() });
  await addVariable(page, 2, { name: 'FAREWELL', value: words() });
  await palette(page, 'Share this configuration');
  await expect(dialog(page)).toContainText('Longer than 2,000 characters');
  await expect(dialog(page).getByRole('button', { name: 'Download waybill.yaml' })).toBeVisible();
});

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await fill(page, 'HTTP port', '3000');
  const link = await linkOf(page);
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  const copy = dialog(page).getByRole('button', { name: 'Copy link' });
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});
