import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './fixture.ts';
import { fill, form, messages, open, openSection } from './form.ts';
import { chooseFiles, dialog, dropFiles, factBox, openImport, pasteText } from './manifests.ts';
import { overflow } from './panes.ts';
import { pathsShown, textOf } from './preview.ts';
import { brokenManifest, memberManifest, workspaceManifest } from './samples.ts';

const apply = (count: number) => ({ name: `Apply ${count} changes` });

test('a workspace and one of its services fill the form, and the files follow', async ({
  page,
}) => {
  await open(page);
  await chooseFiles(page, [
    { name: 'Cargo.toml', text: workspaceManifest },
    { name: 'Cargo.toml', text: memberManifest },
  ]);
  await expect(dialog(page).getByLabel('Package to ship')).toHaveValue('orders-api');
  await expect(factBox(page, 'Project › Binary')).toBeChecked();
  await expect(dialog(page).getByText('line 10', { exact: false })).toBeVisible();
  await dialog(page).getByRole('button', apply(12)).click();

  await expect(dialog(page)).toBeHidden();
  await expect(messages(page)).toContainText('Imported 12 settings from Cargo.toml');
  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('orders-api');
  await expect(page.getByRole('banner')).toContainText('orders-api');
  const dockerfile = await textOf(page, 'Dockerfile');
  expect(dockerfile).toContain('--package orders-api');
  expect(dockerfile).toMatch(/ENTRYPOINT \["[^"]*orders-server"\]/);
  expect(await textOf(page, 'compose.yaml')).toContain('postgres:18');
  expect(await pathsShown(page)).toContain('deploy/helm/orders-api/Chart.yaml');
});

test('a deselected fact leaves its setting unchanged', async ({ page }) => {
  await open(page);
  await chooseFiles(page, [
    { name: 'Cargo.toml', text: workspaceManifest },
    { name: 'Cargo.toml', text: memberManifest },
  ]);
  await factBox(page, 'Backing services › Database').uncheck();
  await factBox(page, 'Project › Version').uncheck();
  await dialog(page).getByRole('button', apply(10)).click();

  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('orders-api');
  await expect(form(page).getByLabel('Version', { exact: true })).toHaveValue('0.1.0');
  expect(await textOf(page, 'compose.yaml')).not.toContain('postgres');
  await openSection(page, 'Backing services');
  await expect(form(page).getByRole('radio', { name: 'None' }).first()).toBeChecked();
  await expect(form(page).getByRole('radio', { name: 'PostgreSQL' })).not.toBeChecked();
});

test('an inferred fact does not override a decision of the user', async ({ page }) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  await chooseFiles(page, [{ name: 'Cargo.toml', text: memberManifest }]);
  await expect(factBox(page, 'Project › HTTP port')).not.toBeChecked();
  await dialog(page)
    .getByRole('button', { name: /^Apply \d+ changes$/ })
    .click();
  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('orders-api');
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toHaveValue('3000');
});

test('the root of a workspace alone asks which package ships, and uses the answer', async ({
  page,
}) => {
  await open(page);
  await dropFiles(page, [{ name: 'Cargo.toml', text: workspaceManifest }]);
  const packages = dialog(page).getByLabel('Package to ship');
  await expect(packages.getByRole('option')).toHaveText([
    'choose…',
    'orders-api (crates/orders-api)',
    'billing-worker (crates/billing-worker)',
  ]);
  await packages.selectOption('billing-worker');
  await expect(factBox(page, 'Project › Package')).toBeChecked();
  await dialog(page)
    .getByRole('button', { name: /^Apply \d+ changes$/ })
    .click();
  await expect(form(page).getByLabel('Package', { exact: true })).toHaveValue('billing-worker');
  expect(await textOf(page, 'Dockerfile')).toContain('--package billing-worker');
});

test('a member without its workspace root is read again when the root is added', async ({
  page,
}) => {
  await open(page);
  await pasteText(page, memberManifest);
  await expect(dialog(page)).toContainText('This manifest inherits from its workspace');
  await dropFiles(page, [{ name: 'Cargo.toml', text: workspaceManifest }]);
  await expect(dialog(page)).toContainText('Read together with its workspace root');
  await expect(factBox(page, 'Project › Version')).toHaveAccessibleName(/0\.4\.1/);
});

