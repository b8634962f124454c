import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** CSS pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Stores pane widths from a large screen. */
export const keepWidePanes = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.localStorage.setItem('waybill.panes', JSON.stringify({ sections: 300, form: 860 }));
    window.localStorage.setItem('waybill.preview', JSON.stringify({ beside: 480, above: 700 }));
  });
};

/** Splitters and header buttons that cannot be clicked, as names with positions. */
export const unreachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>(
        '[role=separator], body header button, #pane-files [role=tab], [class*=tabs] button',
      ),
    ].filter((each) => each.checkVisibility({ visibilityProperty: true }));
    return shown.flatMap((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const inside =
        left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (inside && hit !== null && (each === hit || each.contains(hit))) return [];
      const name = each.ariaLabel ?? each.textContent;
      return [`${name} at ${[left, top, right, bottom].map(Math.round)} of ${window.innerWidth}`];
    });
  });

/**
 * Expects both splitters of the panes, and the splitter of the list where the list is not a sheet.
 */
export const expectSplitters = async (page: Page): Promise<void> => {
  const files = await page.getByRole('region', { name: 'Files', exact: true }).boundingBox();
  const shown = page.getByRole('separator').filter({ visible: true });
  await expect(shown).toHaveCount((files?.width ?? 0) >= 480 ? 3 : 2);
};
