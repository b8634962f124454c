import { downloadZip, filesIn, permissionsIn } from './archive.ts';
import { expect, test } from './fixture.ts';
import { fill, form, messages, open, openSection, palette } from './form.ts';
import { chooseFiles, dialog } from './manifests.ts';
import { bytesOf, pathsShown, textOf, treeRow } from './preview.ts';

test('the archive contains the files of the preview, and scripts are executable', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  const { name, bytes } = await downloadZip(page);
  expect(name).toBe('orders-waybill.zip');
  await expect(dialog(page).getByRole('status').first()).toContainText(
    'orders-waybill.zip downloaded',
  );
  await page.keyboard.press('Escape');
  const files = filesIn(bytes);
  const shown = await pathsShown(page);
  expect([...files.keys()].toSorted()).toEqual(shown.toSorted());
  for (const path of ['Dockerfile', 'deploy/helm/orders/values.yaml', 'WAYBILL.md', 'waybill.yaml'])
    expect(files.get(path), path).toBe(await textOf(page, path));
  const permissions = permissionsIn(bytes);
  for (const path of shown) {
    const marked = await treeRow(page, path).getByText('executable').count();
    expect(permissions.get(path), path).toBe(marked > 0 ? 0o755 : 0o644);
  }
});

test('an archive for a repository omits the crate’s sources, an archive for a new project has them', async ({
  page,
}) => {
  await open(page);
  await chooseFiles(page, [{ name: 'waybill.yaml', text: 'waybill: 1\nrust: {code: crate}\n' }]);
  await dialog(page).getByRole('button', { name: 'Apply 1 change' }).click();
  const { bytes } = await downloadZip(page);
  await expect(dialog(page)).toContainText('Left out, because the crate there has its own');
  expect([...filesIn(bytes).keys()].filter((path) => /^Cargo|main\.rs$/.test(path))).toEqual([]);
  await dialog(page).getByRole('radio', { name: 'A new project' }).check();
  await expect(dialog(page)).toContainText('Unpacking overwrites files of these names');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download zip' }).click(),
  ]);
  const whole = filesIn(await bytesOf(download));
  expect(whole.get('src/main.rs')).toContain('fn main');
  expect(whole.has('Cargo.toml')).toBe(true);
});

test('the guide in the archive lists every file', async ({ page }) => {
  await open(page);
  const files = filesIn((await downloadZip(page)).bytes);
  const guide = files.get('WAYBILL.md') ?? '';
  for (const path of files.keys())
    if (path !== 'WAYBILL.md') expect(guide, path).toContain(`\`${path}\``);
});

test('equal configurations give equal bytes, again and in another browser', async ({
  page,
  stranger,
}) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  const first = await downloadZip(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download zip' }).click(),
  ]);
  expect(Buffer.from(await bytesOf(download)).equals(first.bytes)).toBe(true);
  const other = await stranger();
  await open(other);
  await fill(other, 'HTTP port', '3000');
  expect(Buffer.from((await downloadZip(other)).bytes).equals(first.bytes)).toBe(true);
});

test('waybill.yaml from the archive restores the same configuration', async ({
  page,
  stranger,
}) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await fill(page, 'HTTP port', '3000');
  await openSection(page, 'Settings');
  await form(page).getByRole('button', { name: 'Add variable' }).click();
  await page.keyboard.type('GREETING');
  await form(page)
    .getByRole('textbox', { name: 'Value, variable 1' })
    .fill('a "quoted" # {{ 值 }}: yes');
  const { bytes } = await downloadZip(page);
  const text = filesIn(bytes).get('waybill.yaml') ?? '';
  expect(text).toContain('name: orders');

  const other = await stranger();
  await open(other);
  await chooseFiles(other, [{ name: 'waybill.yaml', text }]);
  await expect(dialog(other)).toContainText('A waybill.yaml is a whole configuration');
  await dialog(other).getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(form(other).getByLabel('HTTP port', { exact: true })).toHaveValue('3000');
  expect(Buffer.from((await downloadZip(other)).bytes).equals(bytes)).toBe(true);
});

test('a waybill.yaml with a syntax error shows its position, one with a wrong value keeps the rest', async ({
  page,
}) => {
  await open(page);
  await chooseFiles(page, [{ name: 'waybill.yaml', text: 'waybill: 1\nproject: [\n' }]);
  await expect(dialog(page).getByRole('alert')).toContainText(/Line \d, column \d/);
  await page.keyboard.press('Escape');
  await chooseFiles(page, [
    { name: 'waybill.yaml', text: 'waybill: 1\nproject:\n  name: orders\n  httpPort: 70000\n' },
  ]);
  await expect(dialog(page)).toContainText('1 entry could not be read');
  await expect(dialog(page)).toContainText('HTTP port');
  await dialog(page).getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('orders');
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toHaveValue('8080');
});

test('waybill.yaml can be downloaded alone, and the message of a change offers undo', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'Name', 'orders');
  await palette(page, 'Download the files');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download waybill.yaml' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('waybill.yaml');
  const text = new TextDecoder().decode(await bytesOf(download));
  await page.keyboard.press('Escape');
  await palette(page, 'Start over');
  await chooseFiles(page, [{ name: 'waybill.yaml', text }]);
  await dialog(page)
    .getByRole('button', { name: /^Apply/ })
    .click();
  await expect(page.getByRole('banner')).toContainText('orders');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('app');
});
