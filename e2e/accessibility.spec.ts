import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { form, open, sections, speak } from './form.ts';
import { chooseFiles, dialog } from './manifests.ts';
import { editorReady } from './preview.ts';
import { brokenManifest, memberManifest } from './samples.ts';

/**
 * Violations of axe rules, best practices included, on the whole page or in the open dialog. Target
 * size is off by default in axe, but is part of WCAG 2.2 AA.
 */
const violations = async (page: Page, within?: string): Promise<readonly string[]> => {
  const builder = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations: found } = await (within ? builder.include(within) : builder).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [id, help, target.join(' '), failureSummary].join(' | '),
    ),
  );
};

const looks = [
  { language: 'English', scheme: 'light' },
  { language: '简体中文', scheme: 'light' },
  { language: 'English', scheme: 'dark' },
  { language: '简体中文', scheme: 'dark' },
] as const;

type Look = (typeof looks)[number];

const enter = async (page: Page, { language, scheme }: Look): Promise<void> => {
  // Without reduced motion, axe would measure colours in the middle of a transition.
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await open(page);
  if (language !== 'English') await speak(page, language);
};

const places = {
  import: /^(Import repository|导入代码仓库)$/,
  share: /^(Share|分享)$/,
  export: /^(Download|下载)$/,
  more: /^(More|更多)$/,
  presets: /^(Presets|预设)$/,
};

for (const [turn, look] of looks.entries()) {
  const name = `${look.language}, ${look.scheme}`;

  test(`form, files and findings pass every axe rule (${name})`, async ({ page }) => {
    test.slow();
    await enter(page, look);
    await editorReady(page);
    const count = await sections(page).count();
    // Each appearance tests a part of the sections; together they test all.
    for (let at = turn; at < count; at += looks.length) {
      await sections(page).nth(at).click();
      const more = form(page).getByRole('button', { name: /more settings?$|^另有/ });
      if ((await more.count()) > 0) await more.click();
      const title = (await form(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
      expect(await violations(page), title).toEqual([]);
    }
    await page.getByRole('tab', { name: /^(Findings|检查结果)/ }).click();
    expect(await violations(page, 'main'), 'findings').toEqual([]);
  });

  test(`every dialog passes every axe rule (${name})`, async ({ page }) => {
    test.slow();
    await enter(page, look);
    const banner = page.getByRole('banner');
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    };
    for (const button of [places.import, places.share, places.export]) {
      await banner.getByRole('button', { name: button }).click();
      await expect(dialog(page)).toBeVisible();
      expect(await violations(page, 'dialog'), `${button}`).toEqual([]);
      await close();
    }
    await banner.getByRole('button', { name: places.more }).click();
    expect(await violations(page, '[role=menu]'), 'menu').toEqual([]);
    await page.getByRole('menuitem', { name: places.presets }).click();
    await expect(dialog(page)).toBeVisible();
    expect(await violations(page, 'dialog'), 'presets').toEqual([]);
    await close();
    await page.keyboard.press('Control+k');
    await expect(dialog(page).getByRole('option').first()).toBeVisible();
    expect(await violations(page, 'dialog'), 'search').toEqual([]);
    await close();
    for (const text of [brokenManifest, memberManifest]) {
      await chooseFiles(page, [{ name: 'Cargo.toml', text }]);
      await expect(
        dialog(page).getByRole('alert').or(dialog(page).getByRole('checkbox').first()),
      ).toBeVisible();
      expect(await violations(page, 'dialog'), text.slice(0, 20)).toEqual([]);
      await close();
    }
  });

  test(`every pane of a phone passes every axe rule (${name})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' });
    await open(page);
    const bar = page.getByRole('navigation', { name: /^(Panes|面板)$/ });
    await bar.getByRole('button').first().click();
    if (look.language !== 'English') await speak(page, look.language);
    expect(await violations(page), 'sections').toEqual([]);
    await sections(page)
      .nth(turn + 3)
      .click();
    expect(await violations(page), 'form').toEqual([]);
    await bar.getByRole('button').last().click();
    await editorReady(page);
    expect(await violations(page), 'files').toEqual([]);
    await page.getByRole('button', { name: 'Dockerfile', exact: true }).click();
    await expect(page.getByRole('tree')).toBeVisible();
    expect(await violations(page), 'list of files').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /^(Findings|检查结果)/ }).click();
    expect(await violations(page), 'findings').toEqual([]);
    await page.getByRole('banner').getByRole('button', { name: places.export }).click();
    await expect(dialog(page)).toBeVisible();
    expect(await violations(page, 'dialog'), 'export').toEqual([]);
  });
}

test('an invalid entry, rows of a table and a message pass every axe rule', async ({ page }) => {
  await enter(page, looks[2]);
  const port = form(page).getByLabel('HTTP port', { exact: true });
  await port.fill('70000');
  await port.blur();
  await expect(form(page).getByRole('button', { name: 'Discard' })).toBeVisible();
  expect(await violations(page, 'main'), 'problem').toEqual([]);
  await sections(page).filter({ hasText: 'Settings' }).click();
  await form(page).getByRole('button', { name: 'Add variable' }).click();
  await page.keyboard.type('1 bad');
  expect(await violations(page, 'main'), 'table').toEqual([]);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Start over' }).click();
  expect(await violations(page), 'message').toEqual([]);
});
