import { expect, test } from './fixture.ts';
import { fill, form, open, openMore, openSection, sections } from './form.ts';
import { filesPanel, openFile, textOf, treeRow } from './preview.ts';

const base = 'deploy/kubernetes/base';
const chart = 'deploy/helm/app';

test('a new HTTP port reaches every file that contains the port', async ({ page }) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  const speaking: Readonly<Record<string, string>> = {
    Dockerfile: 'EXPOSE 3000',
    'compose.yaml': ':3000"',
    [`${base}/deployment.yaml`]: 'containerPort: 3000',
    [`${chart}/templates/deployment.yaml`]: 'containerPort: 3000',
    [`${chart}/templates/NOTES.txt`]: '3000:80',
  };
  for (const [path, words] of Object.entries(speaking)) {
    await expect(treeRow(page, path), path).toHaveAccessibleName(/changed, \d+ lines?$/);
    await openFile(page, path);
    await expect(filesPanel(page), path).toContainText(words);
    const text = await textOf(page, path);
    expect(text, path).toContain(words);
  }
  // These files refer to the container's port by name, so that its number is written once.
  expect(await textOf(page, `${base}/service.yaml`)).toContain('targetPort: http');
  expect(await textOf(page, `${base}/networkpolicy.yaml`)).toContain('port: http');
  expect(await textOf(page, `${base}/deployment.yaml`)).toContain('name: http\n');
});

test('the changes of the last edit are marked in the tree, counted, and one click away', async ({
  page,
}) => {
  await open(page);
  await expect(filesPanel(page)).toContainText('No changes from the last edit');
  await form(page).getByLabel('Liveness path', { exact: true }).fill('/alive');
  await expect(treeRow(page, `${base}/deployment.yaml`)).toHaveAccessibleName(/changed/);
  await expect(treeRow(page, `${base}/service.yaml`)).not.toHaveAccessibleName(/changed/);
  const next = filesPanel(page).getByRole('button', { name: /files changed\. Show the next/ });
  await next.click();
  await expect(filesPanel(page).getByRole('heading', { level: 2 })).toContainText(
    'deployment.yaml',
  );
  await expect(filesPanel(page)).toContainText('path: /alive');
});

test('an invalid entry shows why, stays in the field, and the files keep the last valid value', async ({
  page,
}) => {
  await open(page);
  const port = form(page).getByLabel('HTTP port', { exact: true });
  await fill(page, 'HTTP port', '3000');
  await fill(page, 'HTTP port', '70000');
  await expect(port).toHaveAttribute('aria-invalid', 'true');
  await expect(port).toHaveAccessibleDescription(/65535.*The files keep 3000 until then\./);
  expect(await textOf(page, 'Dockerfile')).toContain('EXPOSE 3000');

  await openSection(page, 'Workload');
  await expect(sections(page).filter({ hasText: 'Project' })).toHaveAccessibleName(
    /an entry that is not valid yet/,
  );
  await openSection(page, 'Project');
  await expect(port).toHaveValue('70000');
  await form(page).getByRole('button', { name: 'Discard' }).click();
  await expect(port).toHaveValue('3000');
  await expect(port).toBeFocused();
  await expect(port).not.toHaveAttribute('aria-invalid', 'true');
});

test('a field without effect names its unmet condition and links to it', async ({ page }) => {
  await open(page);
  await openSection(page, 'Workload');
  const replicas = form(page).getByLabel('Replicas', { exact: true });
  await expect(replicas).toBeDisabled();
  await expect(replicas).toHaveAccessibleDescription(/Has an effect only when Autoscale is off\./);
  await form(page).getByRole('button', { name: 'Go to Autoscale' }).click();
  const autoscale = form(page).getByRole('switch', { name: 'Autoscale' });
  await expect(autoscale).toBeFocused();
  await page.keyboard.press('Space');
  await openSection(page, 'Workload');
  await expect(replicas).toBeEnabled();
  await fill(page, 'Replicas', '5');
  expect(await textOf(page, `${base}/deployment.yaml`)).toContain('replicas: 5');
});