test('a TOML syntax error shows line and column, and the form stays unchanged', async ({
  page,
}) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  await pasteText(page, brokenManifest);
  const alert = dialog(page).getByRole('alert');
  await expect(alert).toContainText('Line 5, column 14');
  await expect(alert).toContainText('[dependencies');
  await expect(alert).toContainText('Your settings were not touched.');
  await expect(dialog(page).getByLabel('or paste its text')).toHaveValue(brokenManifest);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toHaveValue('3000');
  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('app');
});

test('a text with a syntax error can be corrected in place', async ({ page }) => {
  await open(page);
  await pasteText(page, brokenManifest);
  await expect(dialog(page).getByRole('alert')).toBeVisible();
  await dialog(page)
    .getByLabel('or paste its text')
    .fill(brokenManifest.replace('[dependencies', '[dependencies]'));
  await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
  await expect(factBox(page, 'Project › Name')).toHaveAccessibleName(/orders-api/);
});

test('a file that is not a manifest changes nothing and says so', async ({ page }) => {
  await open(page);
  await openImport(page);
  await page.keyboard.press('Escape');
  await dropFiles(page, [{ name: 'notes.toml', text: 'title = "shopping"\n' }]);
  await expect(dialog(page).getByRole('alert')).toContainText(
    'notes.toml This is a TOML file that is no Cargo.toml.',
  );
  await expect(dialog(page).getByRole('button', { name: /^Apply/ })).toHaveCount(0);
});

test('a Compose file is recognised, and no reset is offered', async ({ page }) => {
  await open(page);
  await dropFiles(page, [{ name: 'waybill.yaml', text: 'services:\n  web:\n    image: nginx\n' }]);
  await expect(dialog(page).getByRole('alert')).toContainText('This is a Compose file.');
  await expect(dialog(page).getByRole('button', { name: /^Apply/ })).toHaveCount(0);
});

/** Writes files into a folder of the test and gives it to the open import. */
const chooseFolder = async (
  page: Page,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await dialog(page)
    .getByLabel(/Choose a folder…|选择文件夹…/)
    .setInputFiles(folder);
};

/** Playwright cannot answer the picker of the File System Access API. */
const withoutPicker = async (page: Page): Promise<void> => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));
};

test('a chosen folder gives the facts of all its files, each with its file and line', async ({
  page,
}, info) => {
  const folder = info.outputPath('shop');
  const files = {
    'Cargo.toml': memberManifest.replaceAll(/\.workspace = true/g, ' = "1.0.0"'),
    Dockerfile: 'FROM rust\nRUN cargo build\nEXPOSE 8123\n',
    '.env.example': 'MAIL_HOST=localhost\nMAIL_PASSWORD=change-me\n',
    'target/debug/Dockerfile': 'FROM rust\nRUN cargo build\nEXPOSE 9999\n',
  };
  await withoutPicker(page);
  await open(page);
  await openImport(page);
  await chooseFolder(page, folder, files);
  await expect(factBox(page, 'Project › HTTP port')).toHaveAccessibleName(/8123/);
  await expect(dialog(page).getByText('shop/Dockerfile, line 3')).toBeVisible();
  await expect(factBox(page, 'Settings › Variables')).toHaveAccessibleName(/MAIL_HOST/);
  await dialog(page)
    .getByRole('button', { name: /^shop\/Dockerfile beside Dockerfile/ })
    .press('Enter');
  await expect(dialog(page)).toContainText('The program runs as root.');
  await expect(dialog(page).getByRole('region', { name: 'Yours' })).toContainText('EXPOSE 8123');
  await expect(dialog(page).getByRole('region', { name: 'Waybill’s' })).toContainText('USER');
  await dialog(page)
    .getByRole('button', { name: /^Apply \d+ changes$/ })
    .click();
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toHaveValue('8123');
  expect(await textOf(page, 'Dockerfile')).toContain('8123');
});

