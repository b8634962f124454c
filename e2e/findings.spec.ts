import type { Page } from '@playwright/test';
import { downloadZip, filesIn } from './archive.ts';
import { expect, test } from './fixture.ts';
import { fill, form, messages, open, openMore, openSection, sections } from './form.ts';
import { dialog } from './manifests.ts';
import { textOf } from './preview.ts';

const findings = (page: Page) => page.getByRole('tabpanel', { name: /^Findings/ });

/** Sets a grace period below the pre-stop pause of 10 s, which the API server refuses. */
const shortenGrace = async (page: Page): Promise<void> => {
  // The default registry would cause another error.
  await openSection(page, 'Project');
  await fill(page, 'Registry', 'ghcr.io/orders-team');
  await openSection(page, 'Workload');
  await openMore(page);
  await fill(page, 'Grace period', '5');
};

test('an error shows its reason and source, links to its field, and sets the state', async ({
  page,
}) => {
  await open(page);
  const state = page.getByRole('banner').getByRole('button', { name: /files/ });
  await expect(state).toContainText('Needs your values');
  await shortenGrace(page);
  await expect(state).toContainText('On hold');
  await expect(sections(page).filter({ hasText: 'Workload' })).toHaveAccessibleName(/1 error/);

  await openSection(page, 'Project');
  await state.click();
  const errors = findings(page).getByRole('region', { name: /^Errors 1/ });
  await expect(errors.getByRole('heading', { level: 4 })).toContainText(
    '5 s are not enough to shut down',
  );
  await expect(errors).toContainText('Source');
  await errors.getByRole('button', { name: 'Go to Grace period' }).click();
  const field = form(page).getByLabel('Grace period', { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Error/);
});

test('a fix needs one click, undo reverts it, and the files follow', async ({ page }) => {
  await open(page);
  await shortenGrace(page);
  const deployment = 'deploy/kubernetes/base/deployment.yaml';
  expect(await textOf(page, deployment)).toContain('terminationGracePeriodSeconds: 5\n');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  const errors = findings(page).getByRole('region', { name: /^Errors/ });
  await errors.getByRole('button', { name: 'Derive it from the stages' }).click();
  await expect(errors).toHaveCount(0);
  await expect(messages(page)).toContainText('Fixed');
  await expect(form(page).getByLabel('Grace period', { exact: true })).toHaveValue('');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(errors).toHaveCount(1);
  await page.getByRole('tab', { name: /^Files/ }).click();
  expect(await textOf(page, deployment)).toContain('terminationGracePeriodSeconds: 5\n');
});

test('a base image without glibc causes a warning beside its field, which can be fixed there', async ({
  page,
}) => {
  await open(page);
  await openSection(page, 'Image');
  await form(page).getByLabel('Runtime base', { exact: true }).selectOption('scratch');
  await openSection(page, 'Build');
  const note = form(page).getByRole('button', { name: 'Choose musl' });
  await note.click();
  await expect(note).toHaveCount(0);
  await expect(form(page).getByRole('radio', { name: /musl/ })).toBeChecked();
});

test('a bundle with errors can be exported, and lists the errors', async ({ page }) => {
  await open(page);
  await shortenGrace(page);
  const { bytes } = await downloadZip(page);
  await expect(dialog(page)).toContainText('1 error is still open');
  const guide = filesIn(bytes).get('WAYBILL.md') ?? '';
  expect(guide).toContain('## Still open');
  expect(guide).toContain('**Error: 5 s are not enough to shut down.**');
});

test('findings can be filtered by section and fixed all at once', async ({ page }) => {
  await open(page);
  await shortenGrace(page);
  await openSection(page, 'Image');
  await form(page).getByLabel('Runtime base', { exact: true }).selectOption('scratch');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await findings(page).getByLabel('Section').selectOption({ label: 'Workload' });
  await expect(findings(page).getByRole('heading', { level: 4 })).toHaveCount(1);
  await findings(page).getByLabel('Section').selectOption({ index: 0 });
  await findings(page)
    .getByRole('button', { name: /^Fix all \d+ that can be fixed$/ })
    .click();
  await expect(findings(page).getByRole('region', { name: /^Errors/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(findings(page).getByRole('region', { name: /^Errors 1/ })).toBeVisible();
});

test('a finding of a table links to the cell, and shows its fix before it is applied', async ({
  page,
}) => {
  await open(page);
  await openSection(page, 'Settings');
  for (const name of ['SAME', 'OTHER', 'SAME']) {
    await form(page).getByRole('button', { name: 'Add variable' }).click();
    await page.keyboard.type(name);
  }
  await openSection(page, 'Project');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  const finding = findings(page).getByRole('listitem').filter({ hasText: 'SAME is set more than' });
  await finding.getByText('What the fix changes').click();
  await expect(finding.locator('details li')).toContainText('SAME, OTHER, SAME');
  await finding.getByRole('button', { name: 'Go to Variables' }).click();
  await expect(form(page).getByLabel('Name, variable 3', { exact: true })).toBeFocused();
});