test('a section without any effect says so once', async ({ page }) => {
  await open(page);
  await openSection(page, 'Packaging');
  for (const target of ['Kustomize', 'Helm'])
    await form(page).getByRole('checkbox', { name: target }).uncheck();
  await openSection(page, 'Environments');
  await expect(form(page)).toContainText('Nothing in this section has an effect');
  await expect(treeRow(page, `${chart}/Chart.yaml`)).toBeHidden();
});

test('rows of a table are added, moved and removed with the keyboard alone', async ({ page }) => {
  await open(page);
  await openSection(page, 'Settings');
  await form(page).getByRole('button', { name: 'Add variable' }).focus();
  await page.keyboard.press('Enter');
  const name = (row: number) => form(page).getByRole('textbox', { name: `Name, variable ${row}` });
  await expect(name(1)).toBeFocused();
  await page.keyboard.type('GREETING');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('hello: world # {{ yes }}');
  await form(page).getByRole('button', { name: 'Add variable' }).press('Enter');
  await page.keyboard.type('AUDIENCE');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(name(1)).toHaveValue('AUDIENCE');
  await expect(name(1)).toBeFocused();
  expect(await textOf(page, `${base}/configmap-env.yaml`)).toContain(
    'GREETING: "hello: world # {{ yes }}"',
  );
  await form(page).getByRole('button', { name: 'Remove variable 1' }).press('Enter');
  await expect(name(1)).toHaveValue('GREETING');
  await expect(name(1)).toBeFocused();
  await expect(name(2)).toHaveCount(0);
  await form(page).getByRole('button', { name: 'Remove variable 1' }).press('Enter');
  await expect(form(page).getByRole('button', { name: 'Add variable' })).toBeFocused();
});

test('a new row enters the files only when it is complete', async ({ page }) => {
  await open(page);
  await openSection(page, 'Settings');
  await form(page).getByRole('button', { name: 'Add variable' }).click();
  await page.keyboard.type('1 bad name');
  await expect(form(page)).toContainText('It is not in the files yet.');
  await openSection(page, 'Build');
  await openSection(page, 'Settings');
  const name = form(page).getByRole('textbox', { name: 'Name, variable 1' });
  await expect(name).toHaveValue('1 bad name');
  expect(await textOf(page, `${base}/configmap-env.yaml`)).not.toContain('bad name');
  await name.fill('GOOD_NAME');
  await expect(form(page)).not.toContainText('It is not in the files yet.');
  expect(await textOf(page, `${base}/configmap-env.yaml`)).toContain('GOOD_NAME');
});

test('a list is edited line by line with Enter, Backspace and Alt with the arrow keys', async ({
  page,
}) => {
  await open(page);
  await openSection(page, 'Image');
  await openMore(page);
  const line = (at: number) =>
    form(page).getByRole('textbox', { name: `Writable paths, entry ${at}` });
  await line(1).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(line(2)).toBeFocused();
  await page.keyboard.type('/var/cache/app');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(line(1)).toHaveValue('/var/cache/app');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await expect(line(3)).toHaveCount(0);
  await expect(line(1)).toBeFocused();
  const deployment = await textOf(page, `${base}/deployment.yaml`);
  expect(deployment).toContain('mountPath: /var/cache/app');
  expect(deployment).toContain('mountPath: /tmp');
});

test('a field and a section can be reset to their defaults', async ({ page }) => {
  await open(page);
  await fill(page, 'HTTP port', '3000');
  await fill(page, 'Name', 'orders');
  await expect(sections(page).filter({ hasText: 'Project' })).toHaveAccessibleName(
    /2 changed fields/,
  );
  await form(page).getByRole('button', { name: 'Reset HTTP port to its default: 8080' }).click();
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toHaveValue('8080');
  await expect(form(page).getByLabel('HTTP port', { exact: true })).toBeFocused();
  await form(page).getByRole('button', { name: 'Reset section' }).click();
  await expect(form(page).getByLabel('Name', { exact: true })).toHaveValue('app');
  await expect(page.getByRole('banner')).toContainText('app');
});