const programs = {
  Dockerfile: 'FROM rust\nRUN cargo build --bin orders-api\nEXPOSE 8123\nCMD ["orders-api"]\n',
  'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n',
  'crates/api/Cargo.toml':
    '[package]\nname = "orders-api"\nversion = "1.0.0"\nedition = "2024"\n[dependencies]\naxum = "0.8"\n',
  'crates/api/src/main.rs': 'fn main() {}\n',
  'crates/worker/Cargo.toml':
    '[package]\nname = "orders-worker"\nversion = "1.0.0"\nedition = "2024"\n[dependencies]\nasync-nats = "0.42"\n',
  'crates/worker/src/main.rs': 'fn main() {}\n',
  'crates/worker/src/bin/orders-migrate.rs': 'fn main() {}\n',
};

const workloadTabs = (page: Page) => page.getByRole('tablist', { name: /^(Workloads|工作负载)$/ });

test('other programs of the repository become workloads, by the keyboard, in one step', async ({
  page,
}, info) => {
  await withoutPicker(page);
  await open(page);
  await openImport(page);
  await chooseFolder(page, info.outputPath('shop'), programs);
  await dialog(page).getByLabel('Package to ship').selectOption('orders-api');
  const worker = dialog(page).getByRole('checkbox', { name: /^orders-worker/ });
  await worker.focus();
  await page.keyboard.press('Space');
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('worker');
  await expect(worker).toBeFocused();
  await expect(factBox(page, 'Backing services › Broker')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('combobox', { name: 'Kind' })).toBeFocused();
  await dialog(page)
    .getByRole('button', { name: /^Apply \d+ changes$/ })
    .press('Enter');
  await expect(messages(page)).toContainText('and worker from');
  await expect(workloadTabs(page).getByRole('tab')).toContainText(['orders-api', 'worker']);
  expect(await pathsShown(page)).toContain('deploy/kubernetes/base/worker-deployment.yaml');
  expect(await textOf(page, 'Dockerfile')).toContain('--package orders-worker');
  await page.keyboard.press('Control+z');
  await expect(workloadTabs(page)).toBeHidden();
  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('app');
});

test('a zip of the repository is read like its folder', async ({ page }) => {
  await open(page);
  await openImport(page);
  const files = Object.entries(programs).map(
    ([path, text]) => [`shop-main/${path}`, strToU8(text)] as const,
  );
  const buffer = Buffer.from(zipSync(Object.fromEntries(files)));
  await dialog(page)
    .getByLabel('Choose a file…')
    .setInputFiles({ name: 'shop-main.zip', mimeType: 'application/zip', buffer });
  await dialog(page).getByLabel('Package to ship').selectOption('orders-api');
  await expect(factBox(page, 'Project › Version')).toHaveAccessibleName(/1\.0\.0/);
  await expect(dialog(page).getByRole('checkbox', { name: /^orders-worker/ })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  for (const [locale, row, button] of [
    ['en-GB', 'Release step', /^Apply/],
    ['zh-CN', '发布步骤', /^应用/],
  ] as const)
    test.describe(locale, () => {
      test.use({ locale });

      test('the other programs fit the screen', async ({ page }, info) => {
        await withoutPicker(page);
        await open(page);
        await form(page)
          .getByRole('button', { name: /^(Import repository|导入代码仓库)$/ })
          .tap();
        await chooseFolder(page, info.outputPath('shop'), programs);
        await dialog(page).getByRole('combobox').first().selectOption('orders-api');
        const migrate = dialog(page).getByRole('checkbox', { name: /^orders-migrate/ });
        await expect(migrate).toHaveAccessibleName(new RegExp(row));
        await migrate.check();
        await expect(dialog(page).getByRole('textbox')).toHaveValue('migrate');
        await dialog(page)
          .getByRole('button', { name: /^shop\/Dockerfile/ })
          .tap();
        await expect(dialog(page).locator('figure')).toHaveCount(2);
        expect(await overflow(page)).toBe(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        await dialog(page).getByRole('button', { name: button }).click();
        await expect(workloadTabs(page).getByRole('tab')).toContainText(['orders-api', 'migrate']);
      });
    });
});
